using DigestSite.Configuration;
using DigestSite.Feeds.Writing;
using DigestSite.Site.Pages;

namespace DigestSite.Site.Makers;

/// <summary>What tags, authors and sources have in common: an index, paged lists, a feed for each.</summary>
public abstract class TermPages<TTerm>(string root, string title) : IResourceMaker
    where TTerm : Term
{
    public IEnumerable<Resource> Make(SiteContext site)
    {
        var terms = Terms(site.Digest);
        yield return site.Page(Index(site.Frame(root, title, []), terms));
        foreach (var resource in terms.SelectMany(t => Make(site, t)))
            yield return resource;
    }

    protected abstract IReadOnlyList<TTerm> Terms(Digest digest);

    /// <summary>How much of an article the feeds of these terms carry.</summary>
    protected virtual FeedText Carried(FeedSettings feeds) => feeds.Terms;

    protected abstract Page Index(PageFrame frame, IReadOnlyList<TTerm> terms);

    protected abstract Page Part(PageFrame frame, TTerm term, Listing listing);

    private IEnumerable<Resource> Make(SiteContext site, TTerm term)
    {
        var feed = Permalink.FeedOf(term.Path);
        var feedTitle = $"{term.Name} · {site.Digest.Site.Title}";
        foreach (var listing in Listing.Cut(term.Articles, site.Digest.Site.ArticlesPerPage, term.Path))
        {
            var frame = site.Frame(Permalink.Part(term.Path, listing.Number), term.Name, [new TermLink(title, root), .. term.Above], SiteContext.FeedLink(feedTitle, feed));
            yield return site.Page(Part(frame with { Description = term.Description }, term, listing));
        }

        foreach (var resource in new FeedSeries(feedTitle, term.Description, term.Path, feed, term.Articles, Carried(site.Digest.Configuration.Feeds)).Make(site.Digest, FeedWriter.Rss, term.FormerPaths.Select(Permalink.FeedOf)))
            yield return resource;
        foreach (var path in term.FormerPaths)
            yield return site.Page(new MovedPage(site.Frame(path, term.Name) with { Canonical = Permalink.Absolute(site.Digest.Site.BaseUrl, term.Path) }, term.Path));
    }
}
