using AngleSharp.Html.Parser;

namespace DigestSite.Import;

/// <summary>The one paragraph of plain text that stands for an article in lists.</summary>
public static class SummaryText
{
    private const int MaxLength = 300;

    private static readonly string[] SentenceEnds = [". ", "! ", "? "];

    /// <summary>Plain text of the feed's teaser; of the article's beginning where there is none.</summary>
    /// <param name="summary">HTML, often cut off in the middle of a word.</param>
    /// <param name="content">HTML of the article.</param>
    public static string Of(string? summary, string content)
    {
        var body = Plain(content);
        var teaser = Plain(summary ?? "");
        if (body.StartsWith(teaser, StringComparison.Ordinal))
            return CutAtSentence(body, MaxLength);

        return CutAtSentence(teaser, EndsAbruptly(teaser) ? Math.Min(MaxLength, teaser.Length - 1) : MaxLength);
    }

    /// <summary>Running text on one line: no headings, code or tables.</summary>
    public static string Plain(string html) => TextOf(html, "pre, table, figure, iframe, h1, h2, h3, h4, h5, h6");

    /// <summary>All that can be read, on one line.</summary>
    public static string Whole(string html) => TextOf(html, "iframe");

    /// <summary>The text, or as many whole words of it as fit and an ellipsis.</summary>
    public static string Cut(string text, int length)
    {
        if (text.Length <= length)
            return text;

        var end = text.LastIndexOf(' ', length);
        var cut = end > 0 ? text[..end] : char.IsHighSurrogate(text[length - 1]) ? text[..(length - 1)] : text[..length];
        return cut.TrimEnd(' ', ',', ';', ':', '.', '-', '–', '—', '…') + "…";
    }

    private static string TextOf(string html, string leftOut)
    {
        if (!html.AsSpan().ContainsAny('<', '&'))
            return OneLine(html);

        using var document = new HtmlParser().ParseDocument($"<body>{html}");
        foreach (var silent in document.QuerySelectorAll($"script, style, template, noscript, {leftOut}"))
            silent.Remove();
        foreach (var block in document.QuerySelectorAll("p, br, div, li, blockquote, h1, h2, h3, h4, h5, h6, td, th, pre"))
            block.Append(document.CreateTextNode(" "));
        return OneLine(document.Body?.TextContent ?? "");
    }

    private static string CutAtSentence(string text, int length)
    {
        if (text.Length <= length)
            return text;

        var end = SentenceEnds.Max(mark => text.LastIndexOf(mark, length - 1, StringComparison.Ordinal));
        return end > length / 2 ? text[..(end + 1)] : Cut(text, length);
    }

    private static bool EndsAbruptly(string text) => text.Length > 0 && !(text[^1] is '.' or '!' or '?' or '…' or '"' or '”' or ')' or ':' or '。' or '！' or '？');

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
