using DigestSite.Markdown.Model;
using DigestSite.Markdown.Rendering;

namespace DigestSite.Markdown.Reading;

/// <summary>Formulas in a line of text, and text that formulas must not stand beside.</summary>
internal static class FormulasInText
{
    /// <summary>Takes formulas out of text that its author wrote with dollars.</summary>
    public static void Find(List<Inline> line)
    {
        for (var i = 0; i < line.Count; i++)
        {
            if (line[i] is not Text { Value: var text } || !text.Contains('$', StringComparison.Ordinal)) continue;
            var (start, length) = InlineMath.FindIn(text);
            if (length == 0) continue;
            line[i] = new InlineFormula(text.Substring(start + 1, length - 2));
            if (start + length < text.Length) line.Insert(i + 1, new Text(text[(start + length)..]));
            if (start > 0) line.Insert(i++, new Text(text[..start]));
        }
    }

    /// <summary>Makes text of formulas whose dollars could not be told from what stands beside them.</summary>
    public static void Separate(List<Inline> line)
    {
        var isChanged = false;
        for (var i = 0; i < line.Count; i++)
        {
            if (line[i] is not InlineFormula formula) continue;
            var isRead = (i == 0 || line[i - 1] is not (InlineFormula or Text { Value: [.., '$'] })) && (i + 1 == line.Count || line[i + 1] is not Text { Value: [(>= '0' and <= '9') or '$', ..] });
            if (isRead) continue;
            line[i] = new Text($"\\({formula.Tex}\\)");
            isChanged = true;
        }
        if (isChanged) LineEdges.Join(line);
    }
}
