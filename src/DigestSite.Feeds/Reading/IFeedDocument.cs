namespace DigestSite.Feeds.Reading;

/// <summary>A document of one of the formats, being read.</summary>
internal interface IFeedDocument
{
    /// <summary>Why it is no feed; <see langword="null"/> when it is one.</summary>
    FeedWarningCode? Error { get; }

    /// <summary>The feed without its items, as far as it is known: all of it once the items are read.</summary>
    Feed Head { get; }

    /// <summary>Whether its own end has been read: known once the items are.</summary>
    bool IsWhole { get; }

    /// <summary>In document order, once.</summary>
    IEnumerable<FeedItem> ReadItems();
}
