using Markdig;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Renderers.Html.Inlines;

namespace DigestSite.Markdown.Rendering;

/// <summary><c>~~gone~~</c>. A single tilde stays text: prose says "~17x".</summary>
internal sealed class StrikethroughExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        var emphasis = pipeline.InlineParsers.FindExact<EmphasisInlineParser>()!;
        emphasis.EmphasisDescriptors.Add(new EmphasisDescriptor('~', 2, 2, true));
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        var emphasis = renderer.ObjectRenderers.FindExact<EmphasisInlineRenderer>();
        if (emphasis is null) return;
        var standard = emphasis.GetTag;
        emphasis.GetTag = span => span.DelimiterChar == '~' ? "del" : standard(span);
    }
}
