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
            if (IsProven(BlockWriter.Write([block], _ => Care.Plain), [block])) continue;
            foreach (var (line, alone) in LinesOf.Block(block)) cares[line] = LeastCare(line, alone);
        }
        markdown = BlockWriter.Write(blocks, line => cares.GetValueOrDefault(line));
        if (IsProven(markdown, blocks)) return markdown;

        foreach (var block in blocks)
        {
            if (!IsProven(BlockWriter.Write([block], line => cares.GetValueOrDefault(line)), [block]))
            {
                using var expected = ExpectedHtml.Of([block]);
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
            var block = alone(line);
            if (IsProven(BlockWriter.Write([block], _ => level), [block])) return care;
        }
        return Care.Html;
    }

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
