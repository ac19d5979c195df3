using DigestSite.Markdown.Dom;
using DigestSite.Markdown.Model;
using DigestSite.Markdown.Reading;
using DigestSite.Markdown.Rendering;

namespace DigestSite.Markdown.Rules;

/// <summary>TeX that its page says to be a formula. Where dollars cannot hold it, and where nothing says so, it is text.</summary>
internal sealed class InlineFormulaRule : IInlineRule
{
    /// <summary>An element that the dialects put in the place of a drawing.</summary>
    public const string Name = "#formula";

    private static readonly TagName Tag = new(Name, 0, IsBlock: false);

    public IReadOnlyList<string> Names => [Name, "span", "math-renderer"];

    public static Element New(string tex)
    {
        var formula = new Element(Tag);
        formula.SetText($"\\({tex}\\)");
        return formula;
    }

    public bool Read(Element element, InlineReader reader, List<Inline> line)
    {
        if (reader.Trusted || (element.LocalName == "span" && !element.HasClass("math")) || !element.HoldsNoElements()) return false;
        var tex = Elements.Collapse(TexOf(element.PlainText().Trim()));
        if (!InlineMath.CanHold(tex)) return false;
        reader.HoldsFormulas = true;
        reader.Add(line, new InlineFormula(tex));
        return true;
    }

    private static string TexOf(string text) => text switch
    {
        ['\\', '(', .., '\\', ')'] when text.Length > 4 => text[2..^2],
        ['$', not '$', .., '$'] => text[1..^1],
        _ => "",
    };
}
