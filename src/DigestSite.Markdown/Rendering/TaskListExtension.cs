using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DigestSite.Markdown.Rendering;

/// <summary><c>- [x] done</c>: a box first in an item, with a space after it, for <c>[x](link)</c> is a link.</summary>
internal sealed class TaskListExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new CheckboxParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) => renderer.ObjectRenderers.AddIfNotAlready<CheckboxRenderer>();

    private sealed class CheckboxInline(bool isChecked) : LeafInline
    {
        public bool IsChecked => isChecked;
    }

    private sealed class CheckboxParser : InlineParser
    {
        public CheckboxParser() => OpeningCharacters = ['['];

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            if (processor.Block is not ParagraphBlock { Parent: ListItemBlock item } paragraph || item[0] != paragraph) return false;
            if (processor.Inline is not null || slice.AsSpan() is not ['[', ' ' or 'x' or 'X', ']', ' ' or '\t' or '\n', ..]) return false;
            processor.Inline = new CheckboxInline(slice.PeekChar() != ' ');
            slice.Start += 3;
            return true;
        }
    }

    private sealed class CheckboxRenderer : HtmlObjectRenderer<CheckboxInline>
    {
        protected override void Write(HtmlRenderer renderer, CheckboxInline task) => renderer.Write(Checkbox.Html(task.IsChecked));
    }
}
