using DigestSite.Markdown.Rendering;
using Markdig.Syntax;

namespace DigestSite.Markdown.Written;

/// <summary>Markdown source → what can be told of it. Nothing is rendered, nothing is taken out.</summary>
public static class WrittenMarkdown
{
    private static readonly WrittenDocument Nothing = new([], [], [], [], []);

    /// <param name="markdown">Without front matter. Never throws on any input.</param>
    public static WrittenDocument Read(string markdown)
    {
        try
        {
            var document = Markdig.Markdown.Parse(markdown, Dialect.PlacedPipeline);
            var tags = RawTags.Of(document);
            return new WrittenDocument(
                [.. WrittenLinks.Of(document).Concat(WrittenLinks.Of(tags)).OrderBy(l => l.Line)],
                [.. OpenReferences.Of(document)],
                [.. UnclosedFences(document)],
                [.. UnclosedElements.Of(tags)],
                [.. Code(document)]);
        }
        catch (ArgumentException)
        {
            // Nested deeper than anything sensible: it is shown as it is written.
            return Nothing;
        }
    }

    private static IEnumerable<WrittenMark> UnclosedFences(MarkdownDocument document) =>
        from fence in document.Descendants<FencedCodeBlock>()
        where fence.ClosingFencedCharCount == 0
        select new WrittenMark(new string(fence.FencedChar, fence.OpeningFencedCharCount) + fence.Info, fence.Line + 1);

    private static IEnumerable<WrittenLines> Code(MarkdownDocument document) =>
        from code in document.Descendants<CodeBlock>()
        let fences = code is FencedCodeBlock fence ? fence.ClosingFencedCharCount == 0 ? 1 : 2 : 0
        select new WrittenLines(code.Line + 1, code.Line + code.Lines.Count + fences);
}
