using DigestSite.Feeds;
using DigestSite.Feeds.Reading;
using DigestSite.Import;

namespace DigestSite.Cli.Trying;

/// <summary>A feed, and what would become of its items.</summary>
/// <param name="Name">As typed.</param>
/// <param name="Listing">Where the digest lists it.</param>
internal sealed record TriedFeed(string Name, Feed Feed, IReadOnlyList<FeedWarning> Warnings, Listing? Listing, IReadOnlyList<TriedItem> Items)
{
    public static TriedFeed Of(string name, FeedReading reading, Listing? listing)
    {
        var feed = MarkdownBody.Render(reading.Feed!);
        var admitted = listing?.Admit(feed, name);
        return new TriedFeed(name, feed, reading.Warnings, listing, [.. feed.Items.Select(i => TriedItem.Of(i, listing?.Source, admitted?.Contains(i) != false))]);
    }
}
