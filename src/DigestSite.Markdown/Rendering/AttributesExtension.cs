using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DigestSite.Markdown.Rendering;

/// <summary>
/// <c>{#id .class key=value}</c> at the end of an ATX heading, or straight after an image. Nowhere else, so that the braces of prose
/// and code need no escapes; and an id may hold any character but spaces and braces.
/// </summary>
internal sealed class AttributesExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.BlockParsers.FindExact<HeadingBlockParser>()!.TryParseAttributes = TakeFromHeading;
        pipeline.InlineParsers.Insert(0, new ImageAttributesParser());
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }

    private static bool TakeFromHeading(BlockProcessor processor, ref StringSlice line, IBlock block)
    {
        var text = line.AsSpan().TrimEnd(" \t");
        if (!text.EndsWith('}')) return false;
        var open = text.LastIndexOf('{');
        if (open < 0 || (open > 0 && text[open - 1] is not (' ' or '\t'))) return false;
        if (AttributeList.Parse(text[open..]) is not { } attributes) return false;
        block.SetAttributes(attributes);
        line.End = line.Start + open - 1;
        return true;
    }

    private sealed class ImageAttributesParser : InlineParser
    {
        public ImageAttributesParser() => OpeningCharacters = ['{'];

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            if (slice.PeekCharExtra(-1) != ')' || processor.Inline is not LinkInline { IsImage: true, IsClosed: true } image) return false;
            var rest = slice.AsSpan();
            var end = rest.IndexOf('}');
            if (end < 0 || AttributeList.Parse(rest[..(end + 1)]) is not { } attributes) return false;
            image.SetAttributes(attributes);
            slice.Start += end + 1;
            return true;
        }
    }
}
