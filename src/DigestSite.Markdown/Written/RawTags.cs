using System.Buffers;
using System.Net;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DigestSite.Markdown.Written;

/// <summary>A tag, or the start of a comment, in HTML that was written into Markdown.</summary>
/// <param name="Name">In lower case; <c>!--</c> for a comment that never ends.</param>
/// <param name="Text">All of it, with its angle brackets.</param>
/// <param name="Line">1-based.</param>
internal sealed record RawTag(string Name, string Text, bool IsEnd, int Line)
{
    private static readonly SearchValues<char> BeforeName = SearchValues.Create(" \t\n\r/>");

    private static readonly SearchValues<char> BehindName = SearchValues.Create(" \t\n\r/>=");

    /// <returns>The value, references decoded; <see langword="null"/> where there is no such attribute.</returns>
    public string? Attribute(string name)
    {
        for (var at = Name.Length + 1; at < Text.Length;)
        {
            var start = at + Text.AsSpan(at).IndexOfAnyExcept(BeforeName);
            if (start < at)
                return null;
            var end = Text.AsSpan(start).IndexOfAny(BehindName) is >= 0 and var length ? start + length : Text.Length;
            var (value, next) = ValueAt(end);
            if (Text.AsSpan(start, end - start).Equals(name, StringComparison.OrdinalIgnoreCase))
                return WebUtility.HtmlDecode(value);
            at = Math.Max(next, start + 1);
        }

        return null;
    }

    private (string Value, int Next) ValueAt(int at)
    {
        var sign = at;
        while (sign < Text.Length && char.IsWhiteSpace(Text[sign]))
            sign++;
        if (sign >= Text.Length || Text[sign] != '=')
            return ("", at);

        var start = sign + 1;
        while (start < Text.Length && char.IsWhiteSpace(Text[start]))
            start++;
        if (start < Text.Length && Text[start] is '"' or '\'')
        {
            var close = Text.IndexOf(Text[start], start + 1);
            return close < 0 ? ("", Text.Length) : (Text[(start + 1)..close], close + 1);
        }

        var end = Text.AsSpan(start).IndexOfAny(" \t\n\r>") is >= 0 and var length ? start + length : Text.Length;
        return (Text[start..end], end);
    }
}

/// <summary>All HTML in a Markdown document as tags, in document order.</summary>
internal static class RawTags
{
    /// <summary>What stands in these is no HTML.</summary>
    private static readonly HashSet<string> Verbatim = ["script", "style", "textarea", "title", "xmp", "plaintext"];

    public static IReadOnlyList<RawTag> Of(MarkdownDocument document)
    {
        var tags = new List<RawTag>();
        foreach (var node in document.Descendants())
        {
            if (node is HtmlBlock block)
                Add(block, tags);
            else if (node is HtmlInline inline)
                Add(inline.Tag, inline.Line + 1, tags);
        }

        return tags;
    }

    private static void Add(HtmlBlock block, List<RawTag> tags)
    {
        var text = string.Join('\n', block.Lines.Lines.Take(block.Lines.Count).Select(l => l.ToString()));
        Add(text, block.Line + 1, tags);
    }

    private static void Add(string html, int line, List<RawTag> tags)
    {
        var counted = 0;
        for (var at = html.IndexOf('<'); at >= 0; at = html.IndexOf('<', at))
        {
            line += html.AsSpan(counted, at - counted).Count('\n');
            counted = at;
            if (html.AsSpan(at).StartsWith("<!--", StringComparison.Ordinal))
            {
                var end = html.IndexOf("-->", at + 2, StringComparison.Ordinal);
                if (end < 0)
                {
                    tags.Add(new RawTag("!--", "<!--", IsEnd: false, line));
                    return;
                }

                at = end + 3;
                continue;
            }

            if (Read(html, at, line) is not { } tag)
            {
                at++;
                continue;
            }

            tags.Add(tag);
            at += tag.Text.Length;
            if (!tag.IsEnd && Verbatim.Contains(tag.Name) && html.IndexOf($"</{tag.Name}", at, StringComparison.OrdinalIgnoreCase) is var close)
                at = close < 0 ? html.Length : close;
        }
    }

    private static RawTag? Read(string html, int at, int line)
    {
        var isEnd = at + 1 < html.Length && html[at + 1] == '/';
        var start = at + (isEnd ? 2 : 1);
        if (start >= html.Length || !char.IsAsciiLetter(html[start]))
            return null;

        var nameEnd = start;
        while (nameEnd < html.Length && html[nameEnd] is not (' ' or '\t' or '\n' or '\r' or '/' or '>' or '<'))
            nameEnd++;
        var end = EndOf(html, nameEnd);
        return end < 0 ? null : new RawTag(html[start..nameEnd].ToLowerInvariant(), html[at..end], isEnd, line);
    }

    /// <summary>Past the closing bracket, whatever quoted values hold.</summary>
    private static int EndOf(string html, int at)
    {
        while (at < html.Length && html[at] != '>')
        {
            var close = html[at] is '"' or '\'' ? html.IndexOf(html[at], at + 1) : at;
            if (close < 0)
                return -1;
            at = close + 1;
        }

        return at < html.Length ? at + 1 : -1;
    }
}
