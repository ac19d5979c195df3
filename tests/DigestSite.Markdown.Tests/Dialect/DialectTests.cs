using DigestSite.Markdown.Tests.CommonMark;

namespace DigestSite.Markdown.Tests.Dialect;

/// <summary><c>dialect.md</c> says what the dialect has beyond CommonMark; here it is held to it.</summary>
public sealed class DialectTests
{
    private static readonly RenderingOptions TrustedMarkdown = new() { Trusted = true };

    private static readonly List<Example> Examples = Example.All(Example.DialectFile);

    [Fact]
    public void Every_example_renders_as_it_says()
    {
        foreach (var example in Examples)
        {
            Assert.Equal(SameDocument.Of(example.Html), SameDocument.Of(MarkdownRenderer.Render(example.Markdown, TrustedMarkdown).Html));
        }
    }

    [Fact]
    public void Every_example_survives_the_way_to_Markdown_and_back()
    {
        foreach (var example in Examples)
        {
            var markdown = MarkdownConverter.Convert(example.Html, new ConversionOptions { Trusted = true }).Markdown;

            Assert.Equal(SameDocument.Of(example.Html), SameDocument.Of(MarkdownRenderer.Render(markdown, TrustedMarkdown).Html));
        }
    }

    [Fact]
    public void Every_example_is_safe_and_stable_without_trust()
    {
        foreach (var example in Examples)
        {
            var markdown = MarkdownConverter.Convert(example.Html).Markdown;
            var html = MarkdownRenderer.Render(markdown).Html;

            Assert.Empty(Unsafe.Findings(html));
            Assert.Equal(markdown, MarkdownConverter.Convert(html).Markdown);
        }
    }
}
