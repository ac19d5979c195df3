using DigestSite.Diagnostics;
using DigestSite.Site.Makers;

namespace DigestSite.Site;

/// <summary>Digest → site map.</summary>
public static class SiteMapBuilder
{
    /// <summary>Everything a site consists of. Order matters only where two makers want one path: the first keeps it.</summary>
    private static readonly IReadOnlyList<IResourceMaker> Makers =
    [
        new HomePages(),
        new ArticlePages(),
        new TagPages(),
        new AuthorPages(),
        new SourcePages(),
        new WeeklyPages(),
        new ArchivePages(),
        new SearchPages(),
        new HealthPages(),
        new SubscriptionList(),
        new MachineFiles(),
        new Makers.Assets(),
        // Last: a page of the curator's never takes the place of one of ours.
        new TextPages(),
    ];

    public static SiteMap Build(Digest digest, ITheme theme, DiagnosticBag diagnostics)
    {
        var site = new SiteContext(digest, theme);
        var resources = new SortedDictionary<string, Resource>(StringComparer.Ordinal);
        foreach (var resource in Makers.SelectMany(m => m.Make(site)))
        {
            if (!resources.TryAdd(resource.Path, resource))
            {
                diagnostics.Error(DiagnosticCode.PathClash, null, $"two {resource.Kind.ToString().ToLowerInvariant()}s want the path {resource.Path}",
                    "Rename the file or the key that one of them comes from.");
            }
        }

        return new SiteMap(digest, resources);
    }
}
