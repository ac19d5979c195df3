namespace DigestSite.Markdown.Tests;

/// <summary>A curator's own HTML keeps what the allow list would drop, and becomes Markdown where Markdown can say it.</summary>
public sealed class TrustedHtmlTests
{
    [Theory]
    [InlineData("Some <strong>text</strong>.", "Some **text**.\n")]
    [InlineData("\n  Some text.\n", "Some text.\n")]
    [InlineData("<p>One</p>\nand loose <em>text</em>", "One\n\nand loose *text*\n")]
    [InlineData("<h2>Head</h2>text<p>p</p>", "## Head\n\ntext\n\np\n")]
    public void Text_without_a_paragraph_around_it_becomes_one(string html, string markdown) =>
        Assert.Equal(markdown, MarkdownConverter.Convert(html, new ConversionOptions { Trusted = true }).Markdown);

    [Theory]
    [InlineData("<form action=\"/search\"><input name=\"q\"></form>")]
    [InlineData("<p><img src=\"/a.png\" class=\"wide\"></p>")]
    [InlineData("<script>\nlet a = 1;\n\nb();\n</script>")]
    [InlineData("<custom-player data-x=\"1\">text</custom-player>")]
    [InlineData("<p>objects.<br>\n<!-- -->As long</p>")]
    [InlineData("<p>one<br><!-- a -->two<br><?b?>three</p>")]
    [InlineData("<p><a href=\"x\">Window<br></a>This</p>")]
    [InlineData("<p><em>a<br></em>b <a href=\"x\"><br>c</a></p>")]
    public void What_the_allow_list_would_drop_stays(string html)
    {
        var markdown = MarkdownConverter.Convert(html, new ConversionOptions { Trusted = true }).Markdown;
        var back = MarkdownRenderer.Render(markdown, new RenderingOptions { Trusted = true }).Html;

        Assert.Equal(CommonMark.SameDocument.Of(html), CommonMark.SameDocument.Of(back));
    }
}
