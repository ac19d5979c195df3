using DigestSite.Markdown.Dom;
using DigestSite.Markdown.Reading;
using DigestSite.Markdown.Safety;

namespace DigestSite.Markdown.Dialects;

/// <summary>Code over several lines, held apart by breaks and no <c>pre</c> around it: editors that know no code blocks make it.</summary>
internal sealed class LineBreakCode : IDialect
{
    /// <summary>Of no code.</summary>
    private const string LineBreak = "\uE000";

    public IReadOnlyList<string> Names => ["code", "p", "div"];

    public bool Rewrite(Element element, FindingLog log)
    {
        var code = element.LocalName == "code" ? element : OnlyCode(element);
        if (code is null || code.First("br") is null || code.IsWithin("pre") || element.Parent is { } parent && IsLine(parent)) return false;
        if (code == element && !IsAlone(code)) return false;
        var language = CodeLanguage.Stated(code);
        // No-break spaces stand for indentation here.
        var text = string.Join('\n', CodeText.Of(code, LineBreak).Split(LineBreak).Select(WithoutSourceLines)).Replace('\u00a0', ' ').Trim('\n');
        PlainCode.Replace(element, text, language, log);
        return true;
    }

    /// <summary>Beside a break the lines of the HTML, and how far they are indented, are nothing.</summary>
    private static string WithoutSourceLines(string line)
    {
        var start = line.AsSpan().IndexOfAnyExcept(" \t\n");
        if (start < 0) return line.Contains('\n', StringComparison.Ordinal) ? "" : line;
        if (!line.AsSpan(0, start).Contains('\n')) start = 0;
        var end = line.AsSpan().LastIndexOfAnyExcept(" \t\n") + 1;
        if (!line.AsSpan(end).Contains('\n')) end = line.Length;
        return line[start..end];
    }

    /// <summary>Where only a line of text can stand.</summary>
    private static bool IsLine(Element element) => element.LocalName is "p" or "td" or "th" or "summary" or "figcaption" or ['h', >= '1' and <= '6'];

    private static Element? OnlyCode(Element element) => element.OnlyElementChild is { LocalName: "code" } only && IsAlone(only) ? only : null;

    private static bool IsAlone(Element element) => IsNothing(element.PreviousSibling, node => node.PreviousSibling) && IsNothing(element.NextSibling, node => node.NextSibling);

    private static bool IsNothing(Node? node, Func<Node, Node?> next)
    {
        while (node is not null && (node.IsBlankText() || (node is Element element && AllowList.Drops(element.LocalName)))) node = next(node);
        return node is null;
    }
}
