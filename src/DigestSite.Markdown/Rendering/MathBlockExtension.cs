using Markdig;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace DigestSite.Markdown.Rendering;

/// <summary>
/// A line <c>$$…$$</c>, or lines between two lines <c>$$</c>: a block of TeX in which nothing is Markdown. It ends at a blank line, so that
/// forgotten dollars cannot swallow the rest of a document.
/// </summary>
internal sealed class MathBlockExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.BlockParsers.Insert(0, new MathBlockParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) => renderer.ObjectRenderers.Add(new MathBlockRenderer());
}

internal sealed class MathBlock(BlockParser parser) : LeafBlock(parser);

internal sealed class MathBlockParser : BlockParser
{
    public MathBlockParser() => OpeningCharacters = ['$'];

    public override bool CanInterrupt(BlockProcessor processor, Block block) => block is not ParagraphBlock;

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var line = processor.Line.AsSpan().TrimEnd();
        if (processor.IsCodeIndent || !line.StartsWith("$$", StringComparison.Ordinal)) return BlockState.None;
        var inner = line[2..];
        var isWhole = inner.Length > 2 && inner.EndsWith("$$", StringComparison.Ordinal) && inner.IndexOf("$$", StringComparison.Ordinal) == inner.Length - 2;
        if (!isWhole && inner.Length > 0) return BlockState.None;

        processor.NewBlocks.Push(new MathBlock(this) { Column = processor.Column, ProcessInlines = false });
        return isWhole ? BlockState.Break : BlockState.Continue;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (processor.IsBlankLine) return BlockState.Break;
        return processor.Line.AsSpan().TrimEnd().SequenceEqual("$$") ? BlockState.Break : BlockState.Continue;
    }
}

/// <summary>Leaves the dollars in place: without scripts they say what the text is, and KaTeX looks for them.</summary>
internal sealed class MathBlockRenderer : HtmlObjectRenderer<MathBlock>
{
    protected override void Write(HtmlRenderer renderer, MathBlock block)
    {
        renderer.EnsureLine();
        renderer.Write("<div class=\"math\">");
        renderer.WriteLeafRawLines(block, writeEndOfLines: false, escape: true);
        renderer.Write("</div>\n");
    }
}
