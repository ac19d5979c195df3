using DigestSite.Markdown;

namespace DigestSite.Site;

/// <summary>A page the curator wrote.</summary>
/// <param name="File">Its path on disk.</param>
public sealed record CuratorPage(string File, string Slug, string Title, Lazy<RenderedDocument> Body)
{
    public string Path => Permalink.Page(Slug);
}
