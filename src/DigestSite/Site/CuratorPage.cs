using DigestSite.Markdown;

namespace DigestSite.Site;

/// <summary>A page the curator wrote: a file of <c>input/pages/</c>.</summary>
public sealed record CuratorPage(string Slug, string Title, Lazy<RenderedDocument> Body)
{
    public string Path => Permalink.Page(Slug);
}
