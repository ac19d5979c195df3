using DigestSite.Configuration;
using DigestSite.Feeds;

namespace DigestSite.Import;

/// <summary>The last good copy of a feed, read.</summary>
public sealed record RecordedFeed(SourceSettings Source, FeedAddress Address, Feed Feed, string File)
{
    /// <summary>When the copy was recorded, as far as that is known.</summary>
    public DateTimeOffset? Recorded { get; init; }

    /// <summary>Items whose dates are not believed, with the date each gives. Here they have none.</summary>
    public IReadOnlyDictionary<FeedItem, DateTimeOffset> Disbelieved { get; init; } = new Dictionary<FeedItem, DateTimeOffset>();
}
