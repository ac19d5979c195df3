using System.Net;
using System.Text;
using DigestSite.Markdown.Reading;

namespace DigestSite.Markdown.Dialects;

/// <summary>A body without a single tag is plain text: blank lines end its paragraphs, and its line breaks count.</summary>
internal static class PlainTextBody
{
    public static string ToHtml(string text, FindingLog log)
    {
        if (HoldsTag(text)) return text;
        var paragraphs = text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (paragraphs.Length < 2) return text;
        var html = new StringBuilder();
        foreach (var paragraph in paragraphs) html.Append("<p>").Append(paragraph.Replace("\n", "<br>", StringComparison.Ordinal)).Append("</p>");
        log.Add(FindingCode.PlainTextParagraphs, WebUtility.HtmlDecode(paragraphs[0]), paragraphs.Length - 1);
        return html.ToString();
    }

    private static bool HoldsTag(string text)
    {
        for (var at = text.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < text.Length; at = text.IndexOf('<', at + 1))
        {
            if (char.IsAsciiLetter(text[at + 1]) || text[at + 1] is '/' or '!') return true;
        }
        return false;
    }
}
