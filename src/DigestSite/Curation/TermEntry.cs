using DigestSite.Diagnostics;
using DigestSite.Yaml;

namespace DigestSite.Curation;

/// <summary>A tag or an author as the curator lists it: how it is called, and what else goes by it.</summary>
public abstract record TermEntry
{
    /// <summary>As shown, whatever articles write.</summary>
    public required string Name { get; init; }

    /// <summary>The last segment of its address.</summary>
    public required string Slug { get; init; }

    /// <summary>Other spellings. Their addresses lead to it too.</summary>
    public IReadOnlyList<PlacedText> Aliases { get; init; } = [];

    /// <summary>Plain text; may be empty.</summary>
    public string Description { get; init; } = "";

    public required Place Place { get; init; }
}

/// <summary>An entry of <c>tags.yml</c>.</summary>
public sealed record TagEntry : TermEntry
{
    /// <summary>The tag above it, by any of its spellings.</summary>
    public PlacedText? Parent { get; init; }
}

/// <summary>An entry of <c>authors.yml</c>.</summary>
public sealed record AuthorEntry : TermEntry
{
    /// <summary>The author's own page.</summary>
    public Uri? Link { get; init; }

    /// <summary>An absolute address, or a path of the site that begins with a slash.</summary>
    public string? Avatar { get; init; }
}
