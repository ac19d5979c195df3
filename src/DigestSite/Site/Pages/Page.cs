using DigestSite.Configuration;

namespace DigestSite.Site.Pages;

/// <summary>What the theme gets to show one page: the view model every page has in common.</summary>
public abstract record Page
{
    /// <summary>Title, language, time zone, base URL.</summary>
    public required SiteSettings Site { get; init; }

    /// <summary>Links every page offers: the curator's pages, in order.</summary>
    public IReadOnlyList<TermLink> Menu { get; init; } = [];

    /// <summary>The newest moment the digest's input records, in the site's time zone.</summary>
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

    /// <summary>How this page links to a path of the site. Relative, so that the site works under any base path.</summary>
    public virtual string Href(string path) => Permalink.Relative(Path, path);

    /// <summary>The absolute address of a path of the site, percent-encoded.</summary>
    public string Absolute(string path) => new Uri(Site.BaseUrl, Permalink.Encode(path)[1..]).AbsoluteUri;
}

/// <param name="Path">From the site's root.</param>
/// <param name="MediaType"><c>application/rss+xml</c>.</param>
public sealed record FeedLink(string Title, string Path, string MediaType);
