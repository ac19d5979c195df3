using DigestSite.Configuration;

namespace DigestSite.Site.Pages;

/// <summary>A view model: all the theme gets to show one page.</summary>
public abstract record Page(PageFrame Frame)
{
    public SiteSettings Site => Frame.Site;

    public IReadOnlyList<TermLink> Menu => Frame.Menu;

    public DateTimeOffset Now => Frame.Now;

    public string Path => Frame.Path;

    public string Title => Frame.Title;

    public string Description => Frame.Description;

    public string Canonical => Frame.Canonical;

    public IReadOnlyList<FeedLink> Feeds => Frame.Feeds;

    public IReadOnlyList<TermLink> Breadcrumbs => Frame.Breadcrumbs;

    /// <summary>How this page links to a path of the site. Relative, so that the site works under any base path.</summary>
    public virtual string Href(string path) => Permalink.Relative(Path, path);

    /// <summary>The absolute address of a path of the site, percent-encoded.</summary>
    public string Absolute(string path) => Permalink.Absolute(Site.BaseUrl, path);
}
