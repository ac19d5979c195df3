using System.Buffers;
using System.Collections.Frozen;
using System.Text;
using DigestSite.Markdown.Dom;

namespace DigestSite.Markdown.Reading;

/// <summary>Takes from HTML the start tags that would nest it beyond sense, frames by the hundred and the tags of templates; leaves everything else.</summary>
internal static class OpenTags
{
    /// <summary>Deeper than <see cref="Nesting"/> lets a document be, so that it reports what goes.</summary>
    private const int Deepest = 300;

    /// <summary>These hold nothing, or end where the next of their kind begins.</summary>
    private static readonly FrozenSet<string> SelfEnding = (
        "area base br col embed hr img input link meta param source track wbr "
        + "p li dt dd tr td th thead tbody tfoot colgroup option optgroup rb rp rt rtc").Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly SearchValues<char> EndOfName = SearchValues.Create(" \t\n\r\f/>");

    public static string Limit(string html)
    {
        var limited = new StringBuilder(html.Length);
        var open = new List<string>();
        var frames = 0;
        var at = 0;
        while (at < html.Length)
        {
            var tag = html.IndexOf('<', at);
            if (tag < 0) break;
            limited.Append(html, at, tag - at);
            at = EndOf(html, tag);
            if (IsKept(html.AsSpan(tag + 1, at - tag - 1), open, ref frames)) limited.Append(html, tag, at - tag);
        }
        return limited.Append(html, at, html.Length - at).ToString();
    }

    private static bool IsKept(ReadOnlySpan<char> tag, List<string> open, ref int frames)
    {
        var isEnd = tag is ['/', ..];
        if (isEnd) tag = tag[1..];
        if (tag.IsEmpty || !char.IsAsciiLetter(tag[0])) return true;
        var end = tag.IndexOfAny(EndOfName);
        var name = (end < 0 ? tag : tag[..end]).ToString();
        if (SelfEnding.Contains(name)) return true;
        if (name.Equals("template", StringComparison.OrdinalIgnoreCase)) return false;
        if (isEnd)
        {
            var start = open.FindLastIndex(one => string.Equals(one, name, StringComparison.OrdinalIgnoreCase));
            if (start < 0) return false;
            open.RemoveRange(start, open.Count - start);
            return true;
        }
        if (open.Count >= Deepest || (name.Equals("iframe", StringComparison.OrdinalIgnoreCase) && ++frames > ParseBudget.MostFrames)) return false;
        open.Add(name);
        return true;
    }

    /// <summary>Behind the tag or comment that begins here; just behind its sign when it is none.</summary>
    private static int EndOf(string html, int tag)
    {
        if (string.CompareOrdinal(html, tag, "<!--", 0, 4) == 0)
        {
            var comment = html.IndexOf("-->", tag + 4, StringComparison.Ordinal);
            return comment < 0 ? html.Length : comment + 3;
        }
        if (tag + 1 == html.Length || !(char.IsAsciiLetter(html[tag + 1]) || html[tag + 1] == '/')) return tag + 1;
        var quote = '\0';
        for (var i = tag + 1; i < html.Length; i++)
        {
            if (quote != '\0') quote = html[i] == quote ? '\0' : quote;
            else if (html[i] == '>') return i + 1;
            else if (html[i] is '"' or '\'' && html[i - 1] == '=') quote = html[i];
        }
        return html.Length;
    }
}
