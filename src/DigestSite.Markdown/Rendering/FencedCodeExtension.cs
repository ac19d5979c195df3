using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;

namespace DigestSite.Markdown.Rendering;

/// <summary>
/// Code in lists and quotes to the byte. Markdig writes a tab that begins off a tab stop as spaces, and in list items takes the spaces out
/// of blank lines and a single one from the beginning of others; the specification keeps them all.
/// </summary>
internal sealed class FencedCodeExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.BlockParsers.ReplaceOrAdd<FencedCodeBlockParser>(new ExactFencedCodeParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }

    private sealed class ExactFencedCodeParser : FencedCodeBlockParser
    {
        public override BlockState TryContinue(BlockProcessor processor, Block block)
        {
            var isBlank = processor.IsBlankLine;
            var state = base.TryContinue(processor, block);
            if (state != BlockState.Continue || block.Column == 0) return state;

            var line = processor.Line;
            if (isBlank || processor.Column > block.Column) line.Start = StartOf(block.Column, processor);
            else if (line.CurrentChar != '\t' || ColumnOf(line.Start, processor) != processor.Column) return state;

            ((LeafBlock)block).AppendLine(ref line, column: 0, processor.LineIndex, processor.CurrentLineStartPosition, trackTrivia: false);
            return BlockState.ContinueDiscard;
        }

        /// <summary>Where in the text the column of the current line stands.</summary>
        private static int StartOf(int column, BlockProcessor processor)
        {
            var at = processor.CurrentLineStartPosition;
            for (var reached = 0; reached < column && at <= processor.Line.End; at++) reached = After(processor.Line.Text[at], reached);
            return at;
        }

        private static int ColumnOf(int position, BlockProcessor processor)
        {
            var column = 0;
            for (var at = processor.CurrentLineStartPosition; at < position; at++) column = After(processor.Line.Text[at], column);
            return column;
        }

        private static int After(char c, int column) => c == '\t' ? CharHelper.AddTab(column) : column + 1;
    }
}
