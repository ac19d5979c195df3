using DigestSite.Diagnostics;
using DigestSite.Yaml;

namespace DigestSite.Configuration;

/// <summary>An <c>include</c> or <c>exclude</c> section of a source: kinds of things an item may have, each with some values.</summary>
public sealed record ItemFilter
{
    public static ItemFilter None { get; } = new();

    /// <summary>Under any of their spellings.</summary>
    public IReadOnlyList<PlacedText> Tags { get; init; } = [];

    /// <summary>Under any of their spellings.</summary>
    public IReadOnlyList<PlacedText> Authors { get; init; } = [];

    /// <summary>Whole words or phrases of the title.</summary>
    public IReadOnlyList<PlacedText> Title { get; init; } = [];

    /// <summary>Whole words or phrases of the title or the text.</summary>
    public IReadOnlyList<PlacedText> Text { get; init; } = [];

    /// <summary>Where the section stands.</summary>
    public Place? Place { get; init; }

    public bool IsEmpty => Tags.Count + Authors.Count + Title.Count + Text.Count == 0;
}

/// <summary>How old an item may be when it is first seen.</summary>
public sealed record AgeLimit(TimeSpan Age, string Written, Place Place);
