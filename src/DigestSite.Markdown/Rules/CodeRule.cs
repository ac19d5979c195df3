using AngleSharp.Dom;
using DigestSite.Markdown.Model;
using DigestSite.Markdown.Reading;

namespace DigestSite.Markdown.Rules;

/// <summary>Code in a line. A link around all of it inside (<c>code > a</c>) goes outside, where Markdown can say it.</summary>
internal sealed class CodeRule : IInlineRule
{
    public IReadOnlyList<string> Names => ["code", "tt"];

    public bool Read(IElement element, InlineReader reader, List<Inline> line)
    {
        if (reader.Trusted && (element.LocalName != "code" || !element.HasOnly() || element.Children.Length > 0)) return false;
        var text = TextOf(element);
        if (text.Length == 0) return true;
        var code = new Code(text);
        if (element.FirstElementChild is { LocalName: "a" } link && link.PlainText() == element.PlainText() && LinkRule.Wrapper(link, reader.Document) is { } wrap)
        {
            reader.Add(line, wrap([code]));
        }
        else
        {
            reader.Add(line, code);
        }
        return true;
    }

    /// <summary>A line break in the source is a space in a line of code; several spaces show as one, in HTML as in Markdown.</summary>
    private static string TextOf(IElement element)
    {
        var text = element.HoldsNoElements() ? element.PlainText() : WithBreaks(element);
        if (text.AsSpan().IndexOfAny('\t', '\n', '\r') < 0 && !text.Contains("  ", StringComparison.Ordinal)) return text;
        var result = new System.Text.StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!Elements.IsSpace(c)) result.Append(c);
            else if (result.Length == 0 || result[^1] != ' ') result.Append(' ');
        }
        return result.ToString();
    }

    private static string WithBreaks(IElement element)
    {
        var text = new System.Text.StringBuilder();
        var walk = new TreeWalk(element);
        while (walk.MoveNext())
        {
            if (walk.Node is IText part) text.Append(part.Data);
            else if (walk.Node is IElement { LocalName: "br" }) text.Append(' ');
        }
        return text.ToString();
    }
}
