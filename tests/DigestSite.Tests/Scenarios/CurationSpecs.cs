using System.Text;
using System.Text.Json;
using DigestSite.Diagnostics;
using DigestSite.Feeds;
using DigestSite.Feeds.Reading;
using static DigestSite.Snapshots.Snapshot;

namespace DigestSite.Tests.Scenarios;

/// <summary>What a curator says of tags and authors, and what becomes of it on the site.</summary>
public sealed class CurationSpecs : IDisposable
{
    private const string Root = "https://example.github.io/small";

    private readonly Scenario _scenario = new("small");

    public CurationSpecs()
    {
        _scenario.Write("input/tags.yml", """
            - name: Programming Languages
              description: What compilers are for.
            - name: C++
              aliases: [CPP, C]
              parent: Programming Languages
            - name: C#
              slug: csharp
              parent: programming-languages
            - name: Compilers
              aliases: [Compiler Construction]
              description: From text to machine code.
            """);
        _scenario.Write("input/authors.yml", """
            - name: Ann B. Example
              aliases: [Ann Example, A. Example]
              link: https://ann.example/
              avatar: ann.png
              bio: Writes parsers by hand.
            """);
        _scenario.Write("input/assets/ann.png", "a picture");
    }

    public void Dispose() => _scenario.Dispose();

    [Fact]
    public async Task Merged_tags_count_once_per_article()
    {
        await _scenario.BuildAsync();

        // The article is tagged C++, Compilers and C.
        var page = Page("tags/c-plus-plus");
        Assert.Equal(1, Occurrences(page, "href=\"../../articles/templates-without-tears/\""));
        Assert.Contains("2 articles", page, StringComparison.Ordinal);
        Assert.Equal(1, Occurrences(_scenario.Read("output/articles/templates-without-tears/index.html"), "rel=\"tag\">C++<"));
    }

    [Fact]
    public async Task The_address_of_an_alias_leads_to_the_tag_below_any_base_path()
    {
        await _scenario.BuildAsync();

        foreach (var alias in new[] { "cpp", "c" })
        {
            var page = Page("tags/" + alias);
            Assert.Contains("<meta http-equiv=\"refresh\" content=\"0; url=../c-plus-plus/\"", page, StringComparison.Ordinal);
            Assert.Contains($"<link rel=\"canonical\" href=\"{Root}/tags/c-plus-plus/\"", page, StringComparison.Ordinal);
            Assert.Contains("<a href=\"../c-plus-plus/\">C++</a>", page, StringComparison.Ordinal);
        }

        Assert.Contains("url=../csharp/", Page("tags/c-sharp"), StringComparison.Ordinal);
        Assert.Contains("url=../ann-b-example/", Page("authors/ann-example"), StringComparison.Ordinal);
        Assert.DoesNotContain("/tags/cpp/", _scenario.Read("output/sitemap.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_feed_of_an_alias_is_the_feed_of_the_tag_and_names_its_address()
    {
        await _scenario.BuildAsync();

        Assert.Equal(Feed("tags/c-plus-plus").Items.Select(i => i.Id), Feed("tags/cpp").Items.Select(i => i.Id));
        Assert.Equal($"{Root}/tags/c-plus-plus/feed.xml", Feed("tags/cpp").Self);
        Assert.Equal($"{Root}/authors/ann-b-example/feed.xml", Feed("authors/ann-example").Self);
    }

    [Fact]
    public async Task A_tag_holds_the_articles_of_the_tags_below_it()
    {
        await _scenario.BuildAsync();

        // No article names the tag itself.
        var page = Page("tags/programming-languages");
        Assert.Contains("What compilers are for.", page, StringComparison.Ordinal);
        Assert.Contains("2 articles", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"../csharp/\">C#", page, StringComparison.Ordinal);
        Assert.Equal(["a2", "a1"], Feed("tags/programming-languages").Items.Select(i => i.Id));
        Assert.Contains("<li><a href=\"../programming-languages/\">Programming Languages</a></li>", Page("tags/csharp"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_of_tags_begins_with_what_the_curator_made_of_them()
    {
        await _scenario.BuildAsync();

        var page = Page("tags");
        var topics = page[page.IndexOf("id=\"page-topics\"", StringComparison.Ordinal)..page.IndexOf("class=\"index\"", StringComparison.Ordinal)];
        Assert.Contains("From text to machine code.", topics, StringComparison.Ordinal);
        Assert.Contains("<a href=\"c-plus-plus/\">C++", topics, StringComparison.Ordinal);
        Assert.DoesNotContain("reposts", topics, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_author_is_shown_as_listed()
    {
        await _scenario.BuildAsync();

        var page = Page("authors/ann-b-example");
        Assert.Contains("<h1>Ann B. Example</h1><p class=\"lede\">Writes parsers by hand.</p>", page, StringComparison.Ordinal);
        Assert.Contains("src=\"../../assets/ann.png\"", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"https://ann.example/\" rel=\"author\">", page, StringComparison.Ordinal);
        var person = StructuredData(page).GetProperty("mainEntity");
        Assert.Equal(("Person", "Ann B. Example", $"{Root}/assets/ann.png", "https://ann.example/"),
            (person.GetProperty("@type").GetString(), person.GetProperty("name").GetString(), person.GetProperty("image").GetString(), person.GetProperty("sameAs").GetString()));
        Assert.Contains(">Ann B. Example</a>", _scenario.Read("output/articles/records-and-spans-in-c-sharp/index.html"), StringComparison.Ordinal);
        Assert.Contains("Writes parsers by hand.", Page("authors"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_lists_and_the_articles_do_not_share_is_noted()
    {
        _scenario.Edit("input/tags.yml", "- name: Compilers", "- name: Reposs\n- name: Rust\n  aliases: [rustlang]\n- name: Compilers");
        _scenario.Edit("input/articles/2026/welcome.md", "tags: [Compilers]", "tags: [Compliers, Welcome]");
        _scenario.Edit("input/digest.yml", "hide:", "hide:\n  - https://gone.example/1");
        await _scenario.BuildAsync();

        var noted = new DiagnosticBag();
        foreach (var diagnostic in _scenario.Diagnostics.Sorted.Where(d => d.Code is DiagnosticCode.UnlistedTerm or DiagnosticCode.UnusedEntry))
            noted.Add(diagnostic);
        await Verify(noted.Printed());
    }

    [Fact]
    public async Task Problems_of_all_files_are_named_at_once_and_nothing_is_written()
    {
        _scenario.Edit("input/digest.yml", "curator:", "currator:");
        _scenario.Edit("input/tags.yml", "aliases: [CPP, C]", "alias: [CPP, C]");
        _scenario.Edit("input/authors.yml", "avatar: ann.png", "avatar: anne.png");
        var input = _scenario.Bytes("input");

        await _scenario.BuildAsync();

        Assert.Equal(input, _scenario.Bytes("input"));
        Assert.Empty(_scenario.Bytes("output"));
        await Verify(_scenario.Diagnostics.Printed());
    }

    [Fact]
    public async Task The_curators_own_article_is_its_own_original()
    {
        _scenario.Edit("input/articles/2026/welcome.md", "authors: [Kim]\n", "");
        await _scenario.BuildAsync();

        var page = _scenario.Read("output/articles/welcome/index.html");
        Assert.DoesNotContain("First published at", page, StringComparison.Ordinal);
        Assert.Contains($"<link rel=\"canonical\" href=\"{Root}/articles/welcome/\"", page, StringComparison.Ordinal);
        Assert.Contains("By <a href=\"../../authors/kim/\">Kim</a>", page, StringComparison.Ordinal);
        var article = StructuredData(page);
        Assert.Equal("Small Digest", article.GetProperty("publisher").GetProperty("name").GetString());
        Assert.False(article.TryGetProperty("isBasedOn", out _));

        var entry = Read("output/feed.xml").Items.Single(i => i.Title == "Welcome");
        Assert.Equal(($"{Root}/articles/welcome/", null), (entry.Link, entry.Source));
        Assert.Equal("Kim", Assert.Single(entry.Authors).Name);
    }

    [Fact]
    public async Task What_digest_yml_hides_is_not_shown_either_when_the_archive_has_it()
    {
        await _scenario.BuildAsync();
        _scenario.Edit("input/digest.yml", "hide:", "hide:\n  - https://acme.example/templates");
        await _scenario.BuildAsync();

        Assert.Contains("2026/templates-without-tears.md", _scenario.Bytes("input/articles").Keys);
        Assert.DoesNotContain("articles/templates-without-tears/index.html", _scenario.Bytes("output").Keys);
        Assert.DoesNotContain(_scenario.Diagnostics.Sorted, d => d.Code == DiagnosticCode.UnusedEntry);
    }

    private string Page(string folder) => _scenario.Read($"output/{folder}/index.html");

    private Feed Feed(string folder) => Read($"output/{folder}/feed.xml");

    private Feed Read(string file) => FeedReader.Read(Encoding.UTF8.GetBytes(_scenario.Read(file))).Feed!;

    private static int Occurrences(string text, string part) => text.Split(part).Length - 1;

    private static JsonElement StructuredData(string page)
    {
        const string Begin = "<script type=\"application/ld+json\">";
        var start = page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        using var json = JsonDocument.Parse(page[start..page.IndexOf("</script>", start, StringComparison.Ordinal)]);
        return json.RootElement.GetProperty("@graph")[0].Clone();
    }
}
