using DigestSite.Markdown.Dom;
using DigestSite.Markdown.Reading;

namespace DigestSite.Markdown.Dialects;

/// <summary>What stands in a feed and is not the article: tracking pixels, share buttons, forms to subscribe.</summary>
internal sealed class Furniture : IDialect
{
    private static readonly string[] Sharing =
    [
        "sharedaddy", "sd-sharing", "share-buttons", "sharing-buttons", "share-button", "social-share", "addtoany_share_save_container", "addtoany_content", "jp-relatedposts", "feedflare",
        "subscription-widget", "subscription-widget-wrap", "subscription-widget-wrap-editor", "subscribe-widget", "kg-signup-card", "mailmunch-forms-before-post",
    ];

    /// <summary>Signs of the page, not words of the author.</summary>
    private static readonly string[] Signs = ["input_prompt", "output_prompt", "jp-InputPrompt", "jp-OutputPrompt", "wp-block-file__button", "sl-anchor-link", "quote-controls"];

    private static readonly string[] Trackers =
    [
        "medium.com/_/stat", "feeds.feedburner.com/~r/", "feeds.feedburner.com/~ff/", "feedsportal.com", "pixel.wp.com/", "stats.wordpress.com/", "google-analytics.com/", "doubleclick.net/",
        "feedpress.me/", "rss-pixel", "pixel.quantserve.com", "scorecardresearch.com", "/pixel.gif", "eotrx.substackcdn.com",
    ];

    public IReadOnlyList<string> Names => ["img", "div", "section", "aside", "p", "ul", "a"];

    public bool Rewrite(Element element, FindingLog log)
    {
        if (element.LocalName == "img")
        {
            if (!IsTracker(element)) return false;
            log.Add(FindingCode.TrackingPixel, element.GetAttribute("src"));
        }
        else if (!element.HasAnyClass(Signs) && !(element.HasClass("meta") && element.Parent is { } around && around.HasClass("lightbox")))
        {
            if (!element.HasAnyClass(Sharing)) return false;
            log.Add(FindingCode.Sharing, element.PlainText());
        }
        log.Account(element);
        element.Remove();
        return true;
    }

    public static bool IsTracker(Element image)
    {
        var (width, height) = (image.GetAttribute("width"), image.GetAttribute("height"));
        if (width is "1" or "0" or "1px" && height is "1" or "0" or "1px" or null) return true;
        if (height is "1" or "0" or "1px" && width is null) return true;
        var source = image.GetAttribute("src");
        return source is not null && Trackers.Any(tracker => source.Contains(tracker, StringComparison.Ordinal));
    }
}
