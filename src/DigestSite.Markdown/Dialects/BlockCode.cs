using DigestSite.Markdown.Dom;
using DigestSite.Markdown.Reading;

namespace DigestSite.Markdown.Dialects;

/// <summary>Lines of code without <c>pre</c> around them: a style keeps them apart, or a highlighter knows them.</summary>
internal sealed class BlockCode : IDialect
{
    public IReadOnlyList<string> Names => ["code", "div"];

    public bool Rewrite(Element element, FindingLog log)
    {
        if (element.Attributes.Length == 0 || !KeepsLines(element)) return false;
        if (element.First("pre") is not null || element.IsWithin("pre")) return false;
        if (element.LocalName == "div" ? !element.HasClass("code") && !IsMonospaced(element) : !IsAlone(element)) return false;
        var text = CodeText.Of(element);
        if (!text.Trim().Contains('\n', StringComparison.Ordinal)) return false;
        // The line breaks of the HTML beside its tags.
        PlainCode.Replace(element, text.Trim('\n') + "\n", CodeLanguage.Of(element), log);
        return true;
    }

    private static bool IsMonospaced(Element element) => element.GetAttribute("style")?.Contains("monospace", StringComparison.OrdinalIgnoreCase) == true;

    private static bool KeepsLines(Element element) =>
        (element.GetAttribute("style") is { } style && style.Replace(" ", "", StringComparison.Ordinal).Contains("white-space:pre", StringComparison.OrdinalIgnoreCase))
        || (element.LocalName == "code" && element.HasAnyClass("hljs", "block", "code-block", "codeblock", "prettyprint"))
        || element.HasAnyClass("whitespace-pre", "whitespace-pre-wrap");

    private static bool IsAlone(Element code) =>
        code.Parent is { LocalName: not ("p" or "td" or "th" or "a" or "span" or "figcaption" or "summary" or "em" or "strong") and not ['h', >= '1' and <= '6'] } parent
        && parent.ChildNodes.All(node => node == code || node.IsBlankText() || node is Element { IsBlock: true });
}
