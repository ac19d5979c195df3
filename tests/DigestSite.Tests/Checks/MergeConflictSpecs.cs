using DigestSite.Diagnostics;
using DigestSite.Tests.Scenarios;

namespace DigestSite.Tests.Checks;

/// <summary>Git's marks of a merge that nobody has finished: one finding for each file, wherever it lies.</summary>
public sealed class MergeConflictSpecs : IDisposable
{
    private const string Conflict = "<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> theirs\n";

    private readonly Scenario _scenario = new();

    public MergeConflictSpecs()
    {
        _scenario.Write("input/digest.yml", "site:\n  title: Test\n  base-url: https://test.example/\n");
        _scenario.Write("input/articles/2026/fine.md", "---\ntitle: Fine\npublished: 2026-05-18\n---\nText\n");
    }

    public void Dispose() => _scenario.Dispose();

    [Theory]
    [InlineData("input/digest.yml", "site:\n  title: Test\n" + Conflict, 3)]
    [InlineData("input/tags.yml", "- name: A\n" + Conflict + "- name: B\n", 2)]
    [InlineData("input/authors.yml", Conflict, 1)]
    [InlineData("input/theme.css", "a {}\n\n" + Conflict, 3)]
    [InlineData("input/assets/more.css", Conflict, 1)]
    [InlineData("input/notes.txt", "x\r\n<<<<<<< HEAD\r\ny\r\n=======\r\nz\r\n>>>>>>> theirs\r\n", 2)]
    [InlineData("input/slots/footer.md", "Text\n\n" + Conflict, 3)]
    [InlineData("input/pages/about.md", "---\ntitle: About\n---\nText\n\n" + Conflict, 6)]
    [InlineData("input/pages/head.md", "---\n" + Conflict + "title: About\n---\nText\n", 2)]
    [InlineData("input/pages/whole.md", "<<<<<<< HEAD\n---\ntitle: A\n---\nText\n=======\n---\ntitle: B\n---\n>>>>>>> theirs\n", 1)]
    [InlineData("input/articles/2026/a.md", "---\ntitle: A\n" + Conflict + "published: 2026-05-18\n---\nText\n", 3)]
    [InlineData("input/articles/2026/b.md", "---\ntitle: A\npublished: 2026-05-18\n---\n" + Conflict, 5)]
    [InlineData("input/articles/2026/c.md", Conflict + "---\ntitle: A\npublished: 2026-05-18\n---\nText\n", 1)]
    [InlineData("input/articles/2026/half.md", "---\ntitle: A\npublished: 2026-05-18\n---\nText\n\n>>>>>>> theirs\n", 7)]
    [InlineData("input/weekly/2026-w20.md", "---\n" + Conflict + "number: 1\n---\n", 2)]
    [InlineData("input/weekly/2026-w21.md", "---\nnumber: 1\n---\nHello\n" + Conflict, 5)]
    [InlineData("input/feeds/gone.xml", "<rss>\n" + Conflict + "</rss>", 2)]
    public async Task One_is_named_once_with_its_line(string file, string text, int line)
    {
        _scenario.Write(file, text);

        await _scenario.CheckAsync();

        var found = Assert.Single(_scenario.Diagnostics.Sorted, d => d.Severity == Severity.Error);
        Assert.Equal((DiagnosticCode.MergeConflict, new Place(file, line)), (found.Code, found.Place));
    }

    [Theory]
    [InlineData("input/articles/2026/git.md", "---\ntitle: About git\npublished: 2026-05-18\n---\nA conflict:\n\n```\n" + Conflict + "```\n\nEnd\n=======\n")]
    [InlineData("input/articles/2026/indented.md", "---\ntitle: About git\npublished: 2026-05-18\n---\nA conflict:\n\n    <<<<<<< HEAD\n    =======\n    >>>>>>> theirs\n")]
    [InlineData("input/pages/title.md", "---\ntitle: Title\n---\nA heading\n=======\n\n>>>>>>>> quoted\n\n<<<<<<<< x\n")]
    [InlineData("input/feeds/quotes.xml", "<rss>\n<![CDATA[\n<<<<<<< HEAD\n]]></rss>")]
    [InlineData("input/assets/picture.txt", "\0\n<<<<<<< HEAD\n")]
    public async Task What_only_looks_like_one_is_none(string file, string text)
    {
        _scenario.Write(file, text);

        await _scenario.CheckAsync();

        Assert.DoesNotContain(_scenario.Diagnostics.Sorted, d => d.Code == DiagnosticCode.MergeConflict);
    }
}
