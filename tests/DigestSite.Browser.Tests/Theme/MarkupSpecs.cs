using System.IO.Compression;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using DigestSite.Browser.Tests.Site;
using DigestSite.Site;
using DigestSite.Site.Pages;
using DigestSite.Theme;

namespace DigestSite.Browser.Tests.Theme;

/// <summary>What the pages are made of, read without a browser.</summary>
public sealed class MarkupSpecs
{
    private static readonly SiteMap Map = ShowcaseSite.Lay();

    public static TheoryData<string> Pages => [.. PageTypes.All];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_parses_without_a_single_error(string path)
    {
        var strict = new HtmlParser(new HtmlParserOptions { IsStrictMode = true });

        Assert.Throws<HtmlParseException>(() => strict.ParseDocument("<!DOCTYPE html><p></div>"));
        strict.ParseDocument(await Map.PageAsync(path));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_is_one_document_with_landmarks_and_unbroken_headings(string path)
    {
        var document = await ReadAsync(path);

        Assert.Equal("en", document.DocumentElement.GetAttribute("lang"));
        Assert.Single(document.QuerySelectorAll("h1"));
        Assert.Single(document.QuerySelectorAll("main"));
        Assert.Single(document.QuerySelectorAll("body > header"));
        Assert.Single(document.QuerySelectorAll("body > footer"));
        Assert.All(document.QuerySelectorAll("[id]").GroupBy(e => e.Id), g => Assert.Single(g));

        var levels = document.QuerySelectorAll("h1, h2, h3, h4, h5, h6").Select(h => h.LocalName[1] - '0').ToList();
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_holds_no_script_and_no_style_of_its_own(string path)
    {
        var document = await ReadAsync(path);

        Assert.All(document.QuerySelectorAll("script").Where(s => s.GetAttribute("type") != "application/ld+json"), s => Assert.Equal("", s.TextContent));
        Assert.Empty(document.QuerySelectorAll("style, [style], [onclick], [onload]"));
        var policy = document.QuerySelector("meta[http-equiv='Content-Security-Policy']")!.GetAttribute("content")!;
        Assert.Contains("default-src 'none'; script-src 'self'; ", policy, StringComparison.Ordinal);
        Assert.Equal(path == PageTypes.Showpiece, policy.Contains("unsafe-inline", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_link_of_a_page_leads_somewhere(string path)
    {
        var document = await ReadAsync(path);
        var here = new Uri("https://example.org/showcase" + path);
        // The feeds of sources and tags, and what machines read, are the product's own matter.
        var links = document.QuerySelectorAll("a[href], link[href], script[src]")
            .Select(e => new Uri(here, e.GetAttribute("href") ?? e.GetAttribute("src")))
            .Where(u => u.Host == here.Host && u.AbsolutePath.StartsWith("/showcase/", StringComparison.Ordinal))
            .Select(u => Uri.UnescapeDataString(u.AbsolutePath["/showcase".Length..]))
            .Where(p => !p.EndsWith(".xml", StringComparison.Ordinal));

        Assert.All(links, p => Assert.NotNull(Map.Find(p)));
    }

    [Fact]
    public async Task A_copy_names_its_original()
    {
        var document = await ReadAsync(PageTypes.Showpiece);

        Assert.Equal("https://workshop.example/every-element", document.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        var original = document.QuerySelector(".original")!;
        Assert.StartsWith("First published at Workshop", original.TextContent, StringComparison.Ordinal);
        Assert.Equal("https://workshop.example/every-element", original.QuerySelector("a[rel=external]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task An_original_that_is_no_page_is_not_linked()
    {
        var article = Map.Digest.Articles[0] with { Link = "javascript:alert(1)" };
        var frame = new PageFrame { Site = Map.Digest.Site, Menu = [], Now = Map.Digest.Now, Path = article.Path, Title = article.Title, Canonical = "https://example.org/" };

        var page = await new RazorTheme().RenderAsync(new ArticlePage(frame, article, null, null, []));

        Assert.DoesNotContain("href=\"javascript:", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_says_to_machines_what_it_is()
    {
        var document = await ReadAsync(PageTypes.Showpiece);
        using var json = JsonDocument.Parse(document.QuerySelector("script[type='application/ld+json']")!.TextContent);
        var graph = json.RootElement.GetProperty("@graph");

        Assert.Equal("Article", graph[0].GetProperty("@type").GetString());
        Assert.Equal("2026-05-18T09:01:50+00:00", graph[0].GetProperty("datePublished").GetString());
        Assert.Equal(["Ada Example", "Grace Sample"], graph[0].GetProperty("author").EnumerateArray().Select(a => a.GetProperty("name").GetString()));
        Assert.Equal("BreadcrumbList", graph[1].GetProperty("@type").GetString());
        Assert.Equal("article", document.QuerySelector("meta[property='og:type']")!.GetAttribute("content"));
        Assert.Equal("summary_large_image", document.QuerySelector("meta[name='twitter:card']")!.GetAttribute("content"));
    }

    [Fact]
    public async Task An_article_written_right_to_left_is_shown_so_and_its_code_is_not()
    {
        var document = await ReadAsync("/articles/right-to-left/");
        var article = document.QuerySelector("main article")!;

        Assert.Equal(("ar", "rtl"), (article.GetAttribute("lang"), article.GetAttribute("dir")));
        Assert.Equal("en", article.QuerySelector(".byline")!.GetAttribute("lang"));
        Assert.Equal("ltr", document.DocumentElement.GetAttribute("dir"));
    }

    [Fact]
    public async Task A_site_in_another_language_speaks_it_throughout()
    {
        var map = ShowcaseSite.Lay("de");
        var home = Parse(await map.PageAsync(Permalink.Home));
        var article = Parse(await map.PageAsync(PageTypes.Showpiece));

        Assert.Equal("de", home.DocumentElement.GetAttribute("lang"));
        Assert.Contains("Quellen", home.QuerySelector(".site-nav")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("18. Mai 2026", article.QuerySelector(".byline")!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("Themen · ", Parse(await map.PageAsync(Permalink.Tags)).Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fork_brings_its_own_styles_files_mark_and_footer()
    {
        var document = await ReadAsync(Permalink.Home);

        Assert.StartsWith("assets/theme.css?v=", document.QuerySelectorAll("link[rel=stylesheet]").Select(l => l.GetAttribute("href")).Single(h => h!.Contains("theme", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.StartsWith("assets/logo.svg?v=", document.QuerySelector("h1 img")!.GetAttribute("src"), StringComparison.Ordinal);
        Assert.NotNull(Map.Find("/assets/logo.svg"));
    }

    [Fact]
    public async Task A_fork_fills_slots_with_words_whose_links_work_on_every_page()
    {
        var home = await ReadAsync(Permalink.Home);
        var article = await ReadAsync("/articles/pinned/");

        Assert.Contains("<em>the workshop</em>", home.QuerySelector("footer .own-footer")!.InnerHtml, StringComparison.Ordinal);
        Assert.Equal("./articles/pinned/", home.QuerySelector(".own-home a")!.GetAttribute("href"));
        Assert.Null(article.QuerySelector(".own-home"));
        Assert.Equal(["../../about/#write", "../../about/"], article.QuerySelectorAll(".own-article a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task Only_pages_that_need_them_load_formulas_diagrams_and_code_colours()
    {
        var plain = await Map.PageAsync("/articles/pinned/");

        Assert.All(["katex", "mermaid", "highlight", "minisearch"], name => Assert.DoesNotContain(name, plain, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Pages_are_light()
    {
        Assert.InRange(await WeightAsync(Permalink.Home), 1, 40_000);
        Assert.InRange(await WeightAsync("/articles/right-to-left/"), 1, 60_000);
    }

    /// <summary>Of a page with its style sheets and scripts, compressed.</summary>
    private static async Task<long> WeightAsync(string path)
    {
        var html = await Map.PageAsync(path);
        var here = new Uri("https://example.org" + path);
        var files = Parse(html).QuerySelectorAll("link[rel=stylesheet], link[rel=modulepreload], script[src]")
            .Select(e => new Uri(here, e.GetAttribute("href") ?? e.GetAttribute("src")).AbsolutePath);

        var weight = Compressed(Encoding.UTF8.GetBytes(html));
        foreach (var file in files)
            weight += Compressed(await Map.Find(file)!.Render(CancellationToken.None));
        return weight;
    }

    private static long Compressed(byte[] bytes)
    {
        using var target = new MemoryStream();
        using (var zip = new GZipStream(target, CompressionLevel.Optimal, leaveOpen: true))
            zip.Write(bytes);
        return target.Length;
    }

    private static async Task<IHtmlDocument> ReadAsync(string path) => Parse(await Map.PageAsync(path));

    private static IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);
}
