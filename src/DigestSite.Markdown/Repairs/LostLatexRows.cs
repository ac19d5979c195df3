using DigestSite.Markdown.Dom;
using DigestSite.Markdown.Reading;

namespace DigestSite.Markdown.Repairs;

/// <summary>Says that a formula lost its row breaks. The text stays; they are put back where it is typeset.</summary>
internal sealed class LostLatexRows : IRepair
{
    public void Apply(Element body, FindingLog log)
    {
        foreach (var paragraph in body.Inside())
        {
            if (paragraph.LocalName != "p" || !BeginsWithDollar(paragraph)) continue;
            var text = paragraph.PlainText();
            if (!text.StartsWith("$$", StringComparison.Ordinal)) continue;
            LatexRows.Mend(text, out var count);
            if (count > 0) log.Add(FindingCode.FormulaMended, text);
        }
    }

    private static bool BeginsWithDollar(Element paragraph)
    {
        var walk = new TreeWalk(paragraph);
        while (walk.MoveNext())
        {
            if (walk.Node is TextNode { Data: [var first, ..] }) return first == '$';
        }
        return false;
    }
}
