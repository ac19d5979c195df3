namespace DigestSite.Markdown.Tests;

/// <summary>Links of an article to its own address are links within the page, wherever the page is.</summary>
public sealed class OwnAddressTests
{
    private static readonly ConversionOptions Options = new() { BaseAddress = new Uri("https://c.example/post/") };

    [Theory]
    [InlineData("https://c.example/post/#fn:w")]
    [InlineData("https://c.example/post#fn:w")]
    [InlineData("http://www.c.example/post/#fn:w")]
    [InlineData("/post/#fn:w")]
    [InlineData("#fn:w")]
    public void A_link_to_a_place_of_the_article_itself_stays_within_it(string href)
    {
        var markdown = MarkdownConverter.Convert($"<p>See <a href=\"{href}\">there</a></p><h2 id=\"fn:w\">N</h2>", Options).Markdown;

        Assert.Equal("See [there](#fn:w)\n\n## N {#fn:w}\n", markdown);
    }

    [Theory]
    [InlineData("https://c.example/post/#elsewhere")]
    [InlineData("https://c.example/other/#fn:w")]
    [InlineData("https://c.example/post/?page=2#fn:w")]
    [InlineData("https://d.example/post/#fn:w")]
    public void A_link_to_a_place_that_the_article_has_not_leads_to_where_it_is(string href)
    {
        var markdown = MarkdownConverter.Convert($"<p>See <a href=\"{href}\">there</a></p><p id=\"fn:w\">N</p>", Options).Markdown;

        Assert.StartsWith($"See [there]({href})\n", markdown, StringComparison.Ordinal);
    }
}
