using DigestSite.Curation;
using DigestSite.Diagnostics;
using DigestSite.Feeds;
using DigestSite.Yaml;

namespace DigestSite.Configuration;

/// <summary>What <c>input/digest.yml</c> and the files beside it say, checked and with defaults filled in.</summary>
public sealed record DigestConfiguration
{
    public required SiteSettings Site { get; init; }

    /// <summary>In the order of the file: earlier ones win where two feeds disagree on an article.</summary>
    public IReadOnlyList<SourceSettings> Sources { get; init; } = [];

    public FeedSettings Feeds { get; init; } = new();

    public WeeklySettings Weekly { get; init; } = new();

    public HealthSettings Health { get; init; } = new();

    /// <summary>Ids or links of items that must never enter the archive, and are not shown where they have.</summary>
    public IReadOnlyList<PlacedText> Hide { get; init; } = [];

    /// <summary><c>input/tags.yml</c></summary>
    public KnownTerms Tags { get; init; } = KnownTerms.None;

    /// <summary><c>input/authors.yml</c></summary>
    public KnownTerms Authors { get; init; } = KnownTerms.None;
}

/// <summary>The <c>site</c> section.</summary>
public sealed record SiteSettings
{
    public required string Title { get; init; }

    public string Description { get; init; } = "";

    /// <summary>
    /// Where the site will stand, with a trailing slash and possibly a path. Pages link relatively and work anywhere;
    /// feeds, canonical links and the sitemap need it.
    /// </summary>
    public required Uri BaseUrl { get; init; }

    /// <summary>A BCP 47 language tag.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Dates are shown and weeks are cut in it.</summary>
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>Who curates, shown in the footer.</summary>
    public string? Curator { get; init; }

    /// <summary>Where the digest itself is kept, shown in the footer.</summary>
    public Uri? Repository { get; init; }

    public int ArticlesPerPage { get; init; } = 20;
}

/// <summary>One entry of <c>sources</c>: a publisher, with one feed or a feed per tag.</summary>
public sealed record SourceSettings
{
    /// <summary>Names its files, its page and its articles' <c>sources</c>.</summary>
    public required string Key { get; init; }

    public required string Name { get; init; }

    /// <summary>The publisher's own site; an article that stands there is an original, elsewhere a copy.</summary>
    public Uri? Site { get; init; }

    public string Description { get; init; } = "";

    /// <summary>Only categories whose scheme begins with it are tags; all of them when it is not set.</summary>
    public string? TagScheme { get; init; }

    /// <summary>What an item must have to enter the archive: one value of every kind that is named.</summary>
    public ItemFilter Include { get; init; } = ItemFilter.None;

    /// <summary>What an item must not have to enter the archive: any of these.</summary>
    public ItemFilter Exclude { get; init; } = ItemFilter.None;

    /// <summary>How old an item may be to enter the archive.</summary>
    public AgeLimit? MaxAge { get; init; }

    /// <summary>How many items may enter the archive at once, the newest first.</summary>
    public int? Cap { get; init; }

    /// <summary>How much of its articles is kept and shown.</summary>
    public ContentMode Content { get; init; }

    /// <summary>What its texts are written in; <see langword="null"/> to look at each.</summary>
    public BodyFormat? Format { get; init; }

    /// <summary>One, or one per tag of an address template.</summary>
    public required IReadOnlyList<FeedAddress> Feeds { get; init; }

    /// <summary>Where that address stands, for messages.</summary>
    public Place? FeedPlace { get; init; }
}

/// <param name="Key"><c>fenghub</c>, or <c>freecodecamp-python</c> for a tag: the name of its recorded copy.</param>
/// <param name="Address">Where the feed is on the network, and its identity: what a feed says of itself is not trusted.</param>
/// <param name="Tag">The tag it was asked for, when the source is an address template.</param>
public sealed record FeedAddress(string Key, Uri Address, string? Tag = null);

/// <summary>The <c>feeds</c> section: the feeds the site offers.</summary>
public sealed record FeedSettings
{
    /// <summary>How many articles a feed holds, newest first.</summary>
    public int Items { get; init; } = 20;

    /// <summary>How much of an article the feeds of tags and authors carry; those of sources and of everything carry all.</summary>
    public FeedText Terms { get; init; } = FeedText.Summary;
}

/// <summary>The <c>weekly</c> section.</summary>
public sealed record WeeklySettings
{
    /// <summary>What the weekly digest is called.</summary>
    public string Title { get; init; } = "Weekly digest";

    /// <summary>Whether a week in which nothing came out has an issue all the same, for the curator to write.</summary>
    public bool StubsForEmptyWeeks { get; init; }
}

/// <summary>The <c>health</c> section.</summary>
public sealed record HealthSettings
{
    /// <summary>A feed without a new item for longer is stale. Whole days.</summary>
    public TimeSpan StaleAfter { get; init; } = TimeSpan.FromDays(90);
}
