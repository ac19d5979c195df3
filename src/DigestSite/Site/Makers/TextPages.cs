using DigestSite.Site.Pages;

namespace DigestSite.Site.Makers;

/// <summary>The curator's own pages, and the one for addresses that lead nowhere.</summary>
public sealed class TextPages : IResourceMaker
{
    public IEnumerable<Resource> Make(SiteContext site)
    {
        foreach (var page in site.Digest.Pages)
            yield return site.Page(new TextPage(site.Frame(page.Path, page.Title, []), page), page.File);

        yield return site.Page(new NotFoundPage(site.Frame(Permalink.NotFound, "Not found")));
    }
}
