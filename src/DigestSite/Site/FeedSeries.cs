using DigestSite.Configuration;
using DigestSite.Feeds;
using DigestSite.Feeds.Writing;

namespace DigestSite.Site;

/// <summary>
/// A feed: the newest in the feed itself and, where <see cref="IsArchived"/>, all of them in archive documents behind it
/// (RFC 5005, section 4), counted from the oldest so that what is in one stays in it.
/// </summary>
/// <param name="Page">The path of the page it belongs to.</param>
/// <param name="Path">Its own path.</param>
/// <param name="All">Newest first.</param>
public sealed record FeedSeries<T>(string Title, string Description, string Page, string Path, IReadOnlyList<T> All)
{
    /// <summary>How many one document holds.</summary>
    public required int Size { get; init; }

    /// <summary>One such chain is enough for a site: behind each further feed every text would be published once more.</summary>
    public bool IsArchived { get; init; }

    /// <summary>Asked for when a document renders.</summary>
    public required Func<T, CancellationToken, ValueTask<FeedItem>> Entry { get; init; }

    /// <param name="former">
    /// Other paths at which the feed itself is found: the same entries, and <see cref="Path"/> named as its own address.
    /// That is what all readers understand; few follow a feed that only says where it went.
    /// </param>
    public IEnumerable<Resource> Make(Digest digest, FeedWriter writer, params IEnumerable<string> former)
    {
        var archives = IsArchived && All.Count > Size ? All.Count / Size : 0;

        foreach (var path in former.Prepend(Path))
            yield return SiteContext.Feed(path, writer, async cancellation => await FeedAsync(digest, Path, All.Take(Size), cancellation) with { PreviousArchive = Archive(archives) });
        for (var n = 1; n <= archives; n++)
        {
            var number = n;
            var path = Permalink.FeedArchive(Path, number);
            yield return SiteContext.Feed(path, writer, async cancellation =>
                await FeedAsync(digest, path, All.SkipLast((number - 1) * Size).TakeLast(Size), cancellation) with
                {
                    IsArchive = true,
                    Current = Permalink.Absolute(digest.Site.BaseUrl, Path),
                    PreviousArchive = Archive(number - 1),
                    NextArchive = Archive(number + 1),
                });
        }

        string? Archive(int number) =>
            number >= 1 && number <= archives ? Permalink.Absolute(digest.Site.BaseUrl, Permalink.FeedArchive(Path, number)) : null;
    }

    private async ValueTask<Feed> FeedAsync(Digest digest, string self, IEnumerable<T> some, CancellationToken cancellation)
    {
        var entries = new List<FeedItem>();
        foreach (var one in some)
            entries.Add(await Entry(one, cancellation));
        return FeedEntries.Of(digest, Title, Description, Page, self, entries);
    }
}

/// <summary>A feed of articles.</summary>
/// <param name="Articles">Newest first.</param>
/// <param name="Text">How much of each it carries.</param>
public sealed record FeedSeries(string Title, string Description, string Page, string Path, IReadOnlyList<Article> Articles, FeedText Text)
{
    /// <summary>Whether archive documents behind it hold all of them.</summary>
    public bool IsArchived { get; init; }

    /// <param name="former">Other paths at which it is found.</param>
    public IEnumerable<Resource> Make(Digest digest, FeedWriter writer, params IEnumerable<string> former) =>
        new FeedSeries<Article>(Title, Description, Page, Path, Articles)
        {
            Size = digest.Configuration.Feeds.Items,
            IsArchived = IsArchived,
            Entry = (article, _) => ValueTask.FromResult(FeedEntries.Entry(article, Text, digest.Site.BaseUrl)),
        }.Make(digest, writer, former);
}
