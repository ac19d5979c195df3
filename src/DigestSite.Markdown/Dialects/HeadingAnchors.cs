using AngleSharp.Dom;
using DigestSite.Markdown.Reading;

namespace DigestSite.Markdown.Dialects;

/// <summary>The link that many systems put into a heading, to itself: empty, or a sign, or an icon.</summary>
internal sealed class HeadingAnchors : IDialect
{
    public IReadOnlyList<string> Names => ["h1", "h2", "h3", "h4", "h5", "h6"];

    public bool Rewrite(IElement element, FindingLog log)
    {
        foreach (var link in element.Children.Where(child => child.LocalName is "a" or "button").ToArray())
        {
            if (!IsSign(link)) continue;
            // An id that only the link has is the heading's.
            if (string.IsNullOrEmpty(element.Id) && (link.Id ?? link.GetAttribute("name") ?? Fragment(link)) is { Length: > 0 } id) element.Id = id;
            link.Remove();
        }
        return false;
    }

    private static bool IsSign(IElement link)
    {
        if (link.First("img") is not null) return false;
        var text = link.PlainText().Trim();
        if (text.Length == 0) return link.LocalName == "button" || Fragment(link) is not null || link.GetAttribute("href") is null;
        return text is "#" or "¶" or "§" or "🔗" or "⚓" or "Permalink" or "permalink" or "\u200b" && Fragment(link) is not null;
    }

    private static string? Fragment(IElement link) => link.GetAttribute("href") is ['#', ..] href ? href[1..] : null;
}
