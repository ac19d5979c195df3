using AngleSharp.Dom;
using DigestSite.Markdown.Reading;

namespace DigestSite.Markdown.Dialects;

/// <summary>Ghost's cards: callouts become quotes, toggles details; of its own player the sound remains.</summary>
internal sealed class Ghost : IDialect
{
    public IReadOnlyList<string> Names => ["figure", "div"];

    public bool Rewrite(IElement element, FindingLog log)
    {
        if (element.HasClass("kg-callout-card")) return Callout(element);
        if (element.HasClass("kg-toggle-card")) return Toggle(element);
        if (element.HasAnyClass("kg-audio-player", "kg-video-overlay", "kg-video-player-container"))
        {
            element.Remove();
            return true;
        }
        return false;
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
