using DigestSite.Diagnostics;

namespace DigestSite.Tests.Scenarios;

/// <summary>Articles come as HTML, as Markdown and as plain text; the archive holds what was meant.</summary>
public sealed class BodyFormatSpecs : IDisposable
{
    private const string File = "2026/one.md";

    private const string Markdown = """
        ## Setting up {#setup}

        Install it *first*, then [read on](/manual "The manual"):

        * a list
        * of two, with `x < y`

        ```html
        <script src="/kept-in-code.js"></script>
        ```

        ![a picture](img/a.png) <img src="/b.png" onerror="alert(1)" alt="b">

        <script>alert(1)</script>

        <details open><summary>More</summary>

        Hidden [here](javascript:alert(1)).

        </details>

        [ref]: ../elsewhere
        """;

    private readonly OneFeed _digest = new();

    public void Dispose() => _digest.Dispose();

    [Fact]
    public void A_body_that_is_Markdown_is_kept_line_by_line_and_reported()
    {
        _digest.Gives(Entry(Markdown));

        Assert.EndsWith(
            """
            ---
            ## Setting up {#setup}

            Install it *first*, then [read on](https://blog.example/manual "The manual"):

            * a list
            * of two, with `x < y`

            ```html
            <script src="/kept-in-code.js"></script>
            ```

            ![a picture](https://blog.example/posts/img/a.png) <img src="https://blog.example/b.png" alt="b">



            <details open><summary>More</summary>

            Hidden here.

            </details>

            [ref]: https://blog.example/elsewhere

            """,
            _digest.Read(File),
            StringComparison.Ordinal);
        Assert.Matches("\nsummary: .?Install it first, then read on", _digest.Read(File));
        var reports = _digest.Scenario.Diagnostics.Sorted.Where(d => d.Code == DiagnosticCode.ConversionLoss).Select(d => d.Message);
        Assert.Contains(reports, m => m.StartsWith("guessed: text that looks like Markdown: kept as it is", StringComparison.Ordinal));
        Assert.Contains("dropped: script: <script>", reports);
        Assert.Contains("dropped: link to an address that is not allowed: javascript:alert(1)", reports);
        Assert.Empty(_digest.Problems);
    }

    [Theory]
    [InlineData("markdown", "*One* <b>two</b>\nthree", "*One* <b>two</b>\nthree\n")]
    [InlineData("text", "*One* <b>two</b>\nthree", "\\*One\\* \\<b>two\\</b>\\\nthree\n")]
    [InlineData("html", "## One\n\n- <b>two</b>\n- three", "\\## One - **two** - three\n")]
    public void A_source_can_say_what_its_bodies_are_written_in(string format, string body, string kept)
    {
        _digest.Scenario.Edit("input/digest.yml", "    feed:", $"    format: {format}\n    feed:");

        _digest.Gives(Entry(body));

        Assert.EndsWith("---\n" + kept, _digest.Read(File), StringComparison.Ordinal);
        Assert.DoesNotContain(_digest.Scenario.Diagnostics.Sorted, d => d.Message.Contains("Markdown", StringComparison.Ordinal));
    }

    [Fact]
    public void A_format_nobody_knows_is_refused_with_those_there_are()
    {
        _digest.Scenario.Edit("input/digest.yml", "    feed:", "    format: asciidoc\n    feed:");
        _digest.Scenario.Import();

        Assert.Equal("input/digest.yml(7,13): 'format' must be html, markdown or text, not 'asciidoc'", Assert.Single(_digest.Problems).ToString());
    }

    [Fact]
    public void Plain_text_keeps_its_lines_and_its_signs()
    {
        _digest.Gives(Entry("First line\nof 2 * 3 * 4 and #5\n\nNext"));

        Assert.EndsWith("---\nFirst line\\\nof 2 * 3 * 4 and #5\n\nNext\n", _digest.Read(File), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<script src='x.js'><p>")]
    [InlineData("<p>Intro</p><textarea>")]
    [InlineData("<p>Intro</p><template><p>")]
    public void An_article_that_loses_most_of_its_words_is_a_warning(string beginning)
    {
        _digest.Gives(Entry(beginning + FeedEntry.Words(1)));

        var warning = Assert.Single(_digest.Problems);
        Assert.Equal((DiagnosticCode.LostText, Severity.Warning), (warning.Code, warning.Severity));
        Assert.Matches(@"^input/articles/2026/one\.md: holds [01] of about 6[01] words that its feed gives$", warning.ToString());
    }

    [Fact]
    public void Scripts_styles_and_comments_hold_no_words_to_lose()
    {
        var silent = FeedEntry.Words(2, 200);

        _digest.Gives(Entry($"<!-- {silent} --><style>{silent}</style><script>{silent}</script><p>A short note with a [[link]], all of it.</p>"));

        Assert.Empty(_digest.Problems);
    }

    private static FeedEntry Entry(string body) => new("1", "https://blog.example/posts/one", "One", null, Summary: body);
}
