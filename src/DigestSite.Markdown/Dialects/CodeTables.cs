using DigestSite.Markdown.Dom;
using DigestSite.Markdown.Reading;

namespace DigestSite.Markdown.Dialects;

/// <summary>
/// Code in a wrapper, often in a table with line numbers beside it: Rouge (Jekyll), Chroma (Hugo), Pygments (Sphinx, Pelican), GitHub, dev.to,
/// Docusaurus. The wrapper says the language, or the code inside does.
/// </summary>
internal sealed class CodeTables : IDialect
{
    private static readonly string[] Wrappers =
    [
        "highlight", "highlighter-rouge", "chroma", "codehilite", "highlighttable", "lntable", "rouge-table", "code-wrapper", "codeBlockContainer", "theme-code-block", "code-block",
        "code-toolbar", "sourceCode", "expressive-code", "code-container", "remark-highlight", "gatsby-highlight", "rehype-code-group", "hljs-ln", "nextra-code", "literal-block-wrapper", "code-example",
    ];

    private static readonly string[] CodeCells = ["code", "rouge-code", "lntd"];

    public IReadOnlyList<string> Names => ["div", "figure", "table"];

    public bool Rewrite(Element element, FindingLog log)
    {
        if (!element.HasAnyClass(Wrappers) && !HasLanguage(element) && !element.HasAttribute("data-rehype-pretty-code-figure")) return false;
        if (Code(element) is not { } code) return false;
        CodeTitle.MoveBefore(element, code, log);
        if (Label(element, code) is { } label) log.Add(FindingCode.CodeLabel, label);
        PlainCode.Replace(element, code, Language(element, code), log);
        return true;
    }

    private static bool HasLanguage(Element element) =>
        element.ClassName is { } classes && (classes.StartsWith("language-", StringComparison.Ordinal) || classes.Contains("highlight-", StringComparison.Ordinal) || classes.Contains(" language-", StringComparison.Ordinal));

    /// <summary>The element that holds the code and nothing else; null when the wrapper holds more than one, or text besides.</summary>
    private static Element? Code(Element wrapper)
    {
        if (wrapper.HasClass("hljs-ln")) return wrapper.IsWithin("pre") ? null : wrapper;
        var cell = wrapper.Inside().LastOrDefault(inner => inner.LocalName == "td" && inner.HasAnyClass(CodeCells));
        if (cell is not null) return cell.First("pre") ?? cell;
        Element? only = null;
        foreach (var inner in wrapper.Inside())
        {
            if (inner.LocalName is "p" or "ul" or "ol" or "h2" or "h3" or "blockquote" or "img") return null;
            if (inner.LocalName != "pre") continue;
            if (only is not null) return null;
            only = inner;
        }
        return only;
    }

    /// <summary>The first words of the wrapper beside its code: they go with it.</summary>
    private static string? Label(Element wrapper, Element code)
    {
        var walk = new TreeWalk(wrapper);
        var enter = true;
        while (walk.MoveNext(enter))
        {
            enter = walk.Node != code && walk.Node is not Element { LocalName: "script" or "style" };
            if (walk.Node is TextNode text && text.Data.Any(char.IsLetter)) return text.Data;
        }
        return null;
    }

    private static string? Language(Element wrapper, Element code)
    {
        for (var element = code.First("code") ?? code; element is not null; element = element.Parent)
        {
            if (CodeLanguage.Stated(element) is { } language) return language;
            if (element == wrapper) break;
        }
        var inner = CodeLanguage.Of(code);
        if (inner.Length > 0) return inner;
        // Sphinx: div.highlight-python
        var around = wrapper.HasClass("literal-block-wrapper") ? wrapper.LastElementChild ?? wrapper : wrapper;
        foreach (var name in around.ClassList)
        {
            if (name.StartsWith("highlight-", StringComparison.Ordinal) && name is not ("highlight-default" or "highlight-none")) return name["highlight-".Length..];
            // Notebooks: div.highlight.hl-ipython3
            if (name.StartsWith("hl-", StringComparison.Ordinal)) return name["hl-".Length..];
        }
        return null;
    }
}
