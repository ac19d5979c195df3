namespace DigestSite.Site;

/// <summary>What articles are grouped by.</summary>
/// <param name="Name">As shown.</param>
/// <param name="Articles">Newest first.</param>
public abstract record Term(string Name, string Slug, IReadOnlyList<Article> Articles)
{
    /// <summary>The address of its page.</summary>
    public abstract string Path { get; }

    /// <summary>Plain text; may be empty.</summary>
    public string Description { get; init; } = "";

    /// <summary>Other addresses that lead to its page, and to its feed.</summary>
    public IReadOnlyList<string> FormerPaths { get; init; } = [];

    /// <summary>The terms it stands below, the topmost first.</summary>
    public IReadOnlyList<TermLink> Above { get; init; } = [];
}

public sealed record Tag(string Name, string Slug, IReadOnlyList<Article> Articles) : Term(Name, Slug, Articles)
{
    public override string Path => Permalink.Tag(Slug);

    /// <summary>The tags it stands above. Their articles are among its own.</summary>
    public IReadOnlyList<Tag> Below { get; init; } = [];
}

public sealed record Author(string Name, string Slug, IReadOnlyList<Article> Articles) : Term(Name, Slug, Articles)
{
    public override string Path => Permalink.Author(Slug);

    /// <summary>The author's own page, absolute.</summary>
    public string? Link { get; init; }

    /// <summary>An absolute address, or a path of the site.</summary>
    public string? Avatar { get; init; }
}

/// <summary>A publisher: all its feeds together.</summary>
public sealed record Source(string Name, string Slug, IReadOnlyList<Article> Articles) : Term(Name, Slug, Articles)
{
    public override string Path => Permalink.Source(Slug);

    /// <summary>The publisher's site.</summary>
    public Uri? Link { get; init; }

    public IReadOnlyList<Configuration.FeedAddress> Feeds { get; init; } = [];
}
