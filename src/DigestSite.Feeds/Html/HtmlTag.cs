using System.Buffers;

namespace DigestSite.Feeds.Html;

/// <summary>A tag in a piece of HTML, found without parsing the rest.</summary>
/// <param name="Start">Of its <c>&lt;</c>.</param>
/// <param name="End">After its <c>&gt;</c>.</param>
internal readonly record struct HtmlTag(string Name, int Start, int End, bool IsEnd)
{
    private static readonly SearchValues<char> TagMarks = SearchValues.Create("<>\"'");

    /// <summary>Whether more stands in it than its name.</summary>
    public bool HasAttributes(string html) => html.AsSpan(Start + 1 + Name.Length, End - Start - 2 - Name.Length).Trim(" \t\r\n/").Length > 0;

    /// <summary>The next tag at or after a place; comments are stepped over.</summary>
    public static HtmlTag? Next(string html, int from)
    {
        while (from < html.Length)
        {
            var start = html.IndexOf('<', from);
            if (start < 0 || start + 2 > html.Length)
                return null;
            if (html.AsSpan(start).StartsWith("<!--", StringComparison.Ordinal))
            {
                var close = html.IndexOf("-->", start + 4, StringComparison.Ordinal);
                if (close < 0)
                    return null;
                from = close + 3;
                continue;
            }
            if (At(html, start) is { } tag)
                return tag;
            from = start + 1;
        }
        return null;
    }

    private static HtmlTag? At(string html, int start)
    {
        var name = start + 1;
        var isEnd = name < html.Length && html[name] == '/';
        if (isEnd)
            name++;
        var end = name;
        while (end < html.Length && (char.IsAsciiLetterOrDigit(html[end]) || html[end] is '-' or ':'))
            end++;
        if (end == name || !char.IsAsciiLetter(html[name]))
            return null;
        var close = EndOf(html, end);
        return close < 0 ? null : new(html[name..end], start, close, isEnd);
    }

    /// <summary>After the bracket that closes a tag, those in quoted values aside; -1 when another tag begins first.</summary>
    private static int EndOf(string html, int from)
    {
        while (true)
        {
            var special = html.AsSpan(from).IndexOfAny(TagMarks);
            if (special < 0)
                return -1;
            from += special;
            if (html[from] == '>')
                return from + 1;
            if (html[from] == '<')
                return -1;
            // A quote that begins no value is a stray character.
            var close = html[from - 1] == '=' ? html.IndexOf(html[from], from + 1) : from;
            if (close < 0)
                return -1;
            from = close + 1;
        }
    }
}
