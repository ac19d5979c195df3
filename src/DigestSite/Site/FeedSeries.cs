using DigestSite.Feeds;
using DigestSite.Feeds.Writing;

namespace DigestSite.Site;

/// <summary>
/// A feed of articles that loses nothing: the newest in the feed itself, all older ones in archive documents behind it
/// (RFC 5005, section 4), counted from the oldest so that what is in one stays in it.
/// </summary>
/// <param name="Page">The path of the page it belongs to.</param>
/// <param name="Path">Its own path.</param>
/// <param name="Articles">Newest first.</param>
public sealed record FeedSeries(string Title, string Description, string Page, string Path, IReadOnlyList<Article> Articles)
{
    /// <param name="former">
    /// Other paths at which the feed itself is found: the same entries, and <see cref="Path"/> named as its own address.
    /// That is what all readers understand; few follow a feed that only says where it went.
    /// </param>
    public IEnumerable<Resource> Make(Digest digest, FeedWriter writer, IEnumerable<string> former)
    {
        var size = digest.Configuration.Feeds.Items;
        var archives = Articles.Count > size ? Articles.Count / size : 0;

        foreach (var path in former.Prepend(Path))
            yield return SiteContext.Feed(path, writer, () => Linked(Feed(digest, Path, Articles.Take(size)), Archive(archives)));
        for (var n = 1; n <= archives; n++)
        {
            var number = n;
            var path = Permalink.FeedArchive(Path, number);
            yield return SiteContext.Feed(path, writer, () =>
                Linked(Feed(digest, path, Articles.SkipLast((number - 1) * size).TakeLast(size)), Archive(number - 1)) with
                {
                    IsArchive = true,
                    Current = Permalink.Absolute(digest.Site.BaseUrl, Path),
                    NextArchive = Archive(number + 1),
                });
        }

        string? Archive(int number) =>
            number >= 1 && number <= archives ? Permalink.Absolute(digest.Site.BaseUrl, Permalink.FeedArchive(Path, number)) : null;

        // JSON Feed knows pages, not archives.
        Feed Linked(Feed feed, string? older) =>
            writer == FeedWriter.Json ? feed with { NextPage = older } : feed with { PreviousArchive = older };
    }

    private Feed Feed(Digest digest, string self, IEnumerable<Article> articles) =>
        FeedEntries.Of(digest, Title, Description, Page, self, [.. articles.Select(a => FeedEntries.Entry(a, digest.Site.BaseUrl))]);
}
