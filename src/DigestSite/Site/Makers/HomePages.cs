using DigestSite.Site.Pages;

namespace DigestSite.Site.Makers;

/// <summary>Pinned articles first, then the newest, and the feed of everything.</summary>
public sealed class HomePages : IResourceMaker
{
    public IEnumerable<Resource> Make(SiteContext site)
    {
        var digest = site.Digest;
        Article[] articles = [.. digest.Articles.Where(a => a.Pinned), .. digest.Articles.Where(a => !a.Pinned)];
        foreach (var listing in Listing.Cut(articles, digest.Site.ArticlesPerPage, Permalink.Home))
        {
            var frame = site.Frame(Permalink.Part(Permalink.Home, listing.Number), digest.Site.Title) with { Description = digest.Site.Description };
            yield return site.Page(new HomePage(frame, listing, listing.Number == 1 && digest.Weeks is [var latest, ..] ? latest : null));
        }

        yield return SiteContext.Feed(Permalink.Feed, () =>
            FeedEntries.Of(digest, digest.Site.Title, digest.Site.Description, Permalink.Home, Permalink.Feed, digest.Articles));
    }
}
