using DigestSite.Diagnostics;

namespace DigestSite.Checks;

/// <summary>
/// Addresses on pages that cannot be reached, whoever wrote them: those that name no host, and pictures and recordings over http on
/// a site that is served over https, which browsers keep back or warn of (W3C Mixed Content).
/// </summary>
internal sealed class ReachableAddresses : ISiteCheck
{
    public IEnumerable<Diagnostic> Check(RenderedSite site, PageNames names)
    {
        var isSecure = site.Map.Digest.Site.BaseUrl.Scheme == Uri.UriSchemeHttps;
        return
            from page in site.Pages.Values
            from link in page.Links
            let found = ProblemOf(link, isSecure)
            where found is not null
            select found with { Place = names.Of(page.Path, link.Part, link.Address) };
    }

    private static Diagnostic? ProblemOf(PageLink link, bool isSecure)
    {
        if (LinkAddress.IsWithoutHost(link.Address))
        {
            return new Diagnostic(DiagnosticCode.BrokenAddress, Severity.Warning, null, $"{(link.Kind == LinkKind.Page ? "links to" : "names")} {link.Address}: an address without a host",
                "Write the whole address: https://example.org/…");
        }

        return isSecure && link.Kind == LinkKind.Media && link.Address.StartsWith("http:", StringComparison.OrdinalIgnoreCase)
            ? new Diagnostic(DiagnosticCode.InsecureMedia, Severity.Warning, null, $"shows {link.Address}, over http on a site over https: browsers may not load it",
                "Write https:// if its host knows that, or keep a copy in input/assets/.")
            : null;
    }
}
