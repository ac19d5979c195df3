using DigestSite.Configuration;
using DigestSite.Markdown;
using DigestSite.Weekly;

namespace DigestSite.Site;

/// <summary>An article as the site shows it: archived, curated, its tags and authors named.</summary>
public sealed record Article
{
    /// <summary>Its file in the archive, a path on disk.</summary>
    public required string File { get; init; }

    /// <summary>Its file's name without <c>.md</c>; the last segment of its address.</summary>
    public required string Slug { get; init; }

    /// <summary>Plain text.</summary>
    public required string Title { get; init; }

    /// <summary>The original, absolute; <see langword="null"/> for the curator's own.</summary>
    public string? Link { get; init; }

    /// <summary>Never changes: what feeds use as guid.</summary>
    public required string Id { get; init; }

    /// <summary>In the site's time zone.</summary>
    public required DateTimeOffset Published { get; init; }

    /// <summary>In the site's time zone; only where it is later than <see cref="Published"/>.</summary>
    public DateTimeOffset? Updated { get; init; }

    /// <summary>Plain text of one paragraph; may be empty.</summary>
    public string Summary { get; init; } = "";

    public string? Image { get; init; }

    /// <summary>A BCP 47 language tag, where it differs from the site's.</summary>
    public string? Language { get; init; }

    public bool Pinned { get; init; }

    /// <summary>The curator's line about it, plain text.</summary>
    public string? Note { get; init; }

    /// <summary>Whether readers see it.</summary>
    public Standing Standing { get; init; }

    /// <summary>The addresses it had before: they lead to it.</summary>
    public IReadOnlyList<string> FormerPaths { get; init; } = [];

    /// <summary>The week it came out in.</summary>
    public required IsoWeek Week { get; init; }

    /// <summary>The weekly issue the curator moved it to.</summary>
    public WeekChoice? MovedTo { get; init; }

    public IReadOnlyList<TermLink> Tags { get; init; } = [];

    public IReadOnlyList<TermLink> Authors { get; init; } = [];

    /// <summary>The publishers it came from, the original's first.</summary>
    public IReadOnlyList<TermLink> Sources { get; init; } = [];

    /// <summary>The recorded feeds it came from.</summary>
    public IReadOnlyList<FeedOrigin> Origins { get; init; } = [];

    /// <summary>How much of it may be shown: unless all, its body is empty.</summary>
    public ContentMode Content { get; init; }

    /// <summary>Its body as feeds carry it, rendered when first asked for and then kept.</summary>
    public required Lazy<RenderedDocument> Body { get; init; }

    /// <summary>Its body as its page shows it: the same, but for formulas that are typeset there.</summary>
    public required Lazy<RenderedDocument> PageBody { get; init; }

    public string Path => Permalink.Article(Slug);

    /// <summary>Minutes at 220 words a minute, at least one.</summary>
    public int ReadingMinutes => Math.Max(1, (int)Math.Round(Body.Value.Words / 220.0, MidpointRounding.AwayFromZero));
}

/// <summary>Whether an article is on the site. What is held back is shown in the preview only.</summary>
public enum Standing
{
    Published,

    /// <summary>The curator's own, dated later than the digest has come.</summary>
    Scheduled,

    /// <summary>Held back until its curator says otherwise.</summary>
    Draft,
}

/// <summary>A tag, author or source as an article names it.</summary>
public sealed record TermLink(string Name, string Path);

/// <param name="Title">The feed's own title.</param>
/// <param name="Address">Where it is on the network.</param>
public sealed record FeedOrigin(string Title, Uri Address);
