using DigestSite.Weekly;

namespace DigestSite.Archive;

/// <summary>What the head of an archived article says. Import writes the first part, people may change all of it.</summary>
public sealed record ArticleHead
{
    /// <summary>Plain text.</summary>
    public required string Title { get; init; }

    /// <summary>The original, absolute; <see langword="null"/> for the curator's own.</summary>
    public string? Link { get; init; }

    /// <summary>What the publisher calls it; <see langword="null"/> for the curator's own.</summary>
    public string? Id { get; init; }

    /// <summary>
    /// Ids and links it had before, or has in other feeds: by them its item is known again. Paths of the site, <c>/articles/old/</c>,
    /// are where it stood before: they lead to it.
    /// </summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>The names its file had, as far as its aliases say.</summary>
    public IEnumerable<string> FormerSlugs => Aliases.Select(FormerAddress.SlugOf).OfType<string>();

    /// <summary>Keys of the feeds it came from.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    public IReadOnlyList<string> Authors { get; init; } = [];

    public required DateTimeOffset Published { get; init; }

    public DateTimeOffset? Updated { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Plain text of one paragraph; may be empty.</summary>
    public string Summary { get; init; } = "";

    public string? Image { get; init; }

    /// <summary>A BCP 47 language tag.</summary>
    public string? Language { get; init; }

    /// <summary>What import wrote; <see langword="null"/> for the curator's own.</summary>
    public ImportMark? Imported { get; init; }

    public bool Pin { get; init; }

    /// <summary>The curator's line, plain text.</summary>
    public string? Note { get; init; }

    public bool Hide { get; init; }

    /// <summary>Held back until its curator takes the line out.</summary>
    public bool Draft { get; init; }

    /// <summary>The weekly issue the curator moved it to.</summary>
    public WeekChoice? Week { get; init; }
}
