namespace DigestSite.Markdown.Tests;

/// <summary>What nobody writes, and somebody sends.</summary>
public sealed class HostileInputTests
{
    private const int Deep = 10_000;

    public static TheoryData<string> Nested => ["<div>", "<blockquote>", "<ul><li>", "<b>", "<em><strong>", "<span>", "<a href=x>", "<table><tr><td>", "<details><summary>a</summary>", "<svg>", "<sub>", "<p><font>"];

    public static TheoryData<string> Repeated =>
        ["*a ", "*a** ", "_a__b ", "[", "](", "`", "&lt;a ", "&amp;a", "<em>a</em>", "<del>a</del>~~", "<a href=x>a</a>", "a<br>", "a<br><br>", "\\(a \\)5 ", "![", "[a](b", "#", "<img src=a alt='[['>", "> ", "- ", "1. "];

    [Theory]
    [MemberData(nameof(Nested))]
    public void Elements_nested_ten_thousand_deep_keep_their_text(string tags)
    {
        var conversion = MarkdownConverter.Convert(string.Concat(Enumerable.Repeat(tags, Deep)) + "the text");

        if (tags != "<svg>") Assert.Contains("the text", conversion.Markdown, StringComparison.Ordinal);
        Assert.Empty(Unsafe.Findings(MarkdownRenderer.Render(conversion.Markdown).Html));
    }

    [Fact]
    public void Flattening_is_reported() =>
        Assert.NotEqual(0, MarkdownConverter.Convert(string.Concat(Enumerable.Repeat("<div><i>", Deep)) + "x").Report.Total(FindingCode.TooDeep));

    [Theory]
    [MemberData(nameof(Repeated))]
    public void A_line_of_thousands_of_marks_comes_back_as_it_was(string mark)
    {
        var markdown = MarkdownConverter.Convert("<p>" + string.Concat(Enumerable.Repeat(mark, 3_000))).Markdown;

        Assert.Equal(markdown, MarkdownConverter.Convert(MarkdownRenderer.Render(markdown).Html).Markdown);
    }

    [Theory]
    [InlineData("> ")]
    [InlineData("- ")]
    [InlineData("[")]
    [InlineData("**a")]
    [InlineData("<div>\n\n")]
    [InlineData("`a")]
    public void Markdown_nested_beyond_sense_still_shows_its_text(string mark)
    {
        var html = MarkdownRenderer.Render(string.Concat(Enumerable.Repeat(mark, Deep)) + "the text").Html;

        Assert.Contains("the text", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("JavaScript:alert(1)")]
    [InlineData("vbscript:x")]
    [InlineData("data:text/html,x")]
    [InlineData("file:///etc/passwd")]
    public void An_autolink_that_does_more_than_show_a_page_is_text(string address)
    {
        var html = MarkdownRenderer.Render($"a <{address}> b", RenderingOptions.Published).Html;

        Assert.DoesNotContain("<a", html, StringComparison.Ordinal);
        Assert.Contains($"a {address} b", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://evil@www.youtube.com/embed/x")]
    [InlineData("https://evil:word@www.youtube.com/embed/x")]
    [InlineData("//evil@player.vimeo.com/video/1")]
    [InlineData("https://www.youtube.com@evil.example/embed/x")]
    public void An_embed_whose_address_names_a_user_is_none(string address)
    {
        Assert.DoesNotContain("<iframe", MarkdownConverter.Convert($"<p>a</p><iframe src=\"{address}\"></iframe>").Markdown, StringComparison.Ordinal);
        Assert.DoesNotContain("<iframe", MarkdownRenderer.Render($"<iframe src=\"{address}\"></iframe>", RenderingOptions.Published).Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Ten_megabytes_convert()
    {
        var html = string.Concat(Enumerable.Repeat("<p>Some <b>text</b> of a <a href=\"https://example.org/\">page</a> with <code>code</code>, and so on and on.</p>\n", 100_000));

        var conversion = MarkdownConverter.Convert(html);

        Assert.Equal(100_000, conversion.Markdown.Split("\n\n").Length);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    [InlineData("<p></p>")]
    [InlineData("<!-- only a comment -->")]
    [InlineData("\0")]
    [InlineData("<")]
    [InlineData("</")]
    [InlineData("<!")]
    [InlineData("\ud800")]
    [InlineData("<div class=footnote><a class=footnote-number><p>a number around its own note")]
    public void Nothing_and_next_to_nothing_convert(string html) => Assert.Empty(Unsafe.Findings(MarkdownRenderer.Render(MarkdownConverter.Convert(html).Markdown).Html));
}
