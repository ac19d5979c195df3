using System.Text;
using DigestSite.Feeds;
using DigestSite.Feeds.Writing;
using DigestSite.Site.Pages;
using DigestSite.Weekly;

namespace DigestSite.Site;

/// <summary>What makers of resources share: the digest, the theme, and the ways to turn a page or a feed into a resource.</summary>
public sealed class SiteContext(Digest digest, ITheme theme)
{
    private readonly IReadOnlyList<TermLink> _menu = [.. digest.Pages.Select(p => new TermLink(p.Title, p.Path))];

    public Digest Digest { get; } = digest;

    public IReadOnlyList<ThemeAsset> Assets => theme.Assets;

    /// <summary>The feed of everything, which every page announces.</summary>
    public FeedLink MainFeed { get; } = FeedLink(digest.Site.Title, Permalink.Feed);

    /// <summary>What a page shows beside its own: nothing but path and title needs to be given.</summary>
    public PageFrame Frame(string path, string title, IReadOnlyList<TermLink>? breadcrumbs = null, FeedLink? feed = null) => new()
    {
        Site = Digest.Site,
        Menu = _menu,
        Now = Digest.Now,
        Path = path,
        Title = title,
        Canonical = Permalink.Absolute(Digest.Site.BaseUrl, path),
        Feeds = feed is null ? [MainFeed] : [feed, MainFeed],
        Breadcrumbs = breadcrumbs is null ? [] : [new TermLink(Digest.Site.Title, Permalink.Home), .. breadcrumbs],
    };

    /// <param name="file">That it was written in, if it was.</param>
    public Resource Page(Page page, string? file = null) =>
        new(page.Path, ResourceKind.Page, "text/html; charset=utf-8", async cancellation => Encoding.UTF8.GetBytes(await theme.RenderAsync(page, cancellation))) { File = file };

    /// <summary>What a weekly issue is called, in the site's language where its curator gave no title.</summary>
    public string NameOf(Issue issue) => theme.NameOf(issue, Digest.Site);

    public ValueTask<string> RenderAsync(IssueLetter letter, CancellationToken cancellation) => theme.RenderAsync(letter, cancellation);

    /// <param name="feed">Asked for when the resource renders.</param>
    public static Resource Feed(string path, FeedWriter writer, Func<CancellationToken, ValueTask<Feed>> feed) =>
        new(path, ResourceKind.Feed, $"{writer.MediaType}; charset=utf-8", async cancellation =>
            writer.Write(await feed(cancellation), Permalink.Relative(path, Permalink.FeedStyle)));

    public static FeedLink FeedLink(string title, string path) => new(title, path, FeedWriter.Rss.MediaType);
}
