using DigestSite.Configuration;
using DigestSite.Feeds.Writing;
using DigestSite.Site.Pages;

namespace DigestSite.Site.Makers;

/// <summary>Pinned articles first, then the newest, and the feed of everything.</summary>
public sealed class HomePages : IResourceMaker
{
    private static readonly IReadOnlyList<(string Path, FeedWriter Writer)> Feeds =
    [
        (Permalink.Feed, FeedWriter.Rss),
        (Permalink.AtomFeed, FeedWriter.Atom),
        (Permalink.JsonFeed, FeedWriter.Json),
    ];

    public IEnumerable<Resource> Make(SiteContext site)
    {
        var digest = site.Digest;
        Article[] articles = [.. digest.Articles.Where(a => a.Pinned), .. digest.Articles.Where(a => !a.Pinned)];
        foreach (var listing in Listing.Cut(articles, digest.Site.ArticlesPerPage, Permalink.Home))
        {
            var frame = site.Frame(Permalink.Part(Permalink.Home, listing.Number), digest.Site.Title) with
            {
                Description = digest.Site.Description,
                Feeds = [.. Feeds.Select(f => new FeedLink($"{digest.Site.Title} ({f.Writer.Name})", f.Path, f.Writer.MediaType))],
            };
            yield return site.Page(new HomePage(frame, listing, listing.Number == 1 && digest.Issues is [var latest, ..] ? latest : null));
        }

        foreach (var (path, writer) in Feeds)
        {
            var series = new FeedSeries(digest.Site.Title, digest.Site.Description, Permalink.Home, path, digest.Articles, FeedText.Full) { IsArchived = path == Permalink.Feed };
            foreach (var feed in series.Make(digest, writer, former: []))
                yield return feed;
        }
    }
}
