using DigestSite.Markdown.Dom;
using DigestSite.Markdown.Reading;

namespace DigestSite.Markdown.Dialects;

/// <summary>What documentation sites show above code, beside the name of a file: its language and a button that copies it.</summary>
internal sealed class CodeLabels : IDialect
{
    private static readonly string[] Labels = ["example-header", "codeHeader", "code-header", "code__header", "codeblock-header", "code-block-header", "code-block__header", "highlight-header", "code-toolbar-header", "snippet-header"];

    public IReadOnlyList<string> Names => ["div", "header", "figcaption"];

    public bool Rewrite(Element element, FindingLog log)
    {
        if (!IsLabel(element) || Code(element) is not { } code) return false;
        var text = Elements.Collapse(element.PlainText());
        // A file's name is more than a label.
        if (FileName(element) is { } name)
        {
            var paragraph = new Element("p");
            var strong = new Element("strong");
            strong.SetText(name);
            paragraph.Append(strong);
            log.AccountReplaced(element, name);
            element.ReplaceWith(paragraph);
            return true;
        }
        log.Add(FindingCode.CodeLabel, text);
        if (CodeLanguage.Of(code).Length == 0 && element.Inside().FirstOrDefault(inner => inner.HoldsNoElements() && KnownLanguages.Contains(inner.PlainText().Trim().ToLowerInvariant())) is { } language)
        {
            code.SetAttribute("data-lang", language.PlainText().Trim().ToLowerInvariant());
        }
        log.Account(element);
        element.Remove();
        return true;
    }

    private static bool IsLabel(Element element) => element.HasAnyClass(Labels) && element.First("pre") is null && element.First("code") is null;

    /// <summary>The block right behind it.</summary>
    private static Element? Code(Element label)
    {
        var next = label.NextElementSibling;
        return next is null ? null : next.LocalName == "pre" ? next : next.First("pre");
    }

    private static string? FileName(Element label) =>
        label.Inside().Prepend(label).Where(inner => inner.HoldsNoElements()).Select(inner => inner.PlainText().Trim()).FirstOrDefault(IsFileName);

    private static bool IsFileName(string text) =>
        text.Length is > 2 and < 100 && !text.Contains(' ', StringComparison.Ordinal) && text.AsSpan(1, text.Length - 2).IndexOfAny('.', '/') >= 0;
}
