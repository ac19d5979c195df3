namespace DigestSite.Feeds.Writing;

/// <summary>A format feeds are written in.</summary>
/// <param name="MediaType">For the server and for <c>&lt;link rel="alternate"&gt;</c>.</param>
/// <param name="FileName">What such a feed is commonly called.</param>
/// <param name="Write">The feed, and the address of a style sheet for browsers where the format has a place for one.</param>
public sealed record FeedWriter(string Name, string MediaType, string FileName, Func<Feed, string?, byte[]> Write)
{
    public static FeedWriter Rss { get; } = new("RSS", "application/rss+xml", "feed.xml", RssWriter.Write);

    public static FeedWriter Atom { get; } = new("Atom", "application/atom+xml", "atom.xml", AtomWriter.Write);

    public static FeedWriter Json { get; } = new("JSON Feed", "application/feed+json", "feed.json", (feed, _) => JsonFeedWriter.Write(feed));

    /// <summary>All of them, the one most readers know first.</summary>
    public static IReadOnlyList<FeedWriter> All { get; } = [Rss, Atom, Json];
}
