using DigestSite.Markdown.Dom;
using DigestSite.Markdown.Reading;

namespace DigestSite.Markdown.Dialects;

/// <summary>The link that many systems put into a heading, or beside it, to itself: empty, or a sign, or an icon.</summary>
internal sealed class HeadingAnchors : IDialect
{
    /// <summary>Spaces, and what takes no room at all.</summary>
    private static readonly char[] Unseen = [' ', '\t', '\n', '\r', '\f', '\u00a0', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff'];

    public IReadOnlyList<string> Names => ["h1", "h2", "h3", "h4", "h5", "h6", "div", "a"];

    public bool Rewrite(Element element, FindingLog log)
    {
        if (element.LocalName == "a")
        {
            // Sphinx puts them everywhere.
            if (!element.HasClass("headerlink") || !IsSign(element)) return false;
            log.Account(element);
            element.Remove();
            return true;
        }
        if (element.LocalName != "div") Take(element, element, log);
        else if (element.HasAnyClass("markdown-heading", "heading-wrapper") && element.Children.FirstOrDefault(IsHeading) is { } heading) Take(heading, element, log);
        return false;
    }

    private static bool IsHeading(Element element) => element.LocalName is ['h', >= '1' and <= '6'];

    /// <summary>An id that only the link knows is the heading's.</summary>
    private static void Take(Element heading, Element holder, FindingLog log)
    {
        if (holder.HoldsNoElements()) return;
        foreach (var link in (holder == heading ? heading.Inside() : holder.Children).Where(IsSign).ToArray())
        {
            // A sign that is all there is was the author's.
            if (heading.Contains(link) && link.PlainText().Length > 0 && heading.PlainText().Trim() == link.PlainText().Trim()) continue;
            if (string.IsNullOrEmpty(heading.Id) && (Fragment(link) ?? Named(link, "id") ?? Named(link, "name")) is { } id) heading.Id = id;
            if (Named(link, "id") is { } own && own != heading.Id) heading.Prepend(new Element("a") { Id = own });
            log.Account(link);
            link.Remove();
        }
    }

    private static bool IsSign(Element link)
    {
        if (link.LocalName is not ("a" or "button") || link.First("img") is not null) return false;
        var text = link.PlainText().Trim(Unseen);
        if (text.Length == 0) return link.LocalName == "button" || Fragment(link) is not null;
        return text is "#" or "¶" or "§" or "🔗" or "⚓" or "Permalink" or "permalink" && Fragment(link) is not null;
    }

    /// <summary>Also of a full address: a heading links to itself alone without a word.</summary>
    private static string? Fragment(Element link)
    {
        if (link.GetAttribute("href") is not { } href) return null;
        var at = href.IndexOf('#', StringComparison.Ordinal);
        return at < 0 || at + 1 == href.Length ? null : Uri.UnescapeDataString(href[(at + 1)..]);
    }

    private static string? Named(Element link, string attribute) => link.GetAttribute(attribute) is { Length: > 0 } value ? value : null;
}
