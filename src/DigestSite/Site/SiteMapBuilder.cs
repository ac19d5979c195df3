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
        new Makers.Licences(),
        // Last: a page of the curator's never takes the place of one of ours.
        new TextPages(),
    ];

    /// <param name="nameOf">How messages name a file.</param>
    public static SiteMap Build(Digest digest, ITheme theme, Func<string, string> nameOf, DiagnosticBag diagnostics)
    {
        var site = new SiteContext(digest, theme);
        var resources = new SortedDictionary<string, Resource>(StringComparer.Ordinal);
        foreach (var resource in Makers.SelectMany(m => m.Make(site)))
        {
            if (!resources.TryAdd(resource.Path, resource))
                diagnostics.Add(Clash(resource, resources[resource.Path], nameOf));
        }

        return new SiteMap(digest, resources);
    }

    private static Diagnostic Clash(Resource late, Resource first, Func<string, string> nameOf)
    {
        var kind = late.Kind.ToString().ToLowerInvariant();
        var holder = first.File is { } file ? $"which {nameOf(file)} has already" : $"which a {first.Kind.ToString().ToLowerInvariant()} of the digest's own has already";
        return late.File is null
            ? new Diagnostic(DiagnosticCode.PathClash, Severity.Error, first.File is null ? null : new Place(nameOf(first.File)),
                $"a {kind} of the digest's own wants the path {late.Path}, {holder}: that one is published", "Rename the file or the key that one of them comes from.")
            : new Diagnostic(DiagnosticCode.PathClash, Severity.Error, new Place(nameOf(late.File)),
                $"wants the path {late.Path}, {holder}: that one is published, this one is not", "Rename one of the two: the name is the address.");
    }
}
