using DigestSite.Markdown.Dom;
using DigestSite.Markdown.Reading;

namespace DigestSite.Markdown.Dialects;

/// <summary>Ghost's cards: callouts become quotes, toggles details; of its own player the sound remains.</summary>
internal sealed class Ghost : IDialect
{
    public IReadOnlyList<string> Names => ["figure", "div"];

    public bool Rewrite(Element element, FindingLog log)
    {
        if (element.HasClass("kg-callout-card")) return Callout(element);
        if (element.HasClass("kg-toggle-card")) return Toggle(element);
        if (element.HasAnyClass("kg-audio-player", "kg-video-overlay", "kg-video-player-container"))
        {
            log.Account(element);
            element.Remove();
            return true;
        }
        return false;
    }

    private static bool Callout(Element card)
    {
        var quote = new Element("blockquote");
        var paragraph = new Element("p");
        if (card.Inside().FirstOrDefault(inner => inner.HasClass("kg-callout-emoji")) is { } emoji) paragraph.SetText(emoji.PlainText().Trim() + " ");
        var text = card.Inside().FirstOrDefault(inner => inner.HasClass("kg-callout-text"));
        if (text is null) return false;
        paragraph.TakeContentOf(text);
        quote.Append(paragraph);
        card.ReplaceWith(quote);
        return false;
    }

    private static bool Toggle(Element card)
    {
        var heading = card.Inside().FirstOrDefault(inner => inner.HasClass("kg-toggle-heading-text"));
        var content = card.Inside().FirstOrDefault(inner => inner.HasClass("kg-toggle-content"));
        if (heading is null || content is null) return false;
        var details = new Element("details");
        var summary = new Element("summary");
        summary.SetText(heading.PlainText().Trim());
        details.Append(summary);
        details.TakeContentOf(content);
        card.ReplaceWith(details);
        return true;
    }
}
