using AngleSharp.Dom;
using DigestSite.Markdown.Reading;

namespace DigestSite.Markdown.Dialects;

/// <summary>Formulas that KaTeX or MathJax has drawn, back to their TeX: it stands in an annotation, a script or an attribute beside the drawing.</summary>
internal sealed class TypesetMath : IDialect
{
    public IReadOnlyList<string> Names => ["span", "div", "p", "mjx-container", "script", "math", "img"];

    public bool Rewrite(IElement element, FindingLog log)
    {
        if (Tex(element) is not { } formula) return false;
        var isBlock = element.HasAnyClass("katex-display", "MathJax_Display", "MJXc-display", "math-display")
            || element.GetAttribute("display") is "true" or "block" || element.GetAttribute("type")?.Contains("mode=display", StringComparison.Ordinal) == true;
        log.Add(FindingCode.TypesetFormula, formula);
        var document = element.Owner!;
        INode written = document.CreateTextNode(isBlock ? $"$${formula}$$" : $"\\({formula}\\)");
        if (isBlock && element.ParentElement is not { LocalName: "p" or "span" })
        {
            var paragraph = document.CreateElement("p");
            paragraph.AppendChild(written);
            written = paragraph;
        }
        RemovePreview(element);
        element.Parent!.ReplaceChild(written, element);
        return true;
    }

    private static string? Tex(IElement element)
    {
        switch (element.LocalName)
        {
            case "script":
                return element.GetAttribute("type")?.StartsWith("math/tex", StringComparison.Ordinal) == true ? element.TextContent.Trim() : null;
            case "img":
                return element.HasAnyClass("latex", "tex", "ql-img-inline-formula", "ql-img-displayed-formula", "math") && element.GetAttribute("alt") is { Length: > 0 } alt ? alt.Trim() : null;
            case "math":
                return Annotation(element);
        }
        if (element.LocalName == "mjx-container" || element.HasAnyClass("katex", "katex-display", "katex--inline", "katex--display", "mwe-math-element", "math-display"))
        {
            return Annotation(element) ?? element.GetAttribute("data-tex") ?? element.GetAttribute("data-latex");
        }
        // MathJax 2 draws beside the script that holds the source.
        return element.HasAnyClass("MathJax", "MathJax_Preview", "MathJax_SVG", "MathJax_CHTML", "mjx-chtml") ? element.GetAttribute("data-tex") : null;
    }

    private static string? Annotation(IElement element) =>
        element.Inside().FirstOrDefault(inner => inner.LocalName == "annotation" && inner.GetAttribute("encoding") == "application/x-tex")?.PlainText().Trim();

    private static void RemovePreview(IElement element)
    {
        while (element.PreviousElementSibling is { } before && before.HasAnyClass("MathJax", "MathJax_Preview", "MathJax_Display", "MathJax_SVG", "MathJax_CHTML", "mjx-chtml", "MJXc-display"))
        {
            before.Remove();
        }
    }
}
