using DigestSite.Markdown.Dom;
using DigestSite.Markdown.Reading;
using DigestSite.Markdown.Rules;

namespace DigestSite.Markdown.Dialects;

/// <summary>Formulas that KaTeX or MathJax has drawn, back to their TeX: it stands in an annotation, a script or an attribute beside the drawing.</summary>
internal sealed class TypesetMath : IDialect
{
    private static readonly string[] Wrappers = ["math", "math-inline", "math-block", "inline-math", "block-math", "katex", "katex-block", "latex", "tex", "equation", "MathJax", "MathJax_SVG", "MathJax_CHTML"];

    /// <summary>Attributes that hold what is drawn.</summary>
    private static readonly string[] Sources = ["data-math", "data-tex", "data-latex", "data-formula", "data-equation", "data-expr", "data-original-tex", "data-katex"];

    public IReadOnlyList<string> Names => ["span", "div", "p", "mjx-container", "script", "math", "img"];

    public bool Rewrite(Element element, FindingLog log)
    {
        if (Tex(element) is not { } formula) return element.LocalName == "math" ? Words(element, log) : Undraw(element, log);
        var isBlock = element.HasAnyClass("katex-display", "MathJax_Display", "MJXc-display", "math-display", "math-block", "block-math", "katex-block")
            || element.GetAttribute("display") is "true" or "block" || element.GetAttribute("type")?.Contains("mode=display", StringComparison.Ordinal) == true;
        log.Add(FindingCode.TypesetFormula, formula);
        log.Account(element);
        Node written = isBlock ? new TextNode($"$${formula}$$") : InlineFormulaRule.New(formula);
        if (isBlock && element.Parent is not { LocalName: "p" or "span" })
        {
            var paragraph = new Element("p");
            paragraph.Append(written);
            written = paragraph;
        }
        RemovePreview(element, log);
        element.ReplaceWith(written);
        return true;
    }

    private static string? Tex(Element element)
    {
        switch (element.LocalName)
        {
            case "script":
                return element.GetAttribute("type")?.StartsWith("math/tex", StringComparison.Ordinal) == true ? element.PlainText().Trim() : null;
            case "img":
                return element.HasAnyClass("latex", "tex", "ql-img-inline-formula", "ql-img-displayed-formula", "math") && element.GetAttribute("alt") is { Length: > 0 } alt ? alt.Trim() : null;
            case "math":
                return Annotation(element) ?? element.GetAttribute("alttext") ?? MathMl.ToTex(element);
        }
        if (element.HasAnyClass(Wrappers) && Stated(element) is { } stated) return stated;
        if (element.LocalName == "mjx-container" || element.HasAnyClass("katex", "katex-display", "katex--inline", "katex--display", "mwe-math-element", "math-display"))
        {
            return Annotation(element) ?? Stated(element) ?? (element.First("math") is { } markup ? MathMl.ToTex(markup) : null);
        }
        // MathJax 2 draws beside the script that holds the source.
        return element.HasAnyClass("MathJax", "MathJax_Preview", "MathJax_SVG", "MathJax_CHTML", "mjx-chtml") ? element.GetAttribute("data-tex") : null;
    }

    private static string? Stated(Element element)
    {
        foreach (var name in Sources)
        {
            if (element.GetAttribute(name)?.Trim() is { Length: > 0 } source) return Undelimited(source);
        }
        return null;
    }

    private static string Undelimited(string source)
    {
        foreach (var (open, close) in (ReadOnlySpan<(string, string)>)[("\\(", "\\)"), ("\\[", "\\]"), ("$$", "$$"), ("$", "$")])
        {
            if (source.Length > open.Length + close.Length && source.StartsWith(open, StringComparison.Ordinal) && source.EndsWith(close, StringComparison.Ordinal)) return source[open.Length..^close.Length].Trim();
        }
        return source;
    }

    private static string? Annotation(Element element) =>
        element.Inside().FirstOrDefault(inner => inner.LocalName == "annotation" && inner.GetAttribute("encoding") == "application/x-tex")?.PlainText().Trim();

    /// <summary>A formula without TeX: its signs in a row are better than nothing.</summary>
    private static bool Words(Element math, FindingLog log)
    {
        var text = Elements.Collapse(math.PlainText());
        if (text.Length == 0) return false;
        log.Add(FindingCode.MathMarkup, text);
        math.ReplaceWith(new TextNode(text));
        return true;
    }

    /// <summary>What is drawn says once more what stands beside it for screen readers; where nothing does, its signs are all there is.</summary>
    private static bool Undraw(Element element, FindingLog log)
    {
        if (element.LocalName == "mjx-container")
        {
            if (Elements.IsBlank(element.PlainText())) log.Add(FindingCode.LostFormula, element.GetAttribute("aria-label"));
            return false;
        }
        if (!element.HasClass("katex")) return false;
        var drawn = element.Children.Where(child => child.HasClass("katex-html")).ToArray();
        if (element.Children.Any(child => !child.HasClass("katex-html") && !Elements.IsBlank(child.PlainText())))
        {
            foreach (var drawing in drawn)
            {
                log.Account(drawing);
                drawing.Remove();
            }
        }
        else if (drawn.Length > 0)
        {
            log.Add(FindingCode.MathMarkup, element.PlainText());
        }
        return false;
    }

    private static void RemovePreview(Element element, FindingLog log)
    {
        while (element.PreviousElementSibling is { } before && before.HasAnyClass("MathJax", "MathJax_Preview", "MathJax_Display", "MathJax_SVG", "MathJax_CHTML", "mjx-chtml", "MJXc-display"))
        {
            log.Account(before);
            before.Remove();
        }
    }
}
