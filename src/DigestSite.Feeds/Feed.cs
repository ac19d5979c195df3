namespace DigestSite.Feeds;

/// <summary>
/// A feed as every format can say it: what a reader made of one, or what a writer is asked to write.
/// Absent text is <see langword="null"/>, absent lists are empty; titles and names are plain text,
/// summaries and content are HTML with absolute addresses; moments carry the offset they were written with.
/// </summary>
public sealed record Feed
{
    /// <summary>The format it was read from; writers ignore it.</summary>
    public FeedFormat Format { get; init; }

    public string Title { get; init; } = "";

    /// <summary>The page the feed belongs to.</summary>
    public string? Link { get; init; }

    /// <summary>The address the feed says it has. Publishers often get it wrong: never an identity.</summary>
    public string? Self { get; init; }

    public string? Description { get; init; }

    /// <summary>A BCP 47 language tag.</summary>
    public string? Language { get; init; }

    public string? Generator { get; init; }

    public string? Copyright { get; init; }

    /// <summary>Address of the feed's picture.</summary>
    public string? Image { get; init; }

    /// <summary>When the publisher last built or changed it.</summary>
    public DateTimeOffset? Updated { get; init; }

    /// <summary>In document order.</summary>
    public IReadOnlyList<FeedItem> Items { get; init; } = [];
}
