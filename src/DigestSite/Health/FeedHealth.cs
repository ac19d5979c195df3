using DigestSite.Configuration;
using DigestSite.Fetching;

namespace DigestSite.Health;

/// <summary>How one feed is doing.</summary>
/// <param name="Fetch"><see langword="null"/> when it was never asked for over the network.</param>
/// <param name="Items">In the recorded copy.</param>
/// <param name="Newest">When its newest item came out; <see langword="null"/> when no item says.</param>
public sealed record FeedHealth(
    SourceSettings Source,
    FeedAddress Feed,
    FeedCondition Condition,
    FetchState? Fetch,
    int Items,
    DateTimeOffset? Newest);

/// <summary>The gravest thing there is to say of a feed comes first.</summary>
public enum FeedCondition
{
    /// <summary>Nothing was recorded, or nothing that can be read.</summary>
    Missing,

    /// <summary>Its publisher took it down for good (410).</summary>
    Gone,

    /// <summary>The last fetches failed; the last good copy serves on.</summary>
    Failing,

    /// <summary>It answers, but has brought nothing for longer than the limit.</summary>
    Stale,

    /// <summary>Its publisher says that it lives elsewhere from now on.</summary>
    Moved,

    Fine,
}
