namespace DigestSite.Feeds;

/// <summary>One item (RSS, JSON Feed) or entry (Atom) of a feed.</summary>
public sealed record FeedItem
{
    /// <summary>What the publisher calls it; made from its link or its text where the publisher gives nothing.</summary>
    public required string Id { get; init; }

    /// <summary>Whether the publisher gave no id of its own.</summary>
    public bool HasMadeId { get; init; }

    /// <summary>The address of the article itself, absolute.</summary>
    public string? Link { get; init; }

    /// <summary>Plain text on one line; empty where the publisher gives none.</summary>
    public string Title { get; init; } = "";

    /// <summary>HTML of a teaser, when the feed has one beside the content.</summary>
    public string? Summary { get; init; }

    /// <summary>HTML of the whole article.</summary>
    public string? Content { get; init; }

    /// <summary>
    /// The whole article as its publisher wrote it, where that is Markdown, line by line. The content then shows its signs as they are;
    /// whoever can render Markdown puts the result in its place.
    /// </summary>
    public string? Markdown { get; init; }

    public IReadOnlyList<FeedPerson> Authors { get; init; } = [];

    public IReadOnlyList<FeedCategory> Categories { get; init; } = [];

    public DateTimeOffset? Published { get; init; }

    public DateTimeOffset? Updated { get; init; }

    /// <summary>A BCP 47 language tag.</summary>
    public string? Language { get; init; }

    public IReadOnlyList<FeedEnclosure> Enclosures { get; init; } = [];

    /// <summary>Address of the picture that stands for the item.</summary>
    public string? Image { get; init; }

    /// <summary>The feed it was taken from, when that is another one.</summary>
    public FeedSource? Source { get; init; }
}

/// <summary>An author, with what little the feed tells of them.</summary>
/// <param name="Name">Empty where the feed gives a mail address or a page alone: neither is a name.</param>
public sealed record FeedPerson(string Name, string? Email = null, string? Url = null)
{
    internal static FeedPerson Unknown { get; } = new("");
}

/// <param name="Term">The name as written, trimmed.</param>
/// <param name="Scheme">RSS <c>domain</c>, Atom <c>scheme</c>: the vocabulary it comes from.</param>
public sealed record FeedCategory(string Term, string? Scheme = null);

/// <param name="Length">In bytes, when known.</param>
public sealed record FeedEnclosure(string Url, string? Type = null, long? Length = null);

public sealed record FeedSource(string Title, string Url);
