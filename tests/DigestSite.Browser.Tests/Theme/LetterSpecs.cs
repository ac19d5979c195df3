using System.Text;
using AngleSharp.Html.Parser;
using DigestSite.Browser.Tests.Site;
using DigestSite.Site;
using Microsoft.Playwright;

namespace DigestSite.Browser.Tests.Theme;

/// <summary>A weekly issue as it leaves the site: for mail programs as HTML and as text, and for feed readers.</summary>
[Collection(BrowserCollection.Name)]
public sealed class LetterSpecs(BrowserFixture browser)
{
    private const string Issue = "/weekly/2026-w20/";

    private static readonly SiteMap Map = ShowcaseSite.Lay();

    [Fact]
    public async Task A_letter_parses_without_error_and_needs_no_script_style_sheet_class_or_id()
    {
        var strict = new HtmlParser(new HtmlParserOptions { IsStrictMode = true });

        var letter = strict.ParseDocument(await Map.PageAsync(Permalink.Mail(Issue)));

        Assert.Empty(letter.QuerySelectorAll("script, style, link, [class], [id], iframe, video, audio, form, input"));
        Assert.All(letter.QuerySelectorAll("table").Where(t => t.GetAttribute("role") == "presentation"), t => Assert.NotNull(t.GetAttribute("style")));
        Assert.Equal("600", letter.QuerySelector("table table")!.GetAttribute("width"));
        Assert.Equal("noindex", letter.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
    }

    [Theory]
    [InlineData("/weekly/2026-w20/email.html")]
    [InlineData("/weekly/feed.xml")]
    public async Task Every_link_of_a_letter_is_whole(string path)
    {
        var html = await Map.PageAsync(path);
        var letter = new HtmlParser().ParseDocument(path.EndsWith(".xml", StringComparison.Ordinal)
            ? System.Xml.Linq.XDocument.Parse(html).Descendants("{http://purl.org/rss/1.0/modules/content/}encoded").Single().Value
            : html);

        var links = letter.QuerySelectorAll("[href], [src]").Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")!).ToList();
        Assert.Contains("https://example.org/showcase/articles/pinned/", links);
        Assert.Contains("https://example.org/showcase/articles/letter-1/", links);
        Assert.All(links.Where(l => path.EndsWith(".html", StringComparison.Ordinal) || l[0] != '#'), l => Assert.True(Uri.TryCreate(l, UriKind.Absolute, out _), l));
    }

    [Fact]
    public async Task A_letter_sets_no_colour_that_could_fight_with_a_mail_programs_own()
    {
        var letter = await Map.PageAsync(Permalink.Mail(Issue));

        Assert.DoesNotContain("background", letter, StringComparison.Ordinal);
        Assert.DoesNotContain("bgcolor", letter, StringComparison.Ordinal);
        Assert.DoesNotMatch("color: (?!inherit)#", letter.Replace("color-scheme", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_text_alternative_is_wrapped_and_has_every_article()
    {
        var text = await Map.PageAsync(Permalink.MailText(Issue));

        Assert.All(text.Split('\n').Where(l => !l.Contains("://", StringComparison.Ordinal)), l => Assert.InRange(l.Length, 0, 76));
        Assert.All(Map.Digest.Issues.Single(i => i.Path == Issue).Articles, a => Assert.Contains(Permalink.Absolute(Map.Digest.Site.BaseUrl, a.Path), text, StringComparison.Ordinal));
        Assert.StartsWith(
            """
            Weekly digest · Issue 7
            A quiet week
            11–17 May 2026 · 3 articles
            https://example.org/showcase/weekly/2026-w20/

            What to read when it rains. Begin with the pinned one [1], or with what the
            desk has [2].

            What to try

            * [x] Read
            * [ ] Write

            > Read slowly.

                var once = true;

            Day | Rain
            Monday | 1 mm

            """.ReplaceLineEndings("\n"),
            text,
            StringComparison.Ordinal);
        Assert.Contains("[2] https://desk.example/?a=1&b=2\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_german_letter_is_german()
    {
        var text = await ShowcaseSite.Lay("de").PageAsync(Permalink.MailText(Issue));

        Assert.Contains("Ausgabe 7", text, StringComparison.Ordinal);
        Assert.Contains("Empfohlen\n---------\n", text, StringComparison.Ordinal);
        Assert.Contains("11.–17. Mai 2026 · 3 Artikel", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_open_week_has_no_letter()
    {
        Assert.NotNull(Map.Find("/weekly/2026-w21/"));
        Assert.Null(Map.Find(Permalink.Mail("/weekly/2026-w21/")));
    }

    [Fact]
    public async Task Search_engines_are_not_sent_to_letters() =>
        Assert.DoesNotContain("email", Encoding.UTF8.GetString(await Map.Find(Permalink.Sitemap)!.Render(CancellationToken.None)), StringComparison.Ordinal);

    [BrowserTheory]
    [InlineData(600, ColorScheme.Light)]
    [InlineData(600, ColorScheme.Dark)]
    [InlineData(375, ColorScheme.Light)]
    [InlineData(375, ColorScheme.Dark)]
    public async Task A_letter_fits_the_window_and_can_be_read_in_it(int width, ColorScheme scheme)
    {
        await using var visit = await browser.VisitAsync(new Form("letter", width, 800, scheme));
        await visit.GoAsync(Permalink.Mail(Issue));

        Assert.True(await visit.Page.EvaluateAsync<int>("document.scrollingElement.scrollWidth") <= width);
        Assert.Empty(visit.Strangers);
        // Ground and letters are the browser's own, so they always go together.
        var (ground, ink) = (await visit.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"), await visit.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('h3 a')).color"));
        Assert.Equal("rgba(0, 0, 0, 0)", ground);
        Assert.Equal(scheme == ColorScheme.Dark ? "rgb(255, 255, 255)" : "rgb(0, 0, 0)", ink);
    }
}
