using AngleSharp.Dom;
using DigestSite.Markdown.Reading;
using DigestSite.Markdown.Safety;

namespace DigestSite.Markdown.Dialects;

/// <summary>Code over several lines, held apart by breaks and no <c>pre</c> around it: editors that know no code blocks make it.</summary>
internal sealed class LineBreakCode : IDialect
{
    public IReadOnlyList<string> Names => ["code", "p", "div"];

    public bool Rewrite(IElement element, FindingLog log)
    {
        var code = element.LocalName == "code" ? element : OnlyCode(element);
        if (code is null || code.First("br") is null || code.IsWithin("pre") || element.ParentElement is { } parent && IsLine(parent)) return false;
        if (code == element && !IsAlone(code)) return false;
        var language = CodeLanguage.Stated(code);
        // No-break spaces stand for indentation here.
        var text = CodeText.Of(code).Replace('\u00a0', ' ').Trim('\n');
        PlainCode.Replace(element, text, language);
        return true;
    }

    /// <summary>Where only a line of text can stand.</summary>
    private static bool IsLine(IElement element) => element.LocalName is "p" or "td" or "th" or "summary" or "figcaption" or ['h', >= '1' and <= '6'];

    private static IElement? OnlyCode(IElement element) => element.Children is [{ LocalName: "code" } only] && IsAlone(only) ? only : null;

    private static bool IsAlone(IElement element) =>
        element.Parent!.ChildNodes is { Length: <= Elements.Few } siblings
        && siblings.All(node => node == element || node.IsBlankText() || (node is IElement other && AllowList.Drops(other.LocalName)));
}
