using DigestSite.Diagnostics;

namespace DigestSite.Checks;

/// <summary>All checks there are. Another is a file and a line.</summary>
public static class SiteChecks
{
    private static readonly IReadOnlyList<ISiteCheck> All =
    [
        new InternalLinks(),
        new Markup(),
        new HeadingOrder(),
        new AlternativeTexts(),
        new WellFormedFeeds(),
        new MachineAddresses(),
        new LikePaths(),
    ];

    public static IEnumerable<Diagnostic> Check(RenderedSite site, PageNames names) => All.SelectMany(c => c.Check(site, names));
}
