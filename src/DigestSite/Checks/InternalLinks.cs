using DigestSite.Diagnostics;
using DigestSite.Site;

namespace DigestSite.Checks;

/// <summary>
/// Every link within the site leads to a resource, and its fragment to a place on it. A dead link in an article's text
/// is its publisher's: worth knowing, no fault of the site.
/// </summary>
internal sealed class InternalLinks : ISiteCheck
{
    public IEnumerable<Diagnostic> Check(RenderedSite site, PageNames names) =>
        from page in site.Pages.Values
        from link in page.Links
        let problem = ProblemOf(link, page, site)
        where problem is not null
        select link.InText
            ? new Diagnostic(DiagnosticCode.DeadLink, Severity.Warning, names.Text(page.Path, link.Address), problem, "Mend the link in the file, or take it out.")
            : new Diagnostic(DiagnosticCode.DeadLink, Severity.Error, PageNames.Served(page.Path), problem);

    private static string? ProblemOf(PageLink link, PageFacts page, RenderedSite site)
    {
        if (link.Address.Length == 0)
            return link.IsPage ? null : "something is loaded from an empty address";
        if (site.Resolve(page.Path, link.Address) is not { } target)
            return null;
        if (site.Map.Find(target.Path) is not { } resource)
            return site.Map.Find(target.Path + "/") is null ? $"links to {link.Address}: there is nothing" : null;
        if (target.Fragment.Length == 0 || resource.Kind != ResourceKind.Page || IsTop(target.Fragment))
            return null;

        return site.Pages[target.Path].Ids.Contains(target.Fragment) ? null : $"links to {link.Address}: no such place on the page";
    }

    /// <summary>HTML, section 7.4.6.4: a place every page has.</summary>
    private static bool IsTop(string fragment) => string.Equals(fragment, "top", StringComparison.OrdinalIgnoreCase);
}
