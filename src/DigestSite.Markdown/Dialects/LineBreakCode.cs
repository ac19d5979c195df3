using AngleSharp.Dom;
using DigestSite.Markdown.Reading;

namespace DigestSite.Markdown.Dialects;

/// <summary>Code over several lines, held apart by breaks and no <c>pre</c> around it: editors that know no code blocks make it.</summary>
internal sealed class LineBreakCode : IDialect
{
    public IReadOnlyList<string> Names => ["code", "p", "div"];

    public bool Rewrite(IElement element, FindingLog log)
    {
        var code = element.LocalName == "code" ? element : OnlyCode(element);
        if (code is null || code.First("br") is null || IsInPre(code) || (code == element && !IsAlone(code))) return false;
        var language = CodeLanguage.Stated(code);
        // No-break spaces stand for indentation here.
        var text = CodeText.Of(code).Replace('\u00a0', ' ').Trim('\n');
        PlainCode.Replace(element, text, language);
        return true;
    }

    private static IElement? OnlyCode(IElement element)
    {
        IElement? only = null;
        foreach (var node in element.ChildNodes)
        {
            if (node.IsBlankText()) continue;
            if (only is not null || node is not IElement { LocalName: "code" } code) return null;
            only = code;
        }
        return only;
    }

    private static bool IsAlone(IElement element) =>
        element.Parent!.ChildNodes is { Length: <= Elements.Few } siblings && siblings.All(node => node == element || node.IsBlankText());

    private static bool IsInPre(IElement element)
    {
        for (var at = element.ParentElement; at is not null; at = at.ParentElement)
        {
            if (at.LocalName == "pre") return true;
        }
        return false;
    }
}
