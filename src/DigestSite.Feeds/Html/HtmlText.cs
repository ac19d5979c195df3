using System.Text;
using DigestSite.Feeds.Reading.Xml;

namespace DigestSite.Feeds.Html;

/// <summary>Between HTML and plain text, for the one-line texts of a feed.</summary>
internal static class HtmlText
{
    private static readonly (string Opening, string Closing)[] Silent = [("<!--", "-->"), ("<script", "</script>"), ("<style", "</style>")];

    /// <summary>
    /// What a text that may be HTML says on one line. Only certain markup counts: known elements that are closed again.
    /// So <c>a &lt; b</c> and <c>List&lt;T&gt;</c> stay, as does a single <c>&lt;b&gt;</c>. References are decoded once.
    /// </summary>
    public static string ToPlain(string text) =>
        Line(CharacterReferences.Decode(WithoutTags(WithoutCharacterData(text))));

    /// <summary>What a text that is HTML says on one line; comments, scripts and styles say nothing.</summary>
    public static string HtmlToPlain(string html) => ToPlain(WithoutSilence(html));

    /// <summary>The text trimmed, with each run of blanks and line breaks as one space.</summary>
    public static string Line(string text)
    {
        var trimmed = text.AsSpan().Trim();
        if (!HasRun(trimmed))
            return trimmed.Length == text.Length ? text : trimmed.ToString();
        var line = new StringBuilder(trimmed.Length);
        foreach (var c in trimmed)
        {
            if (!IsBlank(c))
                line.Append(c);
            else if (line[^1] != ' ')
                line.Append(' ');
        }
        return line.ToString();
    }

    /// <summary>Text that HTML shows as it is.</summary>
    public static string Encode(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>Without a CDATA section that was escaped together with its text.</summary>
    public static string WithoutCharacterData(string text)
    {
        var trimmed = text.AsSpan().Trim();
        if (!trimmed.StartsWith("<![CDATA[", StringComparison.Ordinal))
            return text;
        trimmed = trimmed[9..];
        return (trimmed.EndsWith("]]>", StringComparison.Ordinal) ? trimmed[..^3] : trimmed).ToString();
    }

    /// <summary>Whether a text is HTML rather than text: it has a tag of HTML or a comment.</summary>
    public static bool IsMarkup(string text)
    {
        for (var tag = HtmlTag.Next(text, 0); tag is { } found; tag = HtmlTag.Next(text, found.End))
        {
            // A text may speak of <template> or <source>, but hardly with attributes or an end.
            if (HtmlNames.IsKnown(found.Name) || (HtmlNames.IsElement(found.Name) && (found.IsEnd || found.HasAttributes(text))))
                return true;
        }
        return HasComment(text);
    }

    /// <summary>Whether a text has any tag or comment, of HTML or not.</summary>
    public static bool HasTag(string text) => HtmlTag.Next(text, 0) is not null || HasComment(text);

    /// <summary>Whether a text is certainly HTML and not about it: it begins with a block and has more tags, or with a tag that has attributes.</summary>
    public static bool BeginsWithMarkup(string text)
    {
        if (HtmlTag.Next(text, 0) is not { IsEnd: false } tag || !HtmlNames.IsElement(tag.Name) || !WithoutSilence(text[..tag.Start]).AsSpan().IsWhiteSpace())
            return false;
        return text.AsSpan(tag.Start, tag.End - tag.Start).Contains('=') || (HtmlNames.IsBlock(tag.Name) && HtmlTag.Next(text, tag.End) is not null);
    }

    /// <summary>Whether a text is certainly HTML: a block of it comes first.</summary>
    public static bool BeginsWithBlock(string text) =>
        HtmlTag.Next(text, 0) is { IsEnd: false } tag && HtmlNames.IsBlock(tag.Name) && text.AsSpan(0, tag.Start).IsWhiteSpace();

    /// <summary>Text as HTML: paragraphs at blank lines, and each line break is meant.</summary>
    public static string FromPlain(string text) => WithLines(Encode(text));

    /// <summary>HTML without any tag, shown by the lines it was written in; where they are indented alike the indentation is the file's.</summary>
    public static string WithLines(string text)
    {
        var lines = text.Trim().ReplaceLineEndings("\n");
        if (!lines.Contains('\n'))
            return lines;
        var paragraphs = new List<string>();
        var paragraph = new StringBuilder();
        foreach (var line in lines.Split('\n').Append(""))
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                paragraph.Append(paragraph.Length > 0 ? "<br>\n" : "").Append(line.Trim());
            }
            else if (paragraph.Length > 0)
            {
                paragraphs.Add(paragraph.ToString());
                paragraph.Clear();
            }
        }
        return paragraphs.Count == 1 ? paragraphs[0] : string.Join('\n', paragraphs.Select(p => $"<p>{p}</p>"));
    }

    private static bool HasComment(string text) =>
        text.IndexOf("<!--", StringComparison.Ordinal) is >= 0 and var open && text.IndexOf("-->", open + 4, StringComparison.Ordinal) >= 0;

    /// <summary>Without comments, scripts and styles, as far as they have an end.</summary>
    private static string WithoutSilence(string text)
    {
        if (!text.Contains('<'))
            return text;
        var words = new StringBuilder(text.Length);
        var from = 0;
        for (var open = text.IndexOf('<'); open >= 0; open = text.IndexOf('<', Math.Max(from, open + 1)))
        {
            var (opening, closing) = Silent.FirstOrDefault(s => string.Compare(text, open, s.Opening, 0, s.Opening.Length, StringComparison.OrdinalIgnoreCase) == 0);
            if (opening is null || (closing.Length > 3 && open + opening.Length < text.Length && char.IsAsciiLetter(text[open + opening.Length])))
                continue;
            var close = text.IndexOf(closing, open + opening.Length, StringComparison.OrdinalIgnoreCase);
            if (close < 0)
                break;
            words.Append(text, from, open - from);
            from = close + closing.Length;
            if (from == text.Length)
                break;
        }
        return words.Append(text, from, text.Length - from).ToString();
    }

    // A title may speak of <hr> or <img>, but no title has a line break of its own.
    private static bool IsMeant(HtmlTag tag) => tag.Name.ToLowerInvariant() switch
    {
        "br" or "wbr" => true,
        "img" => tag.End - tag.Start > "<img src>".Length,
        _ => false,
    };

    private static bool IsBlank(char c) => c is ' ' or '\n' or '\r' or '\t' or '\f' or '\v';

    private static bool HasRun(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (IsBlank(text[i]) && (text[i] != ' ' || text[i - 1] == ' '))
                return true;
        }
        return false;
    }

    private static string WithoutTags(string text)
    {
        if (!text.Contains('<'))
            return text;
        var tags = Tags(text);
        if (tags.Count == 0)
            return text;
        var plain = new StringBuilder(text.Length);
        var from = 0;
        foreach (var tag in tags)
        {
            plain.Append(text, from, tag.Start - from);
            if (HtmlNames.IsBlock(tag.Name) || tag.Name.Equals("br", StringComparison.OrdinalIgnoreCase))
                plain.Append(' ');
            from = tag.End;
        }
        return plain.Append(text, from, text.Length - from).ToString();
    }

    /// <summary>The tags that are certainly markup, in order.</summary>
    private static List<HtmlTag> Tags(string text)
    {
        var tags = new List<HtmlTag>();
        var open = new Dictionary<string, Stack<HtmlTag>>(StringComparer.OrdinalIgnoreCase);
        for (var tag = HtmlTag.Next(text, 0); tag is { } found; tag = HtmlTag.Next(text, found.End))
        {
            if (!HtmlNames.IsKnown(found.Name))
                continue;
            if (HtmlNames.IsVoid(found.Name))
            {
                if (IsMeant(found))
                    tags.Add(found);
            }
            else if (!found.IsEnd)
            {
                if (!open.TryGetValue(found.Name, out var starts))
                    open[found.Name] = starts = new();
                starts.Push(found);
            }
            else if (open.TryGetValue(found.Name, out var starts) && starts.TryPop(out var start))
            {
                tags.Add(start);
                tags.Add(found);
            }
        }
        tags.Sort((a, b) => a.Start.CompareTo(b.Start));
        return tags;
    }
}
