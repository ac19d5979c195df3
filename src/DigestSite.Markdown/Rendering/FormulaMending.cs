using DigestSite.Markdown.Repairs;
using Markdig.Helpers;
using Markdig.Syntax;

namespace DigestSite.Markdown.Rendering;

internal static class FormulaMending
{
    public static void Apply(MarkdownDocument document)
    {
        foreach (var block in document.Descendants<MathBlock>())
        {
            var mended = LatexRows.Mend(block.Lines.ToString(), out var count);
            if (count > 0) block.Lines = new StringLineGroup(mended);
        }
    }
}
