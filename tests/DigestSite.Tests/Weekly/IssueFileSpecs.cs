using DigestSite.Diagnostics;
using DigestSite.Weekly;
using static DigestSite.Snapshots.Snapshot;

namespace DigestSite.Tests.Weekly;

public sealed class IssueFileSpecs
{
    private static readonly IsoWeek Week = new(2026, 21);

    private readonly DiagnosticBag _diagnostics = new();

    [Fact]
    public void It_reads_like_something_a_person_wrote_and_is_read_again()
    {
        var head = new IssueHead(Week, 15)
        {
            Picks = [new IssueArticle("c-sharp")],
            Articles = [new IssueArticle("c-sharp"), new IssueArticle("2024"), new IssueArticle("größe")],
            Groups = [new IssueTag("C#"), new IssueTag("null, and void")],
        };
        var text = IssueFile.Write(head);

        Assert.Equal(
            """
            ---
            number: 15
            from: 2026-05-18
            to: 2026-05-24
            groups: [C#, 'null, and void']
            picks:
            - c-sharp
            articles:
            - c-sharp
            - "2024"
            - größe
            ---

            """.ReplaceLineEndings("\n"),
            text);
        Assert.Equal(text, IssueFile.Write(IssueFile.Parse(text, Week, "2026-w21.md", _diagnostics)!));
        Assert.Empty(_diagnostics.Sorted);
    }

    [Fact]
    public void A_person_may_leave_out_all_but_the_number()
    {
        var head = IssueFile.Parse("---\nnumber: 3\n---\n\nHello.\n", Week, "2026-w21.md", _diagnostics)!;

        Assert.Equal((new DateOnly(2026, 5, 18), new DateOnly(2026, 5, 24), "Hello.\n"), (head.From, head.To, head.Introduction));
        Assert.Empty(head.All);
    }

    [Fact]
    public void A_pick_need_not_be_listed_twice()
    {
        var head = IssueFile.Parse("---\nnumber: 3\npicks: [b]\narticles: [a, b, c, a]\n---\n", Week, "2026-w21.md", _diagnostics)!;

        Assert.Equal(["b", "a", "c"], head.All.Select(a => a.Slug));
    }

    [Fact]
    public async Task Every_mistake_is_named_with_its_line()
    {
        foreach (var text in (string[])
        [
            "Only a text.",
            "---\nnumber: 3\narticles: [a\n---\n",
            "---\nnumber: three\nfrom: soon\nartikels: []\npicks: { a: b }\n---\n",
            "---\nfrom: 2026-05-24\nto: 2026-05-18\n---\n",
            "---\n<<<<<<< HEAD\nnumber: 3\n=======\nnumber: 4\n>>>>>>> other\n---\n",
        ])
        {
            Assert.Null(IssueFile.Parse(text, Week, $"{text.Length}.md", _diagnostics));
        }

        await Verify(_diagnostics.Printed());
    }
}
