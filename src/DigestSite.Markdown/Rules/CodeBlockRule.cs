using DigestSite.Markdown.Dom;
using DigestSite.Markdown.Model;
using DigestSite.Markdown.Reading;

namespace DigestSite.Markdown.Rules;

/// <summary>Preformatted text becomes a fence. The dialects have made sure that its language stands in a class of <c>code</c> or <c>pre</c>.</summary>
internal sealed class CodeBlockRule : IBlockRule
{
    public IReadOnlyList<string> Names => ["pre"];

    public Block? Read(Element element, DocumentReader reader)
    {
        if (reader.Trusted && !IsExact(element)) return null;
        var isDiagram = element.HasClass("mermaid");
        var text = isDiagram ? CodeText.OfDiagram(element) : CodeText.Of(element, log: reader.Trusted ? null : reader.Log);
        if (!reader.Trusted && Elements.IsBlank(text)) return null;
        if (text.EndsWith('\n')) text = text[..^1];
        return new CodeBlock(isDiagram ? "mermaid" : CodeLanguage.Of(element), text);
    }

    /// <summary>What a fence renders, and nothing else.</summary>
    private static bool IsExact(Element pre) =>
        pre.HasOnly()
        && pre.FirstChild is Element { LocalName: "code", NextSibling: null } code
        && code.HoldsNoElements()
        && code.HasOnly("class")
        && (string.IsNullOrEmpty(code.ClassName) || (code.ClassName.StartsWith("language-", StringComparison.Ordinal) && !code.ClassName.Contains(' ', StringComparison.Ordinal)))
        && code.PlainText() is "" or [.., '\n'];
}
