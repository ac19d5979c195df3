namespace DigestSite.Feeds.Opml;

/// <summary>A list of subscriptions, OPML 2.0.</summary>
public sealed record OpmlDocument
{
    public string Title { get; init; } = "";

    public string? OwnerName { get; init; }

    public DateTimeOffset? Modified { get; init; }

    public IReadOnlyList<Outline> Outlines { get; init; } = [];

    /// <summary>Every feed in the list, however deep it is filed, in document order.</summary>
    public IEnumerable<Outline> Feeds => Outlines.SelectMany(o => o.Feeds);
}

/// <summary>A feed, or a folder of outlines.</summary>
public sealed record Outline
{
    /// <summary>Plain text on one line.</summary>
    public string Text { get; init; } = "";

    /// <summary>The feed's address; <see langword="null"/> for a folder.</summary>
    public string? Feed { get; init; }

    /// <summary>The page the feed belongs to.</summary>
    public string? Page { get; init; }

    public string? Description { get; init; }

    public string? Language { get; init; }

    public IReadOnlyList<string> Categories { get; init; } = [];

    public IReadOnlyList<Outline> Children { get; init; } = [];

    internal IEnumerable<Outline> Feeds => (Feed is null ? Enumerable.Empty<Outline>() : [this]).Concat(Children.SelectMany(c => c.Feeds));
}
