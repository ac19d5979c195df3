namespace DigestSite.Markdown.Tests;

/// <summary>A body that was written in Markdown stays as it was written, but for what would lead astray or do harm.</summary>
public sealed class KeptMarkdownTests
{
    private static readonly Uri Base = new("https://e.example/posts/one/");

    [Theory]
    [InlineData("# A #\n\n* b\n\n    code\n\n1) c  \nd\\\ne\n\n***\n", "# A #\n\n* b\n\n    code\n\n1) c  \nd\\\ne\n\n***\n")]
    [InlineData("[a](/b \"t\")", "[a](https://e.example/b \"t\")\n")]
    [InlineData("[a](<b c.md>)", "[a](https://e.example/posts/one/b%20c.md)\n")]
    [InlineData("[a](b_(c))", "[a](<https://e.example/posts/one/b_(c)>)\n")]
    [InlineData("[a](#b) [c](mailto:d@e.example) [e](https://f.example)", "[a](#b) [c](mailto:d@e.example) [e](https://f.example)\n")]
    [InlineData("[![a](/b.png)](/c)", "[![a](https://e.example/b.png)](https://e.example/c)\n")]
    [InlineData("[a][b]\n\n[b]: ../c", "[a][b]\n\n[b]: https://e.example/posts/c\n")]
    [InlineData("`[a](/b)` `<i onclick=x>`\n\n```\n[a](/b) <script>\n```", "`[a](/b)` `<i onclick=x>`\n\n```\n[a](/b) <script>\n```\n")]
    [InlineData("a\r\nb\r\n", "a\nb\n")]
    [InlineData("", "")]
    public void Only_addresses_change(string markdown, string kept)
    {
        var conversion = MarkdownKeeper.Keep(markdown, Base, isGuess: false);

        Assert.Equal(kept, conversion.Markdown);
        Assert.Empty(conversion.Report.Findings);
    }

    [Theory]
    [InlineData("[a *b*](javascript:alert(1)) c", "a *b* c\n")]
    [InlineData("![a](javascript:alert(1))", "a\n")]
    [InlineData("x <javascript:alert(1)> y", "x javascript:alert(1) y\n")]
    [InlineData("a <script>alert(1)</script> b", "a  b\n")]
    [InlineData("<script>\nalert(1)\n\n</script>\n\na", "\n\na\n")]
    [InlineData("<STYLE>b{}</STYLE>\n\na", "\n\na\n")]
    [InlineData("a <img src=/x.png onerror='alert(1)'> b", "a <img src=\"https://e.example/x.png\"> b\n")]
    [InlineData("<a href=\"javascript:alert(1)\" id=\"x\">a</a>", "<a id=\"x\">a</a>\n")]
    [InlineData("<div onclick=\"x()\" class=\"a\">\n\n*b*\n\n</div>", "<div>\n\n*b*\n\n</div>\n")]
    [InlineData("<center>a</center>", "a\n")]
    [InlineData("<!-- a --> b", " b\n")]
    [InlineData("<iframe src=\"https://evil.example/\"></iframe>", "<iframe></iframe>\n")]
    public void What_the_allow_list_refuses_goes(string markdown, string kept)
    {
        var conversion = MarkdownKeeper.Keep(markdown, Base, isGuess: false);

        Assert.Equal(kept, conversion.Markdown);
    }

    [Fact]
    public void A_guess_is_reported() =>
        Assert.Equal([FindingCode.MarkdownBody], MarkdownKeeper.Keep("# A", null, isGuess: true).Report.Findings.Select(f => f.Code));

    [Theory]
    [InlineData("<script>")]
    [InlineData("a <script>")]
    [InlineData("<!--")]
    [InlineData("<a ")]
    [InlineData("<div><script ")]
    [InlineData("[a](javascript:b) ")]
    [InlineData("> ")]
    public async Task Work_is_bounded(string piece)
    {
        var markdown = string.Concat(Enumerable.Repeat(piece, 200_000 / piece.Length));

        var task = Task.Run(() => MarkdownKeeper.Keep(markdown, Base, isGuess: false));

        Assert.NotNull(await task.WaitAsync(TimeSpan.FromSeconds(60)));
    }
}
