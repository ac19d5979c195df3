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

    /// <summary>What an Atom feed is known by. Where there is none, writers make one from its addresses.</summary>
    public string? Id { get; init; }

    public string Title { get; init; } = "";

    /// <summary>The page the feed belongs to.</summary>
    public string? Link { get; init; }

    /// <summary>The address the feed says it has. Publishers often get it wrong: never an identity.</summary>
    public string? Self { get; init; }

    /// <summary>Plain text on one line.</summary>
    public string? Description { get; init; }

    /// <summary>A BCP 47 language tag.</summary>
    public string? Language { get; init; }

    public string? Generator { get; init; }

    public string? Copyright { get; init; }

    /// <summary>Address of the feed's picture.</summary>
    public string? Image { get; init; }

    /// <summary>Of the feed as a whole; items without authors of their own are theirs.</summary>
    public IReadOnlyList<FeedPerson> Authors { get; init; } = [];

    /// <summary>When the publisher last built or changed it.</summary>
    public DateTimeOffset? Updated { get; init; }

    /// <summary>RFC 5005, section 4: the archive document with the items before these.</summary>
    public string? PreviousArchive { get; init; }

    /// <summary>RFC 5005, section 4: the archive document with the items after these.</summary>
    public string? NextArchive { get; init; }

    /// <summary>RFC 5005, section 4: the feed that this archive document belongs to.</summary>
    public string? Current { get; init; }

    /// <summary>RFC 5005, section 3: the page with the items before these, of a feed cut into pages.</summary>
    public string? NextPage { get; init; }

    /// <summary>RFC 5005, section 4: whether this is an archive document, which never changes.</summary>
    public bool IsArchive { get; init; }

    /// <summary>In document order.</summary>
    public IReadOnlyList<FeedItem> Items { get; init; } = [];
}
