namespace DigestSite.Markdown.Repairs;

/// <summary>
/// An editor that takes <c>\\</c> for an escaped backslash leaves <c>\ </c> where LaTeX had a row break. In an environment of rows that has no
/// row break at all, a backslash before white space can be nothing else.
/// </summary>
internal static class LatexRows
{
    private static readonly string[] Environments = ["aligned", "align", "align*", "cases", "gathered", "array", "matrix", "pmatrix", "bmatrix", "vmatrix", "split"];

    /// <summary>The formula with its rows apart again; the same text when nothing is amiss.</summary>
    public static string Mend(string formula, out int mended)
    {
        mended = 0;
        if (!formula.Contains("\\begin{", StringComparison.Ordinal)) return formula;
        foreach (var name in Environments)
        {
            var start = formula.IndexOf($"\\begin{{{name}}}", StringComparison.Ordinal);
            var end = formula.IndexOf($"\\end{{{name}}}", StringComparison.Ordinal);
            if (start < 0 || end < start || formula.Contains("\\\\", StringComparison.Ordinal)) continue;
            var inner = formula[start..end];
            var count = Count(inner);
            if (count == 0) continue;
            mended += count;
            formula = formula[..start] + inner.Replace("\\ ", "\\\\ ", StringComparison.Ordinal).Replace("\\\n", "\\\\\n", StringComparison.Ordinal) + formula[end..];
            break;
        }
        return formula;
    }

    private static int Count(string text)
    {
        var count = 0;
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (text[i] == '\\' && text[i + 1] is ' ' or '\n') count++;
        }
        return count;
    }
}
