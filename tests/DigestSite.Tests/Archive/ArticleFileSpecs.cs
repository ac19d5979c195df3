using DigestSite.Archive;
using DigestSite.Diagnostics;
using static DigestSite.Snapshots.Snapshot;

namespace DigestSite.Tests.Archive;

public sealed class ArticleFileSpecs
{
    private static readonly ArticleHead Head = new()
    {
        Title = "How to: C# \"quotes\", #hash & 'ticks'",
        Link = "https://example.org/how-to?a=1&b=2#c",
        Id = "6a0ad6",
        Sources = ["example-csharp", "other"],
        Authors = ["Ann, the Author", "Bo"],
        Published = new DateTimeOffset(2026, 5, 18, 11, 1, 50, TimeSpan.FromHours(2)),
        Tags = ["C#", "null", "2026", "[draft]", "a: b"],
        Summary = "One line - with everything: {a}, [b], *c*, & d.",
        Image = "https://example.org/i.png",
        Language = "no",
    };

    private readonly DiagnosticBag _diagnostics = new();

    [Fact]
    public Task It_reads_like_something_a_person_wrote() => Verify(ArticleFile.Write(Head, "Body.\n", "0123456789ab").Text, "md");

    [Theory]
    [InlineData("2026")]
    [InlineData("true")]
    [InlineData("- dash")]
    [InlineData("# no comment")]
    [InlineData("ends with colon:")]
    [InlineData("'")]
    [InlineData("\\ back \\n slash")]
    [InlineData("🎉 emoji first")]
    [InlineData("non\u00A0break and \u200Bzero width and \u2028 separator")]
    [InlineData("%percent @at `tick` |pipe >more !bang &and *star ?what")]
    [InlineData("--- three")]
    public void Any_text_in_the_head_is_read_back_as_it_was(string text)
    {
        var head = Head with { Title = text, Tags = [text, "x"], Summary = text };

        var read = Parse(ArticleFile.Write(head, "Body.\n", "0123456789ab").Text)!;

        Assert.Equal(text, read.Head.Title);
        Assert.Equal([text, "x"], read.Head.Tags);
        Assert.Equal(text, read.Head.Summary);
        Assert.False(read.Edited);
    }

    [Fact]
    public void What_import_wrote_is_not_edited_whatever_the_line_ends()
    {
        var text = ArticleFile.Write(Head, "Body.\n\n- a\n", "0123456789ab").Text;

        Assert.False(Parse(text)!.Edited);
        Assert.False(Parse(text.ReplaceLineEndings("\r\n"))!.Edited);
        Assert.False(Parse("\uFEFF" + text)!.Edited);
    }

    [Theory]
    [InlineData("Body.", "Better body.")]
    [InlineData("id: 6a0ad6", "id: 6a0ad6 # mine")]
    [InlineData("sources: [example-csharp, other]", "sources: [other]")]
    public void A_change_to_what_import_wrote_is_an_edit(string before, string after)
    {
        var text = ArticleFile.Write(Head, "Body.\n", "0123456789ab").Text;

        var edited = text.Replace(before, after, StringComparison.Ordinal);

        Assert.NotEqual(text, edited);
        Assert.True(Parse(edited)!.Edited);
    }

    [Fact]
    public void Curation_is_no_edit_and_its_lines_are_kept_to_the_byte()
    {
        const string Curation = "pin: true   # the best of May\nnote: >\n  Read this first,\n\n  then the rest.\nhide: false\n";
        var text = ArticleFile.Write(Head, "Body.\n", "0123456789ab").Text.Replace("link:", Curation + "link:", StringComparison.Ordinal);

        var article = Parse(text)!;

        Assert.False(article.Edited);
        Assert.Equal(Curation, article.CuratorLines);
        Assert.True(article.Head.Pin);
        Assert.Equal("Read this first,\nthen the rest.", article.Head.Note);
    }

    [Fact]
    public void An_article_without_a_mark_is_the_curators_own()
    {
        var article = Parse("---\ntitle: Mine\npublished: 2026-05-18\n---\nHello.\n")!;

        Assert.Null(article.Head.Imported);
        Assert.False(article.Edited);
        Assert.Equal(new DateTimeOffset(2026, 5, 18, 0, 0, 0, TimeSpan.Zero), article.Head.Published);
    }

    [Theory]
    [InlineData("no_head", "Just text.\n")]
    [InlineData("head_without_end", "---\ntitle: A\npublished: 2026-05-18\nBody\n")]
    [InlineData("broken_yaml", "---\ntitle: A: B\npublished: 2026-05-18\n---\nBody\n")]
    [InlineData("unknown_key", "---\ntitle: A\npublished: 2026-05-18\ntag: [x]\n---\nBody\n")]
    [InlineData("unsafe_addresses", "---\ntitle: A\nlink: javascript:alert(1)\nimage: a.png\npublished: 2026-05-18\n---\nBody\n")]
    [InlineData("wrong_values", "---\ntitle:\npublished: soon\npin: maybe\ntags: { a: b }\nimported: 12\n---\nBody\n")]
    public async Task A_broken_head_is_named_with_its_line(string name, string text)
    {
        Assert.Null(Parse(text));
        await Verify(_diagnostics.Printed()).UseParameters(name);
    }

    private ArchivedArticle? Parse(string text) => ArticleFile.Parse(text, "input/articles/2026/a.md", "input/articles/2026/a.md", _diagnostics);
}
