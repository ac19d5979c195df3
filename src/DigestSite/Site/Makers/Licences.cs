using System.Text;

namespace DigestSite.Site.Makers;

/// <summary>The licences of all that the site ships of others: each folder of assets has a text of its own, and this is all of them.</summary>
public sealed class Licences : IResourceMaker
{
    private const string Folder = Permalink.Assets + "licences/";

    /// <summary>Of the theme's own files.</summary>
    private const string Own = Folder + "digestsite.txt";

    public IEnumerable<Resource> Make(SiteContext site)
    {
        // An asset itself: what is shipped is known when the others are.
        yield return new Resource(Permalink.Licences, ResourceKind.Asset, "text/plain; charset=utf-8", async cancellation =>
        {
            var all = new StringBuilder();
            foreach (var text in Of([.. site.Assets.Where(a => Hold(a) || a.IsNeeded())]))
            {
                var title = text.Path == Own ? "The site" : text.Path[Folder.Length..^".txt".Length];
                all.Append(all.Length == 0 ? "" : "\n\n").Append(title).Append('\n').Append('=', title.Length).Append("\n\n")
                    .Append(await File.ReadAllTextAsync(text.File, cancellation));
            }

            return Encoding.UTF8.GetBytes(all.ToString());
        });
    }

    /// <summary>Whether an asset is such a text: they are published together.</summary>
    public static bool Hold(ThemeAsset asset) => asset.Path.StartsWith(Folder, StringComparison.Ordinal);

    /// <summary>Those of what is shipped, the site's own first.</summary>
    public static IEnumerable<ThemeAsset> Of(IReadOnlyList<ThemeAsset> assets)
    {
        var folders = assets.Where(a => !Hold(a)).Select(a => a.Path.Split('/')).Where(p => p.Length > 3).Select(p => p[2]).ToHashSet(StringComparer.Ordinal);
        return assets
            .Where(a => Hold(a) && (a.Path == Own || folders.Contains(Path.GetFileNameWithoutExtension(a.Path))))
            .OrderBy(a => a.Path != Own)
            .ThenBy(a => a.Path, StringComparer.Ordinal);
    }
}
