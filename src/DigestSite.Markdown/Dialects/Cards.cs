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

    /// <summary>What else a card says: what the page is about, whose it is, the name and size of a file.</summary>
    private static Element? Details(Element card, Element title, string href)
    {
        var parts = new List<(Element? Holder, string Text)>();
        var walk = new TreeWalk(card);
        var enter = true;
        while (walk.MoveNext(enter))
        {
            enter = walk.Node != title && walk.Node is not Element { LocalName: "script" or "style" or "button" or "svg" };
            if (walk.Node is not TextNode text || text.IsBlankText()) continue;
            var holder = text.Parent;
            while (holder is { LocalName: "em" or "i" or "strong" or "b" or "a" or "code" or "small" }) holder = holder.Parent;
            if (parts is [.., var last] && last.Holder == holder) parts[^1] = (holder, last.Text + text.Data);
            else parts.Add((holder, text.Data));
        }
        var words = parts.Select(part => Elements.Collapse(part.Text)).Where(part => part.Any(char.IsLetterOrDigit) && part != href && part != "Read more").Distinct(StringComparer.Ordinal).ToList();
        if (words.Count == 0) return null;
        var paragraph = new Element("p");
        paragraph.SetText(string.Join(" · ", words));
        return paragraph;
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
        log.Account(card);
        if (Details(card, title, href) is { } details) card.Parent!.InsertBefore(details, card.NextSibling);
        card.ReplaceWith(paragraph);
        return true;
    }
}
