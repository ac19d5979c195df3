using DigestSite.Markdown.Model;
using DigestSite.Markdown.Rendering;

namespace DigestSite.Markdown.Proof;

/// <summary>The lines of text in a block, each with the smallest block that it can be tried in.</summary>
internal static class LinesOf
{
    public static IEnumerable<(IReadOnlyList<Inline> Line, Func<IReadOnlyList<Inline>, Block> Alone)> Block(Block block) => block switch
    {
        Paragraph { Tight: true } text => [(text.Content, line => new ListBlock(false, 1, true, [[new Paragraph(line, Tight: true)]]))],
        Paragraph paragraph => [(paragraph.Content, line => new Paragraph(line))],
        Heading heading => [(heading.Content, line => heading with { Content = line })],
        ListBlock list => list.Items.SelectMany(item => item).SelectMany(Block),
        Quote quote => quote.Content.SelectMany(Block),
        FootnoteDefinition note => note.Content.SelectMany(Block),
        HtmlContainer container => container.Content.SelectMany(Block),
        Table table => (table.Header is null ? table.Rows : table.Rows.Prepend(table.Header)).SelectMany(row => row).Select(cell => (cell, (Func<IReadOnlyList<Inline>, Block>)Cell)),
        _ => [],
    };

    private static Table Cell(IReadOnlyList<Inline> line) => new([Alignment.None], [[new Text("x")]], [[line]]);
}
