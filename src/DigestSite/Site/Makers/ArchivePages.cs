using DigestSite.Site.Pages;

namespace DigestSite.Site.Makers;

/// <summary>Everything there is, by year and month.</summary>
public sealed class ArchivePages : IResourceMaker
{
    public IEnumerable<Resource> Make(SiteContext site)
    {
        yield return site.Page(new ArchivePage(site.Frame(Permalink.Archive, "Archive", []), site.Digest.Articles));
    }
}
