using DigestSite.Markdown.Footnotes;
using DigestSite.Markdown.Model;
using DigestSite.Markdown.Reading;
using DigestSite.Markdown.Rendering;
using DigestSite.Markdown.Writing;

namespace DigestSite.Markdown.Proof;

/// <summary>
/// Writes a document and reads it back. Where the grammar was misjudged, the line at fault is written more carefully, and what cannot be
/// written at all is reported: nothing is lost without a word.
/// </summary>
internal static class ProvenWriter
{
    public static string Write(IReadOnlyList<Block> blocks, FindingLog log)
    {
        var markdown = BlockWriter.Write(blocks, _ => Care.Plain);
        if (IsProven(markdown, blocks)) return markdown;

        var cares = new Dictionary<IReadOnlyList<Inline>, Care>(ReferenceEqualityComparer.Instance);
        foreach (var block in blocks)
        {
            if (IsProven(WithNotes(block), _ => Care.Plain)) continue;
            foreach (var (line, alone) in LinesOf.Block(block)) cares[line] = LeastCare(line, alone);
        }
        markdown = BlockWriter.Write(blocks, line => cares.GetValueOrDefault(line));
        if (IsProven(markdown, blocks)) return markdown;

        foreach (var block in blocks)
        {
            if (!IsProven(WithNotes(block), line => cares.GetValueOrDefault(line)))
            {
                using var expected = ExpectedHtml.Of(WithNotes(block));
                log.Add(FindingCode.Inexact, expected.ToString());
            }
        }
        return markdown;
    }

    private static Care LeastCare(IReadOnlyList<Inline> line, Func<IReadOnlyList<Inline>, Block> alone)
    {
        for (var care = Care.Plain; care < Care.Html; care++)
        {
            var level = care;
            if (IsProven(WithNotes(alone(line)), _ => level)) return care;
        }
        return Care.Html;
    }

    /// <summary>A block alone, with what its references to notes, or a note itself, need to be such.</summary>
    private static List<Block> WithNotes(Block block)
    {
        var blocks = new List<Block> { block };
        if (block is FootnoteDefinition note) blocks.Insert(0, new Paragraph([new FootnoteReference(note.Label)]));
        var further = FootnoteOrder.References([block]).Distinct(StringComparer.Ordinal).Where(label => (block as FootnoteDefinition)?.Label != label);
        blocks.AddRange(further.Select(label => new FootnoteDefinition(label, [new Paragraph([new Text("x")])])));
        return blocks;
    }

    private static bool IsProven(IReadOnlyList<Block> blocks, Func<IReadOnlyList<Inline>, Care> care) => IsProven(BlockWriter.Write(blocks, care), blocks);

    private static bool IsProven(string markdown, IReadOnlyList<Block> blocks)
    {
        try
        {
            using var html = RenderedHtml.Of(Markdig.Markdown.Parse(markdown, Dialect.Pipeline));
            using var expected = ExpectedHtml.Of(blocks);
            return SameHtml.Are(html.Written, expected.Written);
        }
        catch (ArgumentException)
        {
            // Nested deeper than Markdig reads.
            return false;
        }
    }
}
