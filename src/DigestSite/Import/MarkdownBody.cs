using DigestSite.Feeds;
using DigestSite.Feeds.Html;
using DigestSite.Markdown;

namespace DigestSite.Import;

/// <summary>Articles that their publisher wrote in Markdown.</summary>
public static class MarkdownBody
{
    /// <summary>The same feed; whoever looks at an item of it finds HTML.</summary>
    public static Feed Render(Feed feed) =>
        feed.Items.All(i => i.Markdown is null) ? feed : feed with { Items = [.. feed.Items.Select(i => Render(i, feed))] };

    private static FeedItem Render(FeedItem item, Feed feed)
    {
        if (item.Markdown is not { } markdown)
            return item;

        var address = Uri.TryCreate(item.Link ?? feed.Self ?? feed.Link, UriKind.Absolute, out var link) ? link : null;
        var html = MarkdownRenderer.Render(MarkdownKeeper.Keep(markdown, address, isGuess: false).Markdown).Html.Trim();
        return item with { Content = html, Image = item.Image ?? HtmlImages.First(html) };
    }
}
