using AngleSharp.Dom;
using DigestSite.Markdown.Reading;

namespace DigestSite.Markdown.Dialects;

/// <summary>Ghost's cards: bookmarks become links, callouts quotes, toggles details, files links.</summary>
internal sealed class Ghost : IDialect
{
    public IReadOnlyList<string> Names => ["figure", "div"];

    public bool Rewrite(IElement element, FindingLog log)
    {
        if (element.HasClass("kg-bookmark-card")) return Bookmark(element, log);
        if (element.HasClass("kg-callout-card")) return Callout(element);
        if (element.HasClass("kg-toggle-card")) return Toggle(element);
        return false;
    }

    private static bool Bookmark(IElement card, FindingLog log)
    {
        var link = card.First("a");
        if (link?.GetAttribute("href") is not { } href) return false;
        var title = card.Inside().FirstOrDefault(inner => inner.HasClass("kg-bookmark-title"))?.PlainText().Trim();
        var paragraph = card.Owner!.CreateElement("p");
        var plain = card.Owner!.CreateElement("a");
        plain.SetAttribute("href", href);
        plain.TextContent = string.IsNullOrEmpty(title) ? href : title;
        paragraph.AppendChild(plain);
        log.Add(FindingCode.CardAsLink, href);
        card.Parent!.ReplaceChild(paragraph, card);
        return true;
    }

    private static bool Callout(IElement card)
    {
        var quote = card.Owner!.CreateElement("blockquote");
        var paragraph = card.Owner!.CreateElement("p");
        if (card.Inside().FirstOrDefault(inner => inner.HasClass("kg-callout-emoji")) is { } emoji) paragraph.TextContent = emoji.PlainText().Trim() + " ";
        var text = card.Inside().FirstOrDefault(inner => inner.HasClass("kg-callout-text"));
        if (text is null) return false;
        while (text.FirstChild is { } child) paragraph.AppendChild(child);
        quote.AppendChild(paragraph);
        card.Parent!.ReplaceChild(quote, card);
        return false;
    }

    private static bool Toggle(IElement card)
    {
        var heading = card.Inside().FirstOrDefault(inner => inner.HasClass("kg-toggle-heading-text"));
        var content = card.Inside().FirstOrDefault(inner => inner.HasClass("kg-toggle-content"));
        if (heading is null || content is null) return false;
        var details = card.Owner!.CreateElement("details");
        var summary = card.Owner!.CreateElement("summary");
        summary.TextContent = heading.PlainText().Trim();
        details.AppendChild(summary);
        while (content.FirstChild is { } child) details.AppendChild(child);
        card.Parent!.ReplaceChild(details, card);
        return true;
    }
}
