using Markdig;

namespace DigestSite.Markdown.Rendering;

/// <summary>
/// The one Markdown dialect of the project: what the converter writes is what the renderer reads.
/// CommonMark, pipe tables, strikethrough, task lists, attributes on headings and images, block math.
/// </summary>
internal static class Dialect
{
    public static MarkdownPipeline Pipeline { get; } = new MarkdownPipelineBuilder()
        .Use<StrikethroughExtension>()
        .Use<TaskListExtension>()
        .Use<PipeTableExtension>()
        .Use<MathBlockExtension>()
        .Use<FencedCodeExtension>()
        .Use<AttributesExtension>()
        .Use<OutputExtension>()
        .Build();
}
