using DigestSite.Diagnostics;
using DigestSite.Site;

namespace DigestSite.Checks;

/// <summary>
/// Every link within the site leads to a resource, and its fragment to a place on it. A dead link in an article's text
/// is its publisher's: worth knowing, no fault of the site.
/// </summary>
internal sealed class InternalLinks : ISiteCheck
{
    private const string Hint = "Mend the link in the file, or take it out.";

    public IEnumerable<Diagnostic> Check(RenderedSite site, PageNames names) =>
        from page in site.Pages.Values
        from link in page.Links
        let problem = ProblemOf(link, page, site)
        where problem is not null
        select Report(problem, link, page, site, names);

    private static Diagnostic Report(string problem, PageLink link, PageFacts page, RenderedSite site, PageNames names)
    {
        if (link.Address.Length == 0)
            return new Diagnostic(DiagnosticCode.DeadLink, Severity.Error, names.Of(page.Path, link.Part), problem);

        var (place, address) = names.Link(page, link, site);
        return new Diagnostic(DiagnosticCode.DeadLink, link.Part.IsText ? Severity.Warning : Severity.Error, place, $"links to {address}: {problem}",
            place == PageNames.Served(page.Path) ? null : Hint);
    }

    private static string? ProblemOf(PageLink link, PageFacts page, RenderedSite site)
    {
        if (link.Address.Length == 0)
            return link.Kind == LinkKind.Page ? null : "something is loaded from an empty address";
        if (site.Resolve(page.Path, link.Address) is not { } target)
            return null;
        if (site.Map.Find(target.Path) is not { } resource)
            return site.Map.Find(target.Path + "/") is null ? "there is nothing" : null;
        if (target.Fragment.Length == 0 || resource.Kind != ResourceKind.Page || IsTop(target.Fragment))
            return null;

        return site.Pages[target.Path].Ids.Contains(target.Fragment) ? null : "no such place on the page";
    }

    /// <summary>HTML, section 7.4.6.4: a place every page has.</summary>
    private static bool IsTop(string fragment) => string.Equals(fragment, "top", StringComparison.OrdinalIgnoreCase);
}
