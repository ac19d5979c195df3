namespace DigestSite.Feeds.Reading;

/// <summary>How much of a hostile document is read. What lies beyond is left out with a warning.</summary>
public sealed record FeedLimits
{
    public static FeedLimits Default { get; } = new();

    /// <summary>Of the document, after decompression.</summary>
    public int Bytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>Of elements in each other.</summary>
    public int Depth { get; init; } = 128;

    public int Items { get; init; } = 500_000;
}
