using DigestSite.Curation;

namespace DigestSite.Site;

/// <summary>Names that stand for pages, files and folders of the site's own: no page of the curator's can have them.</summary>
internal static class OwnPages
{
    private static readonly string[] Addresses =
    [
        "/articles/", Permalink.Tags, Permalink.Authors, Permalink.Sources, Permalink.Weeks, Permalink.Archive, Permalink.Search, Permalink.Health, Permalink.Assets, "/page/",
        Permalink.NotFound, Permalink.Feed, Permalink.AtomFeed, Permalink.JsonFeed, Permalink.Opml, Permalink.Sitemap, Permalink.Robots, Permalink.SearchIndex, Permalink.HealthData,
        Permalink.Manifest,
    ];

    private static readonly Dictionary<string, string> ByName = Names();

    /// <param name="name">Of a file, without <c>.md</c>: <c>tags</c>, <c>404</c>, <c>index</c>, <c>feed.xml</c>.</param>
    /// <returns>The address it stands for; <see langword="null"/> for a name that is free.</returns>
    public static string? AddressOf(string name) => ByName.GetValueOrDefault(name.ToLowerInvariant()) ?? ByName.GetValueOrDefault(Slug.From(name));

    private static Dictionary<string, string> Names()
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal) { ["index"] = Permalink.Home, ["index.html"] = Permalink.Home, ["404"] = Permalink.NotFound };
        foreach (var address in Addresses)
        {
            var name = address.Trim('/');
            names[name] = address;
            names[Slug.From(name)] = address;
        }

        return names;
    }
}
