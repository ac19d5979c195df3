using System.Text;
using DigestSite.Diagnostics;
using DigestSite.Feeds.Reading;
using static DigestSite.Snapshots.Snapshot;

namespace DigestSite.Tests.Scenarios;

/// <summary>Which items of a source become articles, and how much of them is kept.</summary>
public sealed class SourceRulesSpecs : IDisposable
{
    private const string Lexer = "input/articles/2026/a-lexer-in-an-evening.md";
    private const string Templates = "input/articles/2026/templates-without-tears.md";

    private readonly Scenario _scenario = new("small");

    public void Dispose() => _scenario.Dispose();

    [Theory]
    [InlineData("include: { tags: [COMPILERS] }", "lexer")]
    [InlineData("include: { tags: [compilers, x], title: [lexer] }", "lexer")]
    [InlineData("include: { tags: [compilers], title: [script] }", "")]
    [InlineData("include: { text: [token] }", "lexer")]
    [InlineData("include: { text: [tok] }", "")]
    [InlineData("include: { authors: [bo example] }", "lexer")]
    [InlineData("exclude: { title: [script], tags: [reposts] }", "lexer")]
    [InlineData("exclude: { text: echo }", "script")]
    [InlineData("include: { tags: [compilers, x] }\n    exclude: { title: [lexer] }", "script")]
    [InlineData("max-age: 8d", "lexer")]
    [InlineData("max-age: 2w", "lexer, script")]
    [InlineData("cap: 2", "lexer")]
    [InlineData("cap: 1", "")]
    public void Rules_decide_what_enters_the_archive(string rules, string articles)
    {
        Rule(rules);
        _scenario.Import();

        Assert.DoesNotContain(_scenario.Diagnostics.Sorted, d => d.Severity == Severity.Error);
        string[] notes = [.. new[] { "lexer", "script" }.Where(a => _scenario.Bytes("input/articles").Keys.Any(f => f.Contains(a, StringComparison.Ordinal)))];
        Assert.Equal(articles, string.Join(", ", notes));
    }

    [Theory]
    [InlineData("Thu, 14 May 2026 09:30:00 GMT", true)]
    [InlineData("Thu, 14 May 2026 09:29:59 GMT", false)]
    [InlineData("Thu, 14 May 2026 11:30:00 +0200", true)]
    public void An_age_is_counted_to_the_second(string published, bool isTaken)
    {
        _scenario.Write("input/feeds/notes.xml", $"""
            <rss version="2.0"><channel><title>Notes</title><lastBuildDate>Fri, 22 May 2026 09:30:00 GMT</lastBuildDate>
            <item><title>Just in time</title><guid>1</guid><pubDate>{published}</pubDate><description>Text.</description></item>
            </channel></rss>
            """);
        Rule("max-age: 8d");
        _scenario.Import();

        Assert.Equal(isTaken, _scenario.Bytes("input/articles").ContainsKey("2026/just-in-time.md"));
    }

    [Fact]
    public void A_rule_knows_the_aliases_of_a_tag()
    {
        _scenario.Write("input/tags.yml", "- { name: Compilation, aliases: [compilers] }");
        Rule("include: { tags: [Compilation] }");
        _scenario.Import();

        Assert.Contains("2026/a-lexer-in-an-evening.md", _scenario.Bytes("input/articles").Keys);
    }

    [Fact]
    public void What_another_source_lets_in_is_in()
    {
        Rule("include: { tags: [compilers] }");
        _scenario.Import();

        Assert.Contains("sources: [acme-cpp]", _scenario.Read(Templates), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_in_stays_and_follows_its_feed()
    {
        _scenario.Import();
        var articles = _scenario.Bytes("input/articles");
        Rule("exclude: { title: [lexer] }");
        _scenario.Import();
        Assert.Equal(articles, _scenario.Bytes("input/articles"));

        _scenario.Edit("input/feeds/notes.xml", "A lexer in an evening", "A lexer in a morning");
        _scenario.Import();
        Assert.Contains("title: A lexer in a morning", _scenario.Read(Lexer), StringComparison.Ordinal);

        _scenario.Delete(Lexer);
        _scenario.Edit("input/digest.yml", "title: [lexer]", "title: [Lexer, never]");
        _scenario.Import();
        Assert.DoesNotContain("2026/a-lexer-in-an-evening.md", _scenario.Bytes("input/articles").Keys);
        Assert.Equal(0, _scenario.Imported!.Summary.Added);
    }

    [Fact]
    public async Task Rules_that_do_nothing_or_too_much_are_named_with_their_line()
    {
        Rule("include: { tags: [compliers, rust], text: [token] }\n    exclude: { authors: [Ann], title: [sponsored] }");
        _scenario.Import();

        await Verify(_scenario.Diagnostics.Printed());
    }

    [Fact]
    public Task Rules_that_cannot_be_read_are_named_with_their_line()
    {
        Rule("include: { tag: [a] }\n    exclude: advert\n    max-age: 3 months\n    cap: 0\n    content: teaser");
        _scenario.Import();

        return Verify(_scenario.Diagnostics.Printed());
    }

    [Fact]
    public async Task An_excerpt_is_a_summary_and_the_way_to_the_original()
    {
        Rule("content: excerpt");
        await _scenario.BuildAsync();

        await Verify(_scenario.Read(Lexer));
        var page = _scenario.Read("output/articles/a-lexer-in-an-evening/index.html");
        Assert.DoesNotContain("dotnet run", page, StringComparison.Ordinal);
        Assert.DoesNotContain("min read", page[..page.IndexOf("related", StringComparison.Ordinal)], StringComparison.Ordinal);
        Assert.Contains("<a class=\"read-on\" href=\"https://bo.example/2026/05/08/lexer/\" rel=\"external\">Read it at bo.example", page, StringComparison.Ordinal);
        var entry = FeedReader.Read(Encoding.UTF8.GetBytes(_scenario.Read("output/feed.xml"))).Feed!.Items.Single(i => i.Title == "A lexer in an evening");
        Assert.Equal((null, "See the parser."), (entry.Content, entry.Summary));
    }

    [Fact]
    public async Task A_link_is_a_title_and_the_way_to_the_original()
    {
        _scenario.Import();
        Rule("content: link");
        await _scenario.BuildAsync();

        Assert.DoesNotContain("parser", _scenario.Read(Lexer), StringComparison.Ordinal);
        Assert.Contains("class=\"read-on\"", _scenario.Read("output/articles/a-lexer-in-an-evening/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("See the parser", _scenario.Read("output/feed.xml"), StringComparison.Ordinal);
        Assert.DoesNotContain("See the parser", _scenario.Read("output/search-index.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void Taking_texts_back_takes_them_out_of_the_archive_also_when_they_left_the_feed()
    {
        _scenario.Import();
        _scenario.Edit(Lexer, "imported:", "note: Do it tonight.\nimported:");
        var full = _scenario.Read(Lexer);
        var feed = _scenario.Read("input/feeds/notes.xml");
        _scenario.Write("input/feeds/notes.xml", feed.Replace("lexer/</link>", "other/</link>", StringComparison.Ordinal).Replace("A lexer in an evening", "Something else", StringComparison.Ordinal));
        Rule("content: excerpt");

        _scenario.Import();
        var excerpt = _scenario.Read(Lexer);
        Assert.DoesNotContain("dotnet run", excerpt, StringComparison.Ordinal);
        Assert.Contains("summary: See the parser.\n", excerpt, StringComparison.Ordinal);
        Assert.Contains("note: Do it tonight.\n", excerpt, StringComparison.Ordinal);

        var articles = _scenario.Bytes("input/articles");
        _scenario.Import();
        Assert.Equal(articles, _scenario.Bytes("input/articles"));

        _scenario.Edit("input/digest.yml", "content: excerpt", "content: full");
        _scenario.Write("input/feeds/notes.xml", feed);
        _scenario.Import();
        Assert.Equal(full, _scenario.Read(Lexer));
    }

    [Fact]
    public async Task An_edited_text_that_is_taken_back_stays_in_its_file_and_is_not_published()
    {
        _scenario.Import();
        _scenario.Edit(Lexer, "dotnet run", "dotnet watch");
        var edited = _scenario.Read(Lexer);
        Rule("content: link");

        await _scenario.BuildAsync();

        Assert.Equal(edited, _scenario.Read(Lexer));
        Assert.DoesNotContain("dotnet watch", _scenario.Read("output/articles/a-lexer-in-an-evening/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("dotnet watch", _scenario.Read("output/feed.xml"), StringComparison.Ordinal);
        Assert.Equal(
            $"{Lexer}: was edited here and still holds text, but its source is set to 'content: link': the text is not published",
            Assert.Single(_scenario.Diagnostics.Sorted, d => d.Code == DiagnosticCode.WithheldText).ToString());
    }

    [Theory]
    [InlineData("excerpt")]
    [InlineData("link")]
    public async Task An_edited_text_that_is_taken_back_stays_in_its_file_also_when_it_has_left_its_feed(string content)
    {
        _scenario.Import();
        _scenario.Edit(Lexer, "dotnet run", "dotnet watch");
        var edited = _scenario.Read(Lexer);
        _scenario.Delete("input/feeds/notes.xml");
        Rule($"content: {content}");

        await _scenario.BuildAsync();

        Assert.Equal(edited, _scenario.Read(Lexer));
        Assert.DoesNotContain("dotnet watch", _scenario.Read("output/articles/a-lexer-in-an-evening/index.html"), StringComparison.Ordinal);
        Assert.Single(_scenario.Diagnostics.Sorted, d => d.Code == DiagnosticCode.WithheldText);
    }

    [Fact]
    public void The_publishers_own_source_decides_over_a_copy()
    {
        Rule("content: link");
        _scenario.Import();
        Assert.Contains("Errors come later.", _scenario.Read(Templates), StringComparison.Ordinal);

        _scenario.Edit("input/digest.yml", "content: link", "content: full");
        _scenario.Edit("input/digest.yml", "tags: [c-sharp, cpp]", "tags: [c-sharp, cpp]\n    content: excerpt");
        _scenario.Import();
        Assert.DoesNotContain("Errors come later.", _scenario.Read(Templates), StringComparison.Ordinal);
        Assert.DoesNotContain("A copy.", _scenario.Read(Templates), StringComparison.Ordinal);
    }

    /// <summary>For the source that the scenario calls notes.</summary>
    private void Rule(string yaml) =>
        _scenario.Edit("input/digest.yml", "    tag-scheme: https://bo.example/tags/", $"    tag-scheme: https://bo.example/tags/\n    {yaml}");
}
