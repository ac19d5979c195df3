using System.Collections.Concurrent;
using System.Text;
using DigestSite.Pipelines;
using DigestSite.Site;

namespace DigestSite.Checks;

/// <summary>A whole site, rendered in memory: what the checks look at.</summary>
/// <param name="Pages">By path, ordinally.</param>
/// <param name="Feeds">By path, ordinally; as served.</param>
/// <param name="Texts">Sitemap, OPML and the like, by path, ordinally; as served.</param>
public sealed record RenderedSite(
    SiteMap Map,
    IReadOnlyDictionary<string, PageFacts> Pages,
    IReadOnlyDictionary<string, byte[]> Feeds,
    IReadOnlyDictionary<string, string> Texts)
{
    /// <summary>Renders every page and feed over all cores.</summary>
    public static async Task<RenderedSite> RenderAsync(SiteMap map, IPipelineStep step, CancellationToken cancellation)
    {
        var pages = new ConcurrentDictionary<string, PageFacts>(StringComparer.Ordinal);
        var feeds = new ConcurrentDictionary<string, byte[]>(StringComparer.Ordinal);
        var texts = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        step.Total = map.Count;
        await Parallel.ForEachAsync(map.All, cancellation, async (resource, token) =>
        {
            if (resource.Kind != ResourceKind.Asset)
            {
                var content = await resource.Render(token);
                if (resource.Kind == ResourceKind.Page)
                    pages[resource.Path] = PageReader.Read(resource.Path, Encoding.UTF8.GetString(content));
                else if (resource.Kind == ResourceKind.Feed)
                    feeds[resource.Path] = content;
                else
                    texts[resource.Path] = Encoding.UTF8.GetString(content);
            }

            step.Advance();
        });

        return new RenderedSite(map, Sorted(pages), Sorted(feeds), Sorted(texts));
    }

    /// <summary>Where a link leads within the site.</summary>
    /// <returns><see langword="null"/> for what leads out of it, or is no address for a browser to follow.</returns>
    public SiteTarget? Resolve(string from, string address)
    {
        var baseUrl = Map.Digest.Site.BaseUrl;
        if (!Uri.TryCreate(new Uri(Permalink.Absolute(baseUrl, from)), address, out var target) || target.Scheme is not ("http" or "https"))
            return null;
        if (target.Authority != baseUrl.Authority || !target.AbsolutePath.StartsWith(baseUrl.AbsolutePath, StringComparison.Ordinal))
            return null;

        var path = "/" + Uri.UnescapeDataString(target.AbsolutePath[baseUrl.AbsolutePath.Length..]);
        return new SiteTarget(path, Uri.UnescapeDataString(target.Fragment.TrimStart('#')));
    }

    private static SortedDictionary<string, T> Sorted<T>(IDictionary<string, T> found) => new(found, StringComparer.Ordinal);
}

/// <param name="Path">From the root, decoded.</param>
/// <param name="Fragment">Decoded; empty for the page itself.</param>
public sealed record SiteTarget(string Path, string Fragment);
