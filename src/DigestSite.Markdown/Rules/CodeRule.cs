using System.Text;
using DigestSite.Markdown.Dom;
using DigestSite.Markdown.Model;
using DigestSite.Markdown.Reading;

namespace DigestSite.Markdown.Rules;

/// <summary>Code in a line; a line break within divides it. A link around all of it inside (<c>code > a</c>) goes outside, where Markdown can say it.</summary>
internal sealed class CodeRule : IInlineRule
{
    public IReadOnlyList<string> Names => ["code", "tt"];

    public bool Read(Element element, InlineReader reader, List<Inline> line)
    {
        if (reader.Trusted && (element.LocalName != "code" || !element.HasOnly() || !element.HoldsNoElements())) return false;
        if (!reader.Trusted && element.HoldsBlocks()) return false;
        if (!reader.IsInLink && LinkAround(element) is { } link && LinkRule.Wrapper(link, reader.Document) is { } wrap)
        {
            reader.Add(line, wrap([new Code(OneLine(reader.Trusted ? element.PlainText() : element.PlainText().Trim('\n')))]));
            return true;
        }
        var text = new StringBuilder();
        var walk = new TreeWalk(element);
        while (walk.MoveNext())
        {
            if (walk.Node is TextNode part) text.Append(part.Data);
            if (walk.Node is Element { LocalName: "img" } image)
            {
                if (CodeText.SignOf(image) is { Length: > 0 } sign) text.Append(sign);
                else AddPicture(image, text, reader, line);
            }
            if (walk.Node is not Element { LocalName: "br" }) continue;
            Add(text, reader, line);
            reader.AddBreak(line);
        }
        Add(text, reader, line);
        return true;
    }

    /// <summary>The link that all of the code is in.</summary>
    public static Element? LinkAround(Element element) =>
        element.FirstElementChild is { LocalName: "a" } link && link.First("br") is null && link.PlainText() is { Length: > 0 } text && text == element.PlainText() ? link : null;

    private static void Add(StringBuilder text, InlineReader reader, List<Inline> line)
    {
        var code = text.ToString();
        text.Clear();
        if (code.Length == 0) return;
        var inner = reader.Trusted ? code : WithoutSourceLines(code);
        // What shows of them is a space between the code and a word beside it.
        if (inner.Length < code.Length && Elements.IsSpace(code[0])) reader.AddText(line, " ");
        if (inner.Length > 0) reader.Add(line, new Code(OneLine(inner)));
        if (inner.Length < code.Length && Elements.IsSpace(code[^1])) reader.AddText(line, " ");
    }

    private static void AddPicture(Element image, StringBuilder text, InlineReader reader, List<Inline> line)
    {
        Add(text, reader, line);
        reader.Read(image, line);
    }

    /// <summary>Without the line breaks of the HTML, and its indentation, between the tags and the code.</summary>
    private static string WithoutSourceLines(string code)
    {
        var start = code.AsSpan().IndexOfAnyExcept(" \t\n\r\f");
        if (start < 0) return code.Contains('\n', StringComparison.Ordinal) ? "" : code;
        var end = code.AsSpan().LastIndexOfAnyExcept(" \t\n\r\f") + 1;
        if (!code.AsSpan(0, start).Contains('\n')) start = 0;
        if (!code.AsSpan(end).Contains('\n')) end = code.Length;
        return code[start..end];
    }

    /// <summary>A line break in the source is a space in a line of code; several spaces show as one, in HTML as in Markdown.</summary>
    private static string OneLine(string text)
    {
        if (text.AsSpan().IndexOfAny('\t', '\n', '\r') < 0 && !text.Contains("  ", StringComparison.Ordinal)) return text;
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!Elements.IsSpace(c)) result.Append(c);
            else if (result.Length == 0 || result[^1] != ' ') result.Append(' ');
        }
        return result.ToString();
    }
}
