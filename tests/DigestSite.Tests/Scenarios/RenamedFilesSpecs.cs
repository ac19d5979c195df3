using DigestSite.Diagnostics;

namespace DigestSite.Tests.Scenarios;

/// <summary>A file that is renamed keeps the address it had.</summary>
public sealed class RenamedFilesSpecs : IDisposable
{
    private static readonly FeedEntry First = new("a1", "https://blog.example/first/", "The first article", $"<p>{FeedEntry.Words(1)}</p>", Day: 1);
    private static readonly FeedEntry Second = new("a2", "https://blog.example/second/", "The second article", $"<p>{FeedEntry.Words(2)}</p>", Day: 2);

    private readonly OneFeed _digest = new();

    public void Dispose() => _digest.Dispose();

    [Fact]
    public async Task Its_former_address_is_in_its_head_and_leads_to_it()
    {
        _digest.Gives(First, Second);
        Rename("2026/the-first-article.md", "2026/first.md");
        _digest.Import();

        Assert.Contains("\nid: a1\naliases: [/articles/the-first-article/]\n", _digest.Read("2026/first.md"), StringComparison.Ordinal);
        var note = Assert.Single(_digest.Scenario.Diagnostics.Sorted, d => d.Code == DiagnosticCode.RenamedArticle);
        Assert.Equal("input/articles/2026/first.md: was called the-first-article before: /articles/the-first-article/ goes on leading to it", note.ToString());

        await _digest.Scenario.BuildAsync();
        Assert.Contains("href=\"../first/\"", _digest.Scenario.Read("output/articles/the-first-article/index.html"), StringComparison.Ordinal);
        Assert.Contains("<link rel=\"canonical\" href=\"https://test.example/articles/first/\"", _digest.Scenario.Read("output/articles/the-first-article/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("articles/the-first-article", _digest.Scenario.Read("output/sitemap.xml"), StringComparison.Ordinal);
        await _digest.Scenario.CheckAsync();
        Assert.Empty(_digest.Problems);
    }

    [Fact]
    public void It_goes_on_following_its_feed_through_any_number_of_names()
    {
        _digest.Gives(First);
        Rename("2026/the-first-article.md", "2026/one.md");
        _digest.Import();
        Rename("2026/one.md", "best/two.md");
        _digest.Gives(First with { Title = "A better title" });

        Assert.Equal(["best/two.md"], _digest.Files);
        Assert.Contains("title: A better title\n", _digest.Read("best/two.md"), StringComparison.Ordinal);
        Assert.Contains("aliases: [/articles/the-first-article/, /articles/one/]\n", _digest.Read("best/two.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void Also_after_it_has_left_its_feed()
    {
        _digest.Gives(First, Second);
        _digest.Gives(Second);
        Rename("2026/the-first-article.md", "2026/first.md");
        _digest.Import();

        Assert.Contains("aliases: [/articles/the-first-article/]\n", _digest.Read("2026/first.md"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("imported:", "note: Mine.\nimported:")]
    [InlineData("title: The first article", "title: My title")]
    [InlineData("id: a1\n", "id: a1\naliases:\n- old-id\n- older-id\n")]
    [InlineData("id: a1\n", "aliases: [old-id]\nid: a1\n")]
    public void What_a_person_wrote_into_it_stays(string before, string after)
    {
        _digest.Gives(First);
        _digest.Edit("2026/the-first-article.md", before, after);
        var edited = _digest.Read("2026/the-first-article.md");
        Rename("2026/the-first-article.md", "2026/first.md");
        _digest.Import();

        var lines = _digest.Read("2026/first.md").Split('\n');
        Assert.Single(lines, l => l.StartsWith("aliases:", StringComparison.Ordinal) && l.Contains("/articles/the-first-article/", StringComparison.Ordinal));
        Assert.All(edited.Split('\n').Where(l => !l.StartsWith("imported:", StringComparison.Ordinal) && !l.StartsWith("aliases", StringComparison.Ordinal) && l[..Math.Min(2, l.Length)] != "- "), l => Assert.Contains(l, lines));
        Assert.Equal(after.Contains("old-id", StringComparison.Ordinal), _digest.Read("2026/first.md").Contains("old-id", StringComparison.Ordinal));
        Assert.Empty(_digest.Problems);
    }

    [Fact]
    public async Task A_real_article_wins_over_an_address_that_another_had()
    {
        _digest.Gives(First, Second);
        _digest.Edit("2026/the-first-article.md", "id: a1\n", "id: a1\naliases: [/articles/the-second-article/]\n");
        await _digest.Scenario.BuildAsync();

        Assert.Contains(FeedEntry.Words(2), _digest.Scenario.Read("output/articles/the-second-article/index.html"), StringComparison.Ordinal);
        var warning = Assert.Single(_digest.Problems);
        Assert.Equal("input/articles/2026/the-first-article.md: aliases: /articles/the-second-article/ leads to input/articles/2026/the-second-article.md, not here", warning.ToString());
        Assert.Equal(DiagnosticCode.PathClash, warning.Code);
    }

    [Fact]
    public async Task Two_that_had_one_address_are_named_and_it_leads_to_one_of_them()
    {
        _digest.Gives(First, Second);
        foreach (var name in new[] { "first", "second" })
            _digest.Edit($"2026/the-{name}-article.md", "imported:", "aliases: [/articles/old/, old-id]\nimported:");
        await _digest.Scenario.BuildAsync();

        Assert.Contains("href=\"../the-first-article/\"", _digest.Scenario.Read("output/articles/old/index.html"), StringComparison.Ordinal);
        Assert.Equal("input/articles/2026/the-second-article.md", Assert.Single(_digest.Problems).Place!.File);
    }

    [Fact]
    public void A_new_article_never_takes_an_address_that_leads_to_another()
    {
        _digest.Gives(First);
        Rename("2026/the-first-article.md", "2026/one.md");
        _digest.Import();
        _digest.Gives(First, Second with { Title = First.Title });

        Assert.Equal(["2026/one.md", "2026/the-first-article-2.md"], _digest.Files);
    }

    [Fact]
    public void Files_that_trade_their_names_have_no_other_ones()
    {
        _digest.Gives(First, Second);
        Rename("2026/the-first-article.md", "2026/x.md");
        Rename("2026/the-second-article.md", "2026/the-first-article.md");
        Rename("2026/x.md", "2026/the-second-article.md");
        _digest.Import();

        Assert.All(_digest.Files, f => Assert.DoesNotContain("aliases", _digest.Read(f), StringComparison.Ordinal));
        Assert.Empty(_digest.Problems);
    }

    [Fact]
    public async Task An_article_of_ones_own_may_name_an_address_it_had()
    {
        _digest.Gives(First);
        _digest.Write("2026/mine.md", "---\ntitle: Mine\npublished: 2026-01-01\naliases: [/articles/my-old-name]\n---\nText.\n");
        await _digest.Scenario.BuildAsync();

        Assert.Contains("href=\"../mine/\"", _digest.Scenario.Read("output/articles/my-old-name/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_issue_that_is_out_knows_a_renamed_article_by_the_name_it_had()
    {
        _digest.Gives(First);
        _digest.Scenario.Weekly();
        _digest.Edit("2026/the-first-article.md", "title: The first article", "title: My title");
        Rename("2026/the-first-article.md", "2026/one.md");
        _digest.Scenario.Weekly();

        Assert.Empty(_digest.Problems);
        Assert.Single(_digest.Scenario.Bytes("input/weekly"));
    }

    [Fact]
    public void A_list_of_addresses_that_a_merge_has_mangled_or_that_is_gone_is_written_anew()
    {
        _digest.Gives(First, Second);
        var list = _digest.Read("addresses.txt");
        _digest.Write("addresses.txt", "<<<<<<< ours\n" + list.Replace("a1", "a1\n=======", StringComparison.Ordinal) + ">>>>>>> theirs\n\0");
        _digest.Import();
        Assert.Equal(list, _digest.Read("addresses.txt"));

        _digest.Scenario.Delete("input/articles/addresses.txt");
        _digest.Import();
        Assert.Equal(list, _digest.Read("addresses.txt"));
        Assert.Empty(_digest.Problems);
    }

    private void Rename(string from, string to)
    {
        _digest.Write(to, _digest.Read(from));
        _digest.Scenario.Delete("input/articles/" + from);
    }
}
