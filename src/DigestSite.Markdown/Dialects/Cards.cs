using DigestSite.Markdown.Dom;
using DigestSite.Markdown.Reading;

namespace DigestSite.Markdown.Dialects;

/// <summary>Previews of other pages and files, with picture, title and description: a link with the title.</summary>
internal sealed class Cards : IDialect
{
    /// <summary>The class of the card, and the class or element of its title.</summary>
    private static readonly (string Card, string Title)[] Kinds =
    [
        ("kg-bookmark-card", "kg-bookmark-title"),
        ("kg-file-card", "kg-file-card-title"),
        ("embedded-post-wrap", "embedded-post-title"),
        ("onebox", "h3"),
        ("embed", "embed__title"),
        ("bookmark", "bookmark-title"),
        ("wp-block-bookmark", "bookmark-title"),
    ];

    public IReadOnlyList<string> Names => ["figure", "div", "aside", "a"];

    public bool Rewrite(Element element, FindingLog log)
    {
        foreach (var (card, title) in Kinds)
        {
            if (element.HasClass(card)) return Replace(element, title, log);
        }
        return false;
    }

    private static bool Replace(Element card, string titleName, FindingLog log)
    {
        var link = card.LocalName == "a" ? card : card.First("a");
        var title = card.Inside().FirstOrDefault(inner => inner.LocalName == titleName || inner.HasClass(titleName));
        if (title is null || link?.GetAttribute("href") is not { Length: > 0 } href) return false;

        var paragraph = new Element("p");
        var plain = new Element("a");
        var text = Elements.Collapse(title.PlainText());
        plain.SetAttribute("href", href);
        plain.SetText(text.Length > 0 ? text : href);
        paragraph.Append(plain);
        log.Add(FindingCode.CardAsLink, href);
        card.ReplaceWith(paragraph);
        return true;
    }
}
