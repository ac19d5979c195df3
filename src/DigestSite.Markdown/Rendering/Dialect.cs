using Markdig;

namespace DigestSite.Markdown.Rendering;

/// <summary>
/// The one Markdown dialect of the project: what the converter writes is what the renderer reads.
/// CommonMark, pipe tables, strikethrough, task lists, footnotes, attributes on headings and images, formulas.
/// </summary>
internal static class Dialect
{
    public static MarkdownPipeline Pipeline { get; } = Builder().Build();

    /// <summary>The same, with the places of all that is read.</summary>
    public static MarkdownPipeline PlacedPipeline { get; } = Builder().UsePreciseSourceLocation().Build();

    private static MarkdownPipelineBuilder Builder() => new MarkdownPipelineBuilder()
        .Use<FootnotesExtension>()
        .Use<StrikethroughExtension>()
        .Use<TaskListExtension>()
        .Use<PipeTableExtension>()
        .Use<MathBlockExtension>()
        .Use<InlineMath>()
        .Use<FencedCodeExtension>()
        .Use<AttributesExtension>()
        .Use<OutputExtension>();
}
