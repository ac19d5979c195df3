namespace DigestSite.Markdown.Tests;

public sealed class SplicedDocumentTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Pieces_of_documents_convert_to_safe_Markdown(int seed)
    {
        foreach (var html in SplicedDocuments.Of(seed, count: 700))
        {
            var conversion = MarkdownConverter.Convert(html);

            Assert.True(conversion.Report.Total(FindingCode.Inexact) == 0, html);
            Assert.True(Unsafe.Findings(MarkdownRenderer.Render(conversion.Markdown, RenderingOptions.Published).Html).Count == 0, html);
        }
    }
}
