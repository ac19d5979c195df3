namespace DigestSite.Markdown.Tests;

/// <summary>Footnotes on the page. How they are read stands in the golden pairs.</summary>
public sealed class FootnoteTests
{
    [Fact]
    public void A_note_and_what_refers_to_it_lead_to_each_other() =>
        Assert.Equal(
            "<p>Claim<sup><a id=\"fnref:1\" href=\"#fn:1\">1</a></sup>.</p>\n<section class=\"footnotes\">\n<ol>\n<li id=\"fn:1\">\n<p>First <code>note</code>. <a href=\"#fnref:1\">↩</a></p>\n</li>\n</ol>\n</section>\n",
            MarkdownRenderer.Render("Claim[^1].\n\n[^1]: First `note`.\n").Html);

    [Fact]
    public void A_curator_calls_notes_as_they_like_and_they_are_numbered() =>
        Assert.Equal(
            MarkdownRenderer.Render("b[^1] a[^2]\n\n[^1]: B\n\n[^2]: A\n").Html,
            MarkdownRenderer.Render("b[^second] a[^first]\n\n[^first]: A\n[^second]: B\n").Html);

    [Fact]
    public void Every_place_that_refers_to_a_note_can_be_gone_back_to()
    {
        var html = MarkdownRenderer.Render("a[^n] b[^n](c)[^m][^n]\n\n[^n]: N\n\n[^m]: M\n").Html;

        Assert.All((string[])["fnref:1", "fnref:1:2", "fnref:1:3", "fnref:2"], id =>
        {
            Assert.Contains($"<a id=\"{id}\"", html, StringComparison.Ordinal);
            Assert.Contains($"<a href=\"#{id}\">↩</a>", html, StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("x[^1] and [^nothing]")]
    [InlineData("x[^1]")]
    [InlineData("[^]")]
    public void What_refers_to_no_note_is_text(string markdown) =>
        Assert.Equal($"<p>{markdown}</p>\n", MarkdownRenderer.Render(markdown).Html);

    [Theory]
    [InlineData(3000)]
    public void Thousands_of_notes_take_no_more_than_their_share(int count)
    {
        var text = string.Concat(Enumerable.Range(0, count).Select(i => $"w<sup><a id='r{i}' href='#n{i}'>{i}</a></sup> "));
        var notes = string.Concat(Enumerable.Range(0, count).Select(i => $"<li id='n{i}'>note {i} <a href='#r{i}'>↩</a></li>"));

        var markdown = MarkdownConverter.Convert($"<p>{text}</p><ol>{notes}</ol>").Markdown;

        Assert.Contains($"\n[^{count}]: note {count - 1}\n", markdown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<p>a<sup><a id=x href=#y>1</a></sup></p><p><a id=y href=#x>1</a></p>")]
    [InlineData("<p><a id=x href=#x>1</a></p>")]
    [InlineData("<ol><li id=a>A <sup><a id=ra href=#b>1</a></sup> <a href=#rb>↩</a></li><li id=b>B <sup><a id=rb href=#a>2</a></sup> <a href=#ra>↩</a></li></ol>")]
    [InlineData("<div id=n><p>t<sup><a id=r href=#n>1</a></sup></p><a href=#r>↩</a></div>")]
    [InlineData("<p>t<span class=sidenote>a<span class=sidenote>b</span></span></p>")]
    public void Whatever_links_to_whatever_nothing_is_lost_and_all_comes_back(string html)
    {
        var conversion = MarkdownConverter.Convert(html);

        Assert.Equal(0, conversion.Report.Total(FindingCode.Inexact));
        Assert.Equal(conversion.Markdown, MarkdownConverter.Convert(MarkdownRenderer.Render(conversion.Markdown).Html).Markdown);
    }
}
