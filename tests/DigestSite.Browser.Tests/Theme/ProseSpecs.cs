using DigestSite.Markdown;
using DigestSite.Theme.Prose;
using DigestSite.Theme.Texts;

namespace DigestSite.Browser.Tests.Theme;

/// <summary>How an article's HTML is fitted into its page.</summary>
public sealed class ProseSpecs
{
    [Theory]
    [InlineData("<h1>a</h1><h2>b</h2><h1>c</h1>", "<h2>a</h2><h3>b</h3><h2>c</h2>")]
    [InlineData("<h2>a</h2><h4 id=\"x\">b</h4><h3>c</h3>", "<h2>a</h2><h3 id=\"x\">b</h3><h3>c</h3>")]
    [InlineData("<h5>a</h5><h6>b</h6>", "<h2>a</h2><h3>b</h3>")]
    [InlineData("<h1>1</h1><h2>2</h2><h3>3</h3><h4>4</h4><h5>5</h5><h6>6</h6>", "<h2>1</h2><h3>2</h3><h4>3</h4><h5>4</h5><h6>5</h6><h6>6</h6>")]
    public void Headings_go_down_one_level_at_a_time_below_the_title(string written, string shown) => Assert.Equal(shown, Shown(written));

    [Fact]
    public void An_id_that_stands_twice_is_numbered_and_the_contents_know()
    {
        var body = Body("<h2 id=\"a\">one</h2><h2 id=\"a\">two</h2><p id=\"a-2\">x</p><h3 id=\"a\">three</h3>");

        Assert.Equal("<h2 id=\"a\">one</h2><h2 id=\"a-3\">two</h2><p id=\"a-2\">x</p><h3 id=\"a-4\">three</h3>", body.Html);
        Assert.Equal(["a", "a-3", "a-4"], body.Headings.Select(h => h.Id));
    }

    [Fact]
    public void Code_says_its_language_and_keeps_every_character()
    {
        var shown = Shown("<pre><code class=\"language-cs\">if (a &lt; b)\n\treturn \"&amp;amp;\";\n</code></pre>");

        Assert.Contains("<span>C#</span>", shown, StringComparison.Ordinal);
        Assert.Contains("<pre data-grammar=\"csharp\" tabindex=\"0\"><code class=\"language-cs\">if (a &lt; b)\n\treturn \"&amp;amp;\";\n</code></pre>", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void A_language_nobody_knows_is_named_as_written() =>
        Assert.Contains("<span>brainfog</span>", Shown("<pre><code class=\"language-brainfog\">x</code></pre>"), StringComparison.Ordinal);

    [Fact]
    public void A_wide_table_scrolls_in_a_frame_of_its_own_and_a_table_in_a_table_does_not() =>
        Assert.Equal(
            "<div class=\"wide\" role=\"group\" aria-label=\"Table\" tabindex=\"0\"><table><tbody><tr><td><table><tbody><tr><td>x</td></tr></tbody></table></td></tr></tbody></table></div>",
            Shown("<table><tbody><tr><td><table><tbody><tr><td>x</td></tr></tbody></table></td></tr></tbody></table>"));

    [Fact]
    public void A_header_cell_without_words_is_a_plain_cell() =>
        Assert.Contains("<tr><td align=\"left\"></td><th>a</th></tr>", Shown("<table><thead><tr><th align=\"left\" scope=\"col\"> </th><th>a</th></tr></thead></table>"), StringComparison.Ordinal);

    [Theory]
    [InlineData("https://www.youtube.com/embed/abc", "https://www.youtube-nocookie.com")]
    [InlineData("//www.youtube-nocookie.com/embed/abc?start=5", "https://www.youtube-nocookie.com")]
    [InlineData("http://player.vimeo.com/video/1", "https://player.vimeo.com")]
    public void An_embed_is_a_panel_until_it_is_asked_for(string source, string origin)
    {
        var body = Body($"<p><iframe src=\"{source}\"></iframe></p>");

        Assert.DoesNotContain("<iframe", body.Html, StringComparison.Ordinal);
        Assert.StartsWith("<div class=\"embed\"", body.Html, StringComparison.Ordinal);
        Assert.Equal([origin], body.FrameOrigins);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("relative.html")]
    [InlineData("https://")]
    public void An_embed_from_nowhere_is_left_out(string source) => Assert.Equal("<p>a</p>", Shown($"<p>a</p><iframe src=\"{source}\"></iframe>"));

    [Theory]
    [InlineData("abc-_9", "https://www.youtube-nocookie.com/embed/abc-_9")]
    [InlineData("abc/", "https://www.youtube-nocookie.com/embed/abc")]
    [InlineData("abc\"onload=x", "https://www.youtube.com/embed/abc%22onload=x")]
    [InlineData("a b", "https://www.youtube.com/embed/a%20b")]
    [InlineData("a%2Fb", "https://www.youtube.com/embed/a%2Fb")]
    [InlineData("a&b=c", "https://www.youtube.com/embed/a&b=c")]
    [InlineData("ä", "https://www.youtube.com/embed/%C3%A4")]
    [InlineData("", "https://www.youtube.com/embed/")]
    [InlineData("videoseries?list=x", "https://www.youtube.com/embed/videoseries?list=x")]
    public void A_video_is_known_by_an_id_of_letters_digits_and_hyphens_and_by_nothing_else(string id, string frame) =>
        Assert.Equal(frame, EmbedAddress.Of("https://www.youtube.com/embed/" + id)!.Frame);

    [Fact]
    public void An_id_of_the_pages_own_is_never_a_texts_and_the_texts_links_follow()
    {
        foreach (var id in PageIds.All.Append("own:footer:x"))
        {
            var own = id.Replace("own:", "own-", StringComparison.Ordinal) + "-2";
            var body = Body($"<h2 id=\"{id}\">one</h2><p id=\"{id}\">two</p><a href=\"#{id}\">to one</a><a href=\"#other\">to another</a>");

            Assert.Equal($"<h2 id=\"{own}\">one</h2><p id=\"{own[..^1]}3\">two</p><a href=\"#{Uri.EscapeDataString(own)}\">to one</a><a href=\"#other\">to another</a>", body.Html);
            Assert.Equal([own], body.Headings.Select(h => h.Id));
        }
    }

    [Fact]
    public void Every_id_of_a_component_is_listed()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "DigestSite.sln")))
            root = root.Parent;
        var ids = ((string[])["Layouts", "Pages", "Parts"])
            .SelectMany(f => Directory.EnumerateFiles(Path.Combine(root!.FullName, "theme", f), "*.razor"))
            .SelectMany(f => System.Text.RegularExpressions.Regex.Matches(File.ReadAllText(f), " id=\"([^\"]*)\"").Select(m => m.Groups[1].Value));

        Assert.Equal(PageIds.All.Order(StringComparer.Ordinal), ids.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_grammar_in_the_table_is_shipped()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "theme", "highlight", "languages");
        if (!Directory.Exists(folder))
            return;

        Assert.All(CodeLanguage.Grammars, g => Assert.True(File.Exists(Path.Combine(folder, g + ".min.js")), g));
        Assert.Equal(CodeLanguage.Grammars.Count, Directory.GetFiles(folder).Length);
    }

    private static string Shown(string html) => Body(html).Html;

    private static ProseBody Body(string html) => ProseBody.Of(new RenderedDocument(html, [], 0, [], false, false), Wording.For("en"));
}
