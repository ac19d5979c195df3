using DigestSite.Diagnostics;

namespace DigestSite.Tests.Scenarios;

/// <summary>A publisher changes the address of an article, so that its id and its link change at once.</summary>
public sealed class MovedArticlesSpecs : IDisposable
{
    private const string File = "2026/a-plan-for-backups.md";
    private const string OldLink = "https://blog.example/backup-plan";
    private const string NewLink = "https://blog.example/a-plan-for-backups";

    private static readonly string Text = FeedEntry.Words(1, 200);
    private static readonly FeedEntry Before = new(OldLink, OldLink, "A plan for backups", $"<p>{Text}</p>");
    private static readonly FeedEntry After = Before with { Id = NewLink, Link = NewLink };

    private readonly OneFeed _digest = new("blog", "planet");

    public void Dispose() => _digest.Dispose();

    [Theory]
    [InlineData("nothing else")]
    [InlineData("the date")]
    [InlineData("the text")]
    [InlineData("the date and a few words")]
    [InlineData("the case of the title")]
    public void It_keeps_its_file_and_its_old_names(string also)
    {
        _digest.Gives(Before);
        _digest.Gives(also switch
        {
            "the date" => After with { Day = 20 },
            "the text" => After with { Content = $"<p>{FeedEntry.Words(2, 200)}</p>" },
            "the date and a few words" => After with { Day = 20, Content = $"<p>{Text} One two three.</p>" },
            "the case of the title" => After with { Title = "A Plan for Back-ups" },
            _ => After,
        });

        Assert.Equal([File], _digest.Files);
        Assert.Contains($"link: {NewLink}\nid: {OldLink}\naliases: ['{OldLink}']\n", _digest.Read(File), StringComparison.Ordinal);
        Assert.Empty(_digest.Problems);
        var note = Assert.Single(_digest.Scenario.Diagnostics.Sorted, d => d.Code == DiagnosticCode.MovedArticle);
        Assert.Equal((Severity.Info, "input/articles/" + File), (note.Severity, note.Place!.File));

        _digest.Gives(Before);
        Assert.Equal([File], _digest.Files);
    }

    [Theory]
    [InlineData("the date and half of the text")]
    [InlineData("the title")]
    [InlineData("the author")]
    [InlineData("the date, of a text that says little")]
    public void What_is_less_certain_is_kept_apart(string also)
    {
        var before = also.EndsWith("little", StringComparison.Ordinal) ? Before with { Content = "<p>Open thread.</p>" } : Before;
        var after = before with { Id = NewLink, Link = NewLink };
        _digest.Gives(before);
        var kept = _digest.Read(File);
        _digest.Gives(also switch
        {
            "the title" => after with { Title = "A plan" },
            "the author" => after with { Author = "Bo Example" },
            "the date and half of the text" => after with { Day = 20, Content = $"<p>{FeedEntry.Words(1, 100)} {FeedEntry.Words(2, 100)}</p>" },
            _ => after with { Day = 20 },
        });

        Assert.Equal(2, _digest.Files.Count);
        Assert.Equal(kept, _digest.Read(File));
    }

    [Fact]
    public void While_its_feed_holds_the_old_one_too_they_are_two_and_a_warning_says_so()
    {
        _digest.Gives(Before);
        _digest.Gives(After, Before);

        Assert.Equal(2, _digest.Files.Count);
        Assert.Equal(DiagnosticCode.NearCopy, Assert.Single(_digest.Problems).Code);
    }

    [Fact]
    public void The_old_one_counts_also_where_a_rule_leaves_it_out()
    {
        _digest.Gives(Before with { Content = $"<p>{Text} Sponsored.</p>" });
        _digest.Scenario.Write("input/digest.yml", _digest.Scenario.Read("input/digest.yml") + $"hide: ['{OldLink}']\n");
        _digest.Gives(After, Before);

        Assert.Equal(2, _digest.Files.Count);
    }

    [Fact]
    public void Another_feed_may_still_hold_the_old_one()
    {
        _digest.Record("planet", Before);
        _digest.Gives(Before);
        _digest.Gives(After);

        Assert.Equal([File], _digest.Files);
        Assert.Contains($"link: {NewLink}\n", _digest.Read(File), StringComparison.Ordinal);
        Assert.Contains($"'{OldLink}'", _digest.Read(File), StringComparison.Ordinal);
        Assert.Empty(_digest.Problems);
    }

    [Fact]
    public void What_could_be_one_of_two_is_neither()
    {
        _digest.Gives(Before, Before with { Id = "x", Link = "https://blog.example/x", Content = $"<p>{FeedEntry.Words(2, 200)}</p>" });
        _digest.Gives(After with { Content = $"<p>{FeedEntry.Words(3, 200)}</p>" });

        Assert.Equal(3, _digest.Files.Count);
    }

    [Fact]
    public void An_edited_one_stays_as_it_is_and_gets_no_second_file()
    {
        _digest.Gives(Before);
        _digest.Edit(File, Text[..20], "Mine.");
        var edited = _digest.Read(File);

        _digest.Gives(After);

        Assert.Equal([File], _digest.Files);
        Assert.Equal(edited, _digest.Read(File));
        Assert.Equal(DiagnosticCode.ChangedUpstream, Assert.Single(_digest.Problems).Code);
    }
}
