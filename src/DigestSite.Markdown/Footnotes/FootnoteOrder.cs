using DigestSite.Markdown.Model;
using DigestSite.Markdown.Reading;

namespace DigestSite.Markdown.Footnotes;

/// <summary>The numbers that footnotes have on a page, by the first reference to each, and how many references there are.</summary>
internal sealed class FootnoteOrder
{
    private readonly Dictionary<string, (int Number, int References)> _notes = new(StringComparer.Ordinal);

    private FootnoteOrder()
    {
    }

    /// <summary>Null for a document without notes.</summary>
    public static FootnoteOrder? Of(IReadOnlyList<Block> blocks)
    {
        if (blocks is not [.., FootnoteDefinition]) return null;
        var order = new FootnoteOrder();
        foreach (var label in References(blocks))
        {
            var (number, count) = order._notes.GetValueOrDefault(label, (order._notes.Count + 1, 0));
            order._notes[label] = (number, count + 1);
        }
        return order;
    }

    /// <summary>Makes plain blocks of notes that only raw HTML refers to: Markdown would leave them out.</summary>
    public static List<Block> WithoutUnreferenced(List<Block> blocks)
    {
        if (blocks is not [.., FootnoteDefinition]) return blocks;
        var labels = References(blocks).ToHashSet(StringComparer.Ordinal);
        var plain = blocks.OfType<FootnoteDefinition>().Where(note => !labels.Contains(note.Label)).ToList();
        if (plain.Count == 0) return blocks;
        var first = blocks.FindIndex(block => block is FootnoteDefinition);
        return [.. blocks.Take(first), .. plain.SelectMany(note => note.Content.Prepend(new Paragraph([Anchor.For(Note.IdOf(note.Label))]))), .. blocks.Skip(first).Except(plain)];
    }

    public (int Number, int References) this[string label] => _notes.GetValueOrDefault(label);

    /// <summary>The labels that a part of a document refers to, in order, each as often as it does.</summary>
    public static IEnumerable<string> References(IEnumerable<Block> blocks) => blocks.SelectMany(References);

    private static IEnumerable<string> References(Block block) => block switch
    {
        Paragraph paragraph => References(paragraph.Content),
        Heading heading => References(heading.Content),
        ListBlock list => list.Items.SelectMany(References),
        Quote quote => References(quote.Content),
        HtmlContainer container => References(container.Content),
        FootnoteDefinition note => References(note.Content),
        Table table => (table.Header is null ? table.Rows : table.Rows.Prepend(table.Header)).SelectMany(row => row).SelectMany(References),
        _ => [],
    };

    private static IEnumerable<string> References(IReadOnlyList<Inline> line) => line.SelectMany(inline => inline switch
    {
        FootnoteReference reference => [reference.Label],
        Span span => References(span.Content),
        Link link => References(link.Content),
        HtmlSpan html => References(html.Content),
        _ => Enumerable.Empty<string>(),
    });
}
