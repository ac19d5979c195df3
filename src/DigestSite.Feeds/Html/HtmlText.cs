using System.Text;
using DigestSite.Feeds.Reading.Xml;

namespace DigestSite.Feeds.Html;

/// <summary>Between HTML and plain text, for the one-line texts of a feed.</summary>
internal static class HtmlText
{
    /// <summary>
    /// What a text that may be HTML says on one line. Only certain markup counts: known elements that are closed again.
    /// So <c>a &lt; b</c> and <c>List&lt;T&gt;</c> stay, as does a single <c>&lt;b&gt;</c>. References are decoded once.
    /// </summary>
    public static string ToPlain(string text) =>
        Line(CharacterReferences.Decode(WithoutTags(WithoutCharacterData(text))));

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

    /// <summary>Whether a text is HTML rather than text: it has a known tag or a reference.</summary>
    public static bool IsMarkup(string text)
    {
        for (var tag = HtmlTag.Next(text, 0); tag is { } found; tag = HtmlTag.Next(text, found.End))
        {
            if (HtmlNames.IsKnown(found.Name))
                return true;
        }
        return HasReference(text);
    }

    /// <summary>Whether a text is certainly HTML: a block of it comes first.</summary>
    public static bool BeginsWithBlock(string text) =>
        HtmlTag.Next(text, 0) is { IsEnd: false } tag && HtmlNames.IsBlock(tag.Name) && text.AsSpan(0, tag.Start).IsWhiteSpace();

    /// <summary>Text as HTML: paragraphs at blank lines.</summary>
    /// <param name="keepLines">Whether each line break is meant.</param>
    public static string FromPlain(string text, bool keepLines)
    {
        var lines = Encode(text.Trim()).Replace("\r\n", "\n", StringComparison.Ordinal);
        if (!lines.Contains('\n'))
            return lines;
        var paragraphs = lines.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (keepLines)
            paragraphs = [.. paragraphs.Select(p => p.Replace("\n", "<br>\n", StringComparison.Ordinal))];
        return paragraphs.Length == 1 ? paragraphs[0] : string.Join('\n', paragraphs.Select(p => $"<p>{p}</p>"));
    }

    private static bool HasReference(string text)
    {
        for (var i = text.IndexOf('&'); i >= 0; i = text.IndexOf('&', i + 1))
        {
            if (CharacterReferences.TryRead(text.AsSpan(i), out _, out _))
                return true;
        }
        return false;
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
