using DigestSite.Configuration;

namespace DigestSite.Site.Pages;

/// <summary>What every page has, whatever it shows.</summary>
public sealed record PageFrame
{
    /// <summary>Title, language, time zone, base URL.</summary>
    public required SiteSettings Site { get; init; }

    /// <summary>Links every page offers: the curator's pages, in order.</summary>
    public required IReadOnlyList<TermLink> Menu { get; init; }

    /// <summary>The newest moment the digest's articles record, in the site's time zone.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>From the site's root.</summary>
    public required string Path { get; init; }

    /// <summary>Of the page alone, without the site's.</summary>
    public required string Title { get; init; }

    /// <summary>Plain text; may be empty.</summary>
    public string Description { get; init; } = "";

    /// <summary>Absolute. For a copy it is the original.</summary>
    public required string Canonical { get; init; }

    /// <summary>Feeds to announce, the most fitting first.</summary>
    public IReadOnlyList<FeedLink> Feeds { get; init; } = [];

    /// <summary>From home down to the page above this one; empty on home.</summary>
    public IReadOnlyList<TermLink> Breadcrumbs { get; init; } = [];
}

/// <param name="Path">From the site's root.</param>
/// <param name="MediaType"><c>application/rss+xml</c>.</param>
public sealed record FeedLink(string Title, string Path, string MediaType);
