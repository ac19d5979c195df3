using System.Buffers;
using System.Globalization;
using System.Text;

namespace DigestSite.Feeds;

/// <summary>
/// What may stand in a page or feed. Without controls, halves of pairs and noncharacters, which HTML forbids (section 13.2.3.5) and
/// XML forbids or advises against (1.0, section 2.2): they are damage wherever they come from.
/// </summary>
public static class PublishedText
{
    private static readonly SearchValues<char> Suspects =
        SearchValues.Create([.. Enumerable.Range(0, 0x10000).Select(c => (char)c).Where(c => char.IsSurrogate(c) || !IsAllowed(c))]);

    /// <summary>The text without them; line ends as <c>\n</c>.</summary>
    public static string Clean(string text)
    {
        var at = text.AsSpan().IndexOfAny(Suspects);
        if (at < 0)
            return text;

        var clean = new StringBuilder(text.Length).Append(text, 0, at);
        for (; at < text.Length; at++)
        {
            var c = text[at];
            if (char.IsHighSurrogate(c) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
            {
                at++;
                if (IsAllowed(char.ConvertToUtf32(c, text[at])))
                    clean.Append(c).Append(text[at]);
            }
            else if (c == '\r')
            {
                clean.Append(at + 1 < text.Length && text[at + 1] == '\n' ? "" : "\n");
            }
            else if (IsAllowed(c))
            {
                clean.Append(c);
            }
        }

        return clean.ToString();
    }

    /// <summary>HTML without them, and without references to them.</summary>
    public static string CleanHtml(string html)
    {
        html = Clean(html);
        var next = html.IndexOf("&#", StringComparison.Ordinal);
        if (next < 0)
            return html;

        var clean = new StringBuilder(html.Length);
        var from = 0;
        for (; next >= 0; next = html.IndexOf("&#", next + 2, StringComparison.Ordinal))
        {
            if (Reference(html, next) is not { } reference || IsAllowed(reference.Code))
                continue;
            clean.Append(html, from, next - from);
            from = reference.End;
        }

        return clean.Append(html, from, html.Length - from).ToString();
    }

    /// <summary>HTML, section 13.5: what a numeric reference stands for, and where it ends.</summary>
    private static (int Code, int End)? Reference(string html, int at)
    {
        var isHex = at + 2 < html.Length && html[at + 2] is 'x' or 'X';
        var start = at + (isHex ? 3 : 2);
        var end = start;
        while (end < html.Length && end - start < 8 && (isHex ? char.IsAsciiHexDigit(html[end]) : char.IsAsciiDigit(html[end])))
            end++;
        return end < html.Length && html[end] == ';'
            && int.TryParse(html.AsSpan(start, end - start), isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var code)
            ? (code, end + 1)
            : null;
    }

    private static bool IsAllowed(int code) => code switch
    {
        < ' ' => code is '\t' or '\n',
        >= 0x7F and <= 0x9F => false,
        >= 0xD800 and <= 0xDFFF => false,
        >= 0xFDD0 and <= 0xFDEF => false,
        > 0x10FFFF => false,
        _ => (code & 0xFFFE) != 0xFFFE,
    };
}
