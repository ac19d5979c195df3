using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace DigestSite.Markdown.Rendering;

/// <summary>
/// Pipe tables exactly as GitHub reads them: bars count before code spans do, and the delimiter row must have as many cells as
/// the header. One thing is ours: a header row of empty cells says that the table has no header, and none is rendered.
/// </summary>
internal sealed class PipeTableExtension : IMarkdownExtension
{
    // First, or "- | -" would open a list.
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.BlockParsers.Insert(0, new PipeTableParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) => renderer.ObjectRenderers.Add(new PipeTableRenderer());
}

internal sealed class PipeTable(BlockParser parser, IReadOnlyList<Alignment> alignments) : ContainerBlock(parser)
{
    public IReadOnlyList<Alignment> Alignments { get; } = alignments;

    public bool HasHeader { get; set; }
}

internal sealed class PipeTableRow(BlockParser parser) : ContainerBlock(parser);

internal sealed class PipeTableParser : BlockParser
{
    public PipeTableParser() => OpeningCharacters = ['|', '-', ':'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        // A lazy continuation line belongs to a paragraph of a container that this line has left.
        if (processor.IsCodeIndent
            || processor.CurrentBlock is not ParagraphBlock paragraph
            || paragraph.Parent != processor.CurrentContainer
            || PipeRow.Delimiters(processor.Line.AsSpan()) is not { } alignments)
        {
            return BlockState.None;
        }

        var last = paragraph.Lines.Count - 1;
        var header = PipeRow.Split(paragraph.Lines.Lines[last].Slice.AsSpan());
        if (header.Count != alignments.Count) return BlockState.None;

        if (last == 0)
        {
            processor.Discard(paragraph);
        }
        else
        {
            paragraph.Lines.RemoveAt(last);
            processor.Close(paragraph);
        }
        var table = new PipeTable(this, alignments) { HasHeader = header.Any(cell => cell.Length > 0), Column = processor.Column };
        if (table.HasHeader) AddRow(table, header, processor.LineIndex - 1);
        processor.NewBlocks.Push(table);
        return BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (processor.IsBlankLine) return BlockState.BreakDiscard;
        var line = processor.Line.AsSpan();
        if (processor.IsCodeIndent || LineStart.OpensBlock(line)) return BlockState.Break;
        AddRow((PipeTable)block, PipeRow.Split(line), processor.LineIndex);
        return BlockState.ContinueDiscard;
    }

    private void AddRow(PipeTable table, List<string> cells, int line)
    {
        var row = new PipeTableRow(this) { IsOpen = false };
        for (var i = 0; i < table.Alignments.Count; i++)
        {
            var text = i < cells.Count ? cells[i] : "";
            row.Add(new ParagraphBlock { IsOpen = false, Line = line, Lines = new StringLineGroup(text) });
        }
        table.Add(row);
    }
}

internal sealed class PipeTableRenderer : HtmlObjectRenderer<PipeTable>
{
    protected override void Write(HtmlRenderer renderer, PipeTable table)
    {
        renderer.EnsureLine();
        renderer.Write("<table>\n");
        for (var i = 0; i < table.Count; i++)
        {
            var isHeader = i == 0 && table.HasHeader;
            if (isHeader) renderer.Write("<thead>\n");
            else if (i == (table.HasHeader ? 1 : 0)) renderer.Write("<tbody>\n");
            WriteRow(renderer, table, (PipeTableRow)table[i], isHeader ? "th" : "td");
            if (isHeader) renderer.Write("</thead>\n");
        }
        if (table.Count > (table.HasHeader ? 1 : 0)) renderer.Write("</tbody>\n");
        renderer.Write("</table>\n");
    }

    private static void WriteRow(HtmlRenderer renderer, PipeTable table, PipeTableRow row, string tag)
    {
        renderer.Write("<tr>\n");
        for (var i = 0; i < row.Count; i++)
        {
            renderer.Write('<').Write(tag).Write(PipeRow.Attribute(table.Alignments[i])).Write('>');
            renderer.WriteLeafInline((LeafBlock)row[i]);
            renderer.Write("</").Write(tag).Write(">\n");
        }
        renderer.Write("</tr>\n");
    }
}
