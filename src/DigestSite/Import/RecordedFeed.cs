using DigestSite.Configuration;
using DigestSite.Feeds;

namespace DigestSite.Import;

/// <summary>The last good copy of a feed, read.</summary>
public sealed record RecordedFeed(SourceSettings Source, FeedAddress Address, Feed Feed, string File);
