using System.Xml;
using System.Xml.Linq;
using DigestSite.Diagnostics;
using DigestSite.Site;

namespace DigestSite.Checks;

/// <summary>The sitemap and the subscription list are XML, and what they name within the site is there.</summary>
internal sealed class MachineAddresses : ISiteCheck
{
    private static readonly IReadOnlyList<string> Files = [Permalink.Sitemap, Permalink.Opml];

    public IEnumerable<Diagnostic> Check(RenderedSite site, PageNames names) =>
        from path in Files
        where site.Texts.ContainsKey(path)
        from message in ProblemsOf(path, site)
        select new Diagnostic(DiagnosticCode.DeadLink, Severity.Error, PageNames.Served(path), message);

    private static IEnumerable<string> ProblemsOf(string path, RenderedSite site)
    {
        XDocument document;
        string? broken = null;
        try
        {
            document = XDocument.Parse(site.Texts[path]);
        }
        catch (XmlException e)
        {
            (document, broken) = (new XDocument(), e.Message);
        }

        if (broken is not null)
            yield return broken;

        var addresses = document.Descendants().Where(e => e.Name.LocalName == "loc").Select(e => e.Value)
            .Concat(document.Descendants("outline").Attributes().Where(a => a.Name.LocalName is "xmlUrl" or "htmlUrl").Select(a => a.Value));
        foreach (var address in addresses)
        {
            if (site.Resolve(path, address) is { } target && site.Map.Find(target.Path) is null)
                yield return $"names {address}: there is nothing";
        }
    }
}
