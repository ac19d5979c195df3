using DigestSite.Diagnostics;
using DigestSite.Tests.Scenarios;
using static DigestSite.Snapshots.Snapshot;

namespace DigestSite.Tests.Checks;

/// <summary>What a curator gets wrong, found in a whole digest: each cause once, by the file and line to mend.</summary>
public sealed class CuratorCheckSpecs : IDisposable
{
    private readonly Scenario _scenario = new();

    public CuratorCheckSpecs()
    {
        _scenario.Write("input/digest.yml", "site:\n  title: Test\n  base-url: https://test.example/repo/\n  curator: Ann\n");
        for (var i = 1; i <= 5; i++)
            Article($"a{i}", "Text.");
    }

    public void Dispose() => _scenario.Dispose();

    [Fact]
    public async Task A_dead_link_is_named_once_by_the_file_it_was_written_in()
    {
        _scenario.Write("input/slots/footer.md", "Hello\n\n[Gone](/gone-from-footer/) and [again](gone-from-footer-too/#x)\n");
        _scenario.Write("input/slots/article.md", "<a href=\"gone-from-article/\">Gone</a>\n");
        _scenario.Write("input/slots/home.md", "# Welcome\n\n![](pictures/gone.png)\n");
        _scenario.Write("input/weekly/2026-w20.md", "---\nnumber: 1\narticles: [a1, a2]\n---\nHello\n\n[Gone](../gone-from-issue/)\n");
        _scenario.Write("input/pages/about.md", "---\ntitle: About\n---\nHello\n\n[Gone](../gone-from-page/)\n\n[gone-from-page]: x\n");
        _scenario.Write("input/digest.yml", _scenario.Read("input/digest.yml") + "  repository: https://test.example/repo/gone-from-settings/\n");
        _scenario.Write("input/authors.yml", "- name: Ann\n  link: https://test.example/repo/gone-from-authors/\n");

        await Verify(await FoundAsync(DiagnosticCode.DeadLink, DiagnosticCode.HeadingOrder));
    }

    [Fact]
    public async Task Pictures_over_http_and_addresses_without_a_host_are_named_by_their_file()
    {
        Article("pictures", "![a](http://pictures.example/a.png)\n\n<video src=\"http://pictures.example/a.mp4\"></video>\n\n[a](http://pages.example/) ![b](https://pictures.example/b.png)", "image: http://pictures.example/head.png\n");
        Article("hosts", "[a](https:///x)\n\n[b](http://) [c](https:/one/slash) <https://?q> [d](http://:80/) ![e](//) [f](https://u@/)\n\n[fine](https://example.org) [fine](//example.org/)");
        _scenario.Write("input/slots/footer.md", "Hello\n\n![logo](http://pictures.example/logo.png)\n");

        await Verify(await FoundAsync(DiagnosticCode.InsecureMedia, DiagnosticCode.BrokenAddress));
    }

    [Fact]
    public async Task Ids_of_slots_articles_and_pages_never_clash()
    {
        const string Text = "## Page main\n\n<p id=\"page-related\">x</p>\n\n<p id=\"top\">x</p>\n\n<p id=\"own:footer:note\">x</p>\n\n[a](#page-main) [b](#page-related) [c](#own:footer:note) [d](#note)\n\n<p id=\"note\">x</p>";
        Article("ids", Text);
        foreach (var slot in (string[])["home", "article", "footer"])
            _scenario.Write($"input/slots/{slot}.md", "<p id=\"note\">x</p>\n\n<p id=\"note\">y</p>\n\n<p id=\"page-main\">x</p>\n\n[a](#note) [b](#page-main)\n");
        _scenario.Write("input/pages/about.md", $"---\ntitle: About\n---\n{Text}\n");
        _scenario.Write("input/weekly/2026-w20.md", $"---\nnumber: 1\narticles: [ids]\n---\n{Text}\n");

        Assert.Empty(await FoundAsync(DiagnosticCode.BrokenMarkup, DiagnosticCode.DeadLink));
    }

    [Fact]
    public async Task On_a_site_over_http_pictures_over_http_are_as_good()
    {
        _scenario.Edit("input/digest.yml", "https:", "http:");
        Article("pictures", "![a](http://pictures.example/a.png)");

        Assert.Empty(await FoundAsync(DiagnosticCode.InsecureMedia));
    }

    [Fact]
    public async Task What_style_sheets_name_is_there()
    {
        _scenario.Write("input/assets/there.png", "x");
        _scenario.Write("input/assets/fonts/there.woff2", "x");
        _scenario.Write("input/assets/more.css", ".a { background: url(gone.svg) }\n");
        _scenario.Write("input/assets/fonts/face.css", "@font-face { src: url('there.woff2'), url(../there.png) }\n");
        _scenario.Write("input/theme.css", """
            @import "gone.css";
            @import url("more.css") screen;
            @import 'https://fonts.example/css?family=A';
            /* url(commented.png) */
            a { background: url( "gone.png" ) }
            b { background: url(there.png?v=1), url('#mask'), url(data:image/png;base64,AA==); content: "url(quoted.png)" }
            c { background: URL(gone\ too.png) }
            d { src: url("https:///x") }
            """);

        await Verify(await FoundAsync(DiagnosticCode.DeadLink, DiagnosticCode.BrokenAddress));
    }

    [Theory]
    [InlineData("tags", "/tags/")]
    [InlineData("Tags", "/tags/")]
    [InlineData("articles", "/articles/")]
    [InlineData("authors", "/authors/")]
    [InlineData("sources", "/sources/")]
    [InlineData("weekly", "/weekly/")]
    [InlineData("archive", "/archive/")]
    [InlineData("search", "/search/")]
    [InlineData("health", "/health/")]
    [InlineData("assets", "/assets/")]
    [InlineData("page", "/page/")]
    [InlineData("index", "/")]
    [InlineData("index.html", "/")]
    [InlineData("404", "/404.html")]
    [InlineData("404.html", "/404.html")]
    [InlineData("feed.xml", "/feed.xml")]
    [InlineData("sitemap.xml", "/sitemap.xml")]
    [InlineData("robots.txt", "/robots.txt")]
    [InlineData("health.json", "/health.json")]
    public async Task A_page_never_takes_the_place_of_one_of_ours(string name, string ours)
    {
        _scenario.Write($"input/pages/{name}.md", "---\ntitle: Mine\n---\nMine.\n");

        await _scenario.BuildAsync();

        var found = Assert.Single(_scenario.Diagnostics.Sorted, d => d.Code == DiagnosticCode.PathClash);
        Assert.Equal($"input/pages/{name}.md: wants the place of {ours}, which is the digest's own: that one is published, this one is not", found.ToString());
        Assert.DoesNotContain(_scenario.Texts("output"), f => f.Text.Contains("<p>Mine.</p>", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("about")]
    [InlineData("feed")]
    [InlineData("tag")]
    [InlineData("indexes")]
    public async Task Any_other_name_is_free(string name)
    {
        _scenario.Write($"input/pages/{name}.md", "---\ntitle: Mine\n---\nMine.\n");

        await _scenario.BuildAsync();

        Assert.DoesNotContain(_scenario.Diagnostics.Sorted, d => d.Severity == Severity.Error);
        Assert.Contains("<p>Mine.</p>", _scenario.Read($"output/{name}/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_files_that_want_one_address_are_both_named_and_the_first_has_it()
    {
        _scenario.Write("input/pages/about-us.md", "---\ntitle: One\n---\nOne.\n");
        _scenario.Write("input/pages/About us.md", "---\ntitle: Two\n---\nTwo.\n");

        await _scenario.BuildAsync();

        await Verify(string.Join('\n', _scenario.Diagnostics.Sorted.Where(d => d.Code == DiagnosticCode.PathClash).Select(d => d.ToString())));
    }

    [Fact]
    public async Task An_article_as_its_publisher_gave_it_is_not_held_to_what_people_should_write()
    {
        using var feed = new OneFeed();
        feed.Gives(new FeedEntry("1", "https://blog.example/1", "One", "<p>A text and open <a href=\"http://localhost:3000\">http://localhost:3000</a></p>"));

        await feed.Scenario.CheckAsync();
        Assert.DoesNotContain(feed.Scenario.Diagnostics.Sorted, d => d.Code is DiagnosticCode.UndefinedReference or DiagnosticCode.LocalAddress);

        feed.Scenario.Edit("input/articles/2026/one.md", "<http", "[A text][ref] <http");
        await feed.Scenario.CheckAsync();
        Assert.Equal([DiagnosticCode.LocalAddress, DiagnosticCode.UndefinedReference], feed.Scenario.Diagnostics.Sorted.Select(d => d.Code).Where(c => c is DiagnosticCode.UndefinedReference or DiagnosticCode.LocalAddress).Order());
    }

    private void Article(string slug, string text, string head = "") =>
        _scenario.Write($"input/articles/2026/{slug}.md", $"---\ntitle: Article {slug}\npublished: 2026-05-12\ntags: [Testing]\n{head}---\n{text}\n");

    private async Task<string> FoundAsync(params DiagnosticCode[] codes)
    {
        await _scenario.CheckAsync();
        return string.Join('\n', _scenario.Diagnostics.Sorted.Where(d => codes.Contains(d.Code)).Select(d => $"{d.Severity}: {d}"));
    }
}
