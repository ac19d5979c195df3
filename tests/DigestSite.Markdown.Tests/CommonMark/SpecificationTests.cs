namespace DigestSite.Markdown.Tests.CommonMark;

public sealed class SpecificationTests
{
    private static readonly ConversionOptions TrustedHtml = new() { Trusted = true };

    private static readonly RenderingOptions TrustedMarkdown = new() { Trusted = true };

    [ExamplesFact]
    public void Every_example_renders_as_the_specification_says()
    {
        var failed = Example.All(Example.File).Where(example => SameDocument.Of(MarkdownRenderer.Render(example.Markdown, TrustedMarkdown).Html) != SameDocument.Of(example.Html));

        Assert.Empty(failed.Select(example => example.Number));
    }

    [ExamplesFact]
    public void Every_example_survives_the_way_to_Markdown_and_back()
    {
        var failed = Example.All(Example.File).Where(example =>
        {
            var markdown = MarkdownConverter.Convert(example.Html, TrustedHtml).Markdown;
            return SameDocument.Of(MarkdownRenderer.Render(markdown, TrustedMarkdown).Html) != SameDocument.Of(example.Html);
        });

        Assert.Empty(failed.Select(example => example.Number));
    }

    [ExamplesFact]
    public void Every_example_is_safe_and_stable_without_trust()
    {
        foreach (var example in Example.All(Example.File))
        {
            var markdown = MarkdownConverter.Convert(example.Html).Markdown;
            var html = MarkdownRenderer.Render(markdown).Html;

            Assert.Empty(Unsafe.Findings(html));
            Assert.Equal(markdown, MarkdownConverter.Convert(html).Markdown);
        }
    }
}
