using System.Text;
using DigestSite.Checks;
using DigestSite.Configuration;
using DigestSite.Diagnostics;
using DigestSite.Import;
using DigestSite.Pipelines;
using DigestSite.Site;
using static DigestSite.Snapshots.Snapshot;

namespace DigestSite.Tests.Checks;

public sealed class SiteCheckSpecs : IDisposable
{
    private const string Start = "<!DOCTYPE html><html lang=\"en\"><head><title>A page</title></head><body>";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Links_lead_to_something_and_fragments_to_a_place_on_it()
    {
        await Verify(await FoundAsync(
            Page("/", "<h1>Home</h1><a href=\"about/\">About</a> <a href=\"about/#team\">Team</a> <a href=\"about/#Team\">TEAM</a> <a href=\"gone/\">Gone</a>"),
            Page("/about/", "<h1 id=\"team\">About</h1><a href=\"../\">Home</a> <a href=\"#top\">Up</a> <a href=\"#nowhere\">Nowhere</a> <a href=\"https://elsewhere.example/x\">Out</a> <a href=\"https://example.org/repo/gone/\">In</a> <a href=\"mailto:a@b.example\">Write</a>"),
            Page("/style/", "<h1>Style</h1><img src=\"../assets/gone.png\" alt=\"\"><img src=\"\" alt=\"\">")));
    }

    [Fact]
    public async Task What_stands_in_an_articles_text_names_its_file_and_line_and_is_no_error()
    {
        var file = _folder.Write("input/pages/about.md", "---\ntitle: About\n---\n## A part\n\n[Gone](gone.html)\n\n#### Deep\n\n![](picture.png)\n");
        var page = new CuratorPage(file, "about", "About", new Lazy<Markdown.RenderedDocument>(() => throw new InvalidOperationException()));

        await Verify(await FoundAsync([page],
            Page("/about/", "<h1>About</h1><div class=\"e-content\"><h2>A part</h2><a href=\"gone.html\">Gone</a><h4>Deep</h4><img src=\"https://elsewhere.example/picture.png\"></div>")));
    }

    [Fact]
    public async Task Pages_parse_without_mending_and_an_id_names_one_place()
    {
        await Verify(await FoundAsync(
            Page("/", "<h1>Home</h1><p id=\"a\">One<p id=\"a\">Two</p></b>"),
            Page("/bare/", "<p>No heading at all is fine.</p>"),
            Page("/two/", "<h1>One</h1><h1>Two</h1>"),
            Page("/skip/", "<h1>One</h1><h3>Three</h3><h2></h2>"),
            Page("/image/", "<h1>One</h1><img src=\"https://elsewhere.example/a.png\">")));
    }

    [Fact]
    public async Task Feeds_are_held_to_what_readers_need()
    {
        await Verify(await FoundAsync(
            Page("/", "<h1>Home</h1>"),
            Feed("/cut.xml", "<rss version=\"2.0\"><channel><title>Cut</title><item><title>One</title>"),
            Feed("/html.xml", "<!DOCTYPE html><title>Not found</title>"),
            Feed("/loose.xml", """
                <rss version="2.0"><channel><title>Loose</title><link>https://example.org/repo/</link><description>-</description>
                <item><title>One</title><guid isPermaLink="false">1</guid><link>https://example.org/repo/gone/</link></item>
                <item><title>Two</title><guid isPermaLink="false">1</guid><pubDate>Mon, 18 May 2026 09:00:00 GMT</pubDate></item>
                </channel></rss>
                """)));
    }

    [Fact]
    public async Task The_sitemap_names_what_is_there_and_no_two_paths_differ_in_case_alone()
    {
        await Verify(await FoundAsync(
            Page("/", "<h1>Home</h1>"),
            Page("/tags/C/", "<h1>C</h1>"),
            Page("/tags/c/", "<h1>c</h1>"),
            Resource(Permalink.Sitemap, ResourceKind.Other, "<urlset><url><loc>https://example.org/repo/</loc></url><url><loc>https://example.org/repo/gone/</loc></url></urlset>"),
            Resource(Permalink.Opml, ResourceKind.Other, "<opml>")));
    }

    [Fact]
    public async Task A_page_with_headings_has_a_first_one()
    {
        Assert.Equal("""
            Error HeadingOrder: none/index.html: has 0 headings of the first level, not one
            Error HeadingOrder: none/index.html: heading 'Second' is of level 2 below one of level 0
            """, await FoundAsync(Page("/none/", "<h2>Second</h2>")));
    }

    [Theory]
    [InlineData("https://elsewhere.example/repo/gone/")]
    [InlineData("https://example.org:8443/repo/gone/")]
    [InlineData("https://www.example.org/repo/gone/")]
    [InlineData("//elsewhere.example/repo/gone/")]
    [InlineData("https://example.org/repository/gone/")]
    [InlineData("https://example.org/gone/")]
    public async Task An_address_of_another_site_is_not_looked_for_in_this_one(string address) =>
        Assert.Empty(await FoundAsync(Page("/", $"<h1>Home</h1><a href=\"{address}\">Away</a>")));

    [Fact]
    public async Task What_is_wrong_on_many_pages_is_said_once() =>
        Assert.Equal("Error DeadLink: 1/index.html: links to ../gone/: there is nothing (also 2/index.html, 3/index.html, 4/index.html and 1 more)",
            await FoundAsync([.. Enumerable.Range(1, 5).Select(i => Page($"/{i}/", "<h1>Home</h1><a href=\"../gone/\">Gone</a><a href=\"../gone/\">Gone</a>"))]));

    [Fact]
    public async Task A_site_without_fault_gives_no_word()
    {
        Assert.Empty(await FoundAsync(
            Page("/", "<h1>Home</h1><h2>Below</h2><a href=\"./\">Here</a><img src=\"https://elsewhere.example/a.png\" alt=\"A\">"),
            Feed("/feed.xml", """
                <rss version="2.0"><channel><title>Fine</title><link>https://example.org/repo/</link><description>-</description>
                <item><title>One</title><guid isPermaLink="false">1</guid><link>https://elsewhere.example/1</link><pubDate>Mon, 18 May 2026 09:00:00 GMT</pubDate></item>
                </channel></rss>
                """)));
    }

    private Task<string> FoundAsync(params IReadOnlyList<Resource> resources) => FoundAsync([], resources);

    private async Task<string> FoundAsync(IReadOnlyList<CuratorPage> pages, params IReadOnlyList<Resource> resources)
    {
        var configuration = new DigestConfiguration { Site = new SiteSettings { Title = "Sample", BaseUrl = new Uri("https://example.org/repo/") } };
        var digest = new Digest(configuration, [], [], [], [], [], pages, ImportResult.None, DateTimeOffset.UnixEpoch);
        var map = new SiteMap(digest, resources.ToDictionary(r => r.Path, StringComparer.Ordinal));
        var site = await RenderedSite.RenderAsync(map, new SilentReporter(), CancellationToken.None);

        var found = new DiagnosticBag();
        foreach (var diagnostic in SiteChecks.Check(site, new PageNames(new DigestFolders(_folder.File("input"), "unused"), digest)))
            found.Add(diagnostic);
        return found.Printed();
    }

    private static Resource Page(string path, string body) => Resource(path, ResourceKind.Page, $"{Start}{body}</body></html>");

    private static Resource Feed(string path, string text) => Resource(path, ResourceKind.Feed, text);

    private static Resource Resource(string path, ResourceKind kind, string text) =>
        new(path, kind, "text/plain", _ => ValueTask.FromResult(Encoding.UTF8.GetBytes(text)));
}
