using DigestSite.Diagnostics;

namespace DigestSite.Tests.Scenarios;

/// <summary>Which item is which article, when publishers change, trade and reuse ids and links.</summary>
public sealed class IdentitySpecs : IDisposable
{
    private static readonly FeedEntry First = new("a1", "https://blog.example/first/", "The first article", $"<p>{FeedEntry.Words(1)}</p>", Day: 1);
    private static readonly FeedEntry Second = new("a2", "https://blog.example/second/", "Something else entirely", $"<p>{FeedEntry.Words(2)}</p>", Day: 2);

    private readonly OneFeed _digest = new();

    public void Dispose() => _digest.Dispose();

    [Fact]
    public void An_article_that_moves_keeps_its_file_and_is_known_by_its_old_link()
    {
        _digest.Gives(First);
        _digest.Gives(First with { Link = "https://blog.example/2026/first/" });

        Assert.Equal(["2026/the-first-article.md"], _digest.Files);
        Assert.Contains("link: https://blog.example/2026/first/\nid: a1\naliases: ['https://blog.example/first/']\n", Text("a1"), StringComparison.Ordinal);

        _digest.Gives(First with { Id = "new-1" });
        Assert.Single(_digest.Files);
    }

    [Fact]
    public void An_article_whose_publisher_moves_to_another_host_keeps_its_file()
    {
        _digest.Gives(First);
        _digest.Gives(First with { Link = "https://another.example/first/" });

        Assert.Single(_digest.Files);
    }

    [Fact]
    public void An_article_whose_id_changes_keeps_its_file_and_its_id_and_is_known_by_both()
    {
        _digest.Gives(First);
        _digest.Gives(First with { Id = "new-1" });
        Assert.Contains("\nid: a1\naliases: [new-1]\n", Text("a1"), StringComparison.Ordinal);

        _digest.Gives(First with { Id = "new-1", Link = "https://blog.example/2026/first/" });
        Assert.Single(_digest.Files);
    }

    [Fact]
    public void An_id_that_is_an_address_may_change_its_scheme()
    {
        _digest.Gives(First with { Id = "http://blog.example/?p=1" });
        _digest.Gives(First with { Id = "https://blog.example/?p=1", Link = "https://blog.example/moved/" });

        Assert.Single(_digest.Files);
    }

    [Fact]
    public void Articles_that_trade_their_links_keep_their_files()
    {
        _digest.Gives(First, Second);
        _digest.Gives(First with { Link = Second.Link }, Second with { Link = First.Link });

        Assert.Equal(2, _digest.Files.Count);
        Assert.Empty(_digest.Problems);
        Assert.Contains($"link: {Second.Link}\nid: a1\naliases: ['{First.Link}']\n", Text("a1"), StringComparison.Ordinal);
        Assert.Contains($"link: {First.Link}\nid: a2\naliases: ['{Second.Link}']\n", Text("a2"), StringComparison.Ordinal);

        _digest.Gives(First, Second);
        Assert.Contains($"link: {First.Link}\nid: a1\naliases: ['{Second.Link}']\n", Text("a1"), StringComparison.Ordinal);
    }

    [Fact]
    public void Articles_that_trade_their_ids_keep_their_texts()
    {
        _digest.Gives(First, Second);
        _digest.Gives(First with { Id = "a2" }, Second with { Id = "a1" });

        Assert.Equal(2, _digest.Files.Count);
        Assert.Contains(FeedEntry.Words(1), _digest.Read("2026/the-first-article.md"), StringComparison.Ordinal);
        Assert.Contains(FeedEntry.Words(2), _digest.Read("2026/something-else-entirely.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_id_given_to_another_article_does_not_overwrite_the_first()
    {
        _digest.Gives(First);
        var first = _digest.Read("2026/the-first-article.md");

        _digest.Gives(Second with { Id = "a1" });

        Assert.Equal(first, _digest.Read("2026/the-first-article.md"));
        Assert.Contains("id: a1#something-else-entirely\n", _digest.Read("2026/something-else-entirely.md"), StringComparison.Ordinal);
        var warning = Assert.Single(_digest.Problems);
        Assert.Equal(
            "input/articles/2026/something-else-entirely.md: its publisher gives it the id of input/articles/2026/the-first-article.md, with which it has nothing else in common: both are kept",
            warning.ToString());

        _digest.Gives(Second with { Id = "a1", Content = $"<p>{FeedEntry.Words(2)} and more</p>" });
        Assert.Empty(_digest.Problems);
        Assert.Contains("and more", _digest.Read("2026/something-else-entirely.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_id_given_to_another_article_without_links_does_not_overwrite_the_first()
    {
        _digest.Gives(First with { Link = null });
        _digest.Gives(Second with { Id = "a1", Link = null });
        _digest.Gives(First with { Link = null }, Second with { Id = "a1", Link = null });

        Assert.Equal(["2026/something-else-entirely.md", "2026/the-first-article.md"], _digest.Files);
    }

    [Fact]
    public void A_link_given_to_another_article_does_not_overwrite_the_first()
    {
        _digest.Gives(First);
        var first = _digest.Read("2026/the-first-article.md");

        _digest.Gives(Second with { Link = First.Link });

        Assert.Equal(first, _digest.Read("2026/the-first-article.md"));
        Assert.Equal(2, _digest.Files.Count);
        Assert.Empty(_digest.Problems);
    }

    [Fact]
    public void Items_of_one_feed_with_one_link_are_articles_of_their_own()
    {
        _digest.Gives(First, Second with { Link = First.Link }, new FeedEntry("a3", First.Link, "A third", $"<p>{FeedEntry.Words(3)}</p>", Day: 3));

        Assert.Equal(3, _digest.Files.Count);
        Assert.Empty(_digest.Problems);

        _digest.Gives(new FeedEntry("a4", First.Link, "A fourth", $"<p>{FeedEntry.Words(4)}</p>", Day: 4));
        Assert.Equal(4, _digest.Files.Count);
    }

    [Fact]
    public void Different_items_of_one_feed_with_one_id_are_articles_of_their_own()
    {
        _digest.Gives(First, Second with { Id = "a1" }, First with { Title = "The first article, again" }, new FeedEntry("a1", null, "A third", $"<p>{FeedEntry.Words(3)}</p>", Day: 3));

        Assert.Equal(["2026/a-third.md", "2026/something-else-entirely.md", "2026/the-first-article.md"], _digest.Files);
    }

    [Fact]
    public void An_article_retitled_moved_and_dated_anew_is_known_by_its_text()
    {
        _digest.Gives(First);
        _digest.Gives(First with { Link = "https://blog.example/new/", Title = "Quite another name", Day = 20, Content = $"<p>{FeedEntry.Words(1)} and a correction.</p>" });

        Assert.Single(_digest.Files);
    }

    [Fact]
    public void An_item_that_links_two_feeds_makes_one_article_of_them()
    {
        using var digest = new OneFeed("one", "two", "three");
        digest.Record("one", First);
        digest.Record("two", First with { Id = "https://two.example/x", Link = "https://two.example/x" });
        digest.Record("three", First with { Id = "https://two.example/x" });

        digest.Import();

        Assert.Single(digest.Files);
        digest.Record("one");
        digest.Record("three");
        digest.Import();
        Assert.Single(digest.Files);
    }

    [Fact]
    public void An_article_that_moves_to_another_feed_follows_it()
    {
        using var digest = new OneFeed("one", "two");
        digest.Feed("one", First);
        digest.Record("one");
        digest.Feed("two", First with { Content = $"<p>{FeedEntry.Words(1)} Moved.</p>" });

        Assert.Single(digest.Files);
        Assert.Contains("sources: [one, two]", digest.Read("2026/the-first-article.md"), StringComparison.Ordinal);
        Assert.Contains("Moved.", digest.Read("2026/the-first-article.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_feed_that_calls_everything_by_one_id_loses_nothing_and_takes_linear_time()
    {
        _digest.Gives(Enumerable.Range(0, 300).Select(n => new FeedEntry("same", null, $"Title{n}", $"<p>{FeedEntry.Words(n)}</p>", Day: n)));

        Assert.Equal(300, _digest.Files.Count);
    }

    [Fact]
    public void A_removed_article_comes_back_with_a_word_of_how_to_keep_it_out()
    {
        _digest.Gives(First, Second);
        _digest.Scenario.Delete("input/articles/2026/the-first-article.md");
        _digest.Import();

        Assert.Equal(2, _digest.Files.Count);
        var note = Assert.Single(_digest.Scenario.Diagnostics.Sorted, d => d.Code == DiagnosticCode.ReturnedItem);
        Assert.Equal((Severity.Warning, "To keep it out for good, add it to hide in digest.yml: - https://blog.example/first/"), (note.Severity, note.Hint));
    }

    [Fact]
    public void A_removed_article_is_told_of_whatever_stands_beside_it_in_its_feed()
    {
        var third = new FeedEntry("a3", First.Link, "A third", $"<p>{FeedEntry.Words(3)}</p>", Day: 2);
        FeedEntry[] entries = [First, Second, third];
        _digest.Gives(entries);
        Assert.DoesNotContain(_digest.Scenario.Diagnostics.Sorted, d => d.Code == DiagnosticCode.ReturnedItem);
        foreach (var (file, name) in new[] { ("a-third", "a3"), ("something-else-entirely", Second.Link), ("the-first-article", "a1") })
        {
            _digest.Scenario.Delete($"input/articles/2026/{file}.md");
            _digest.Import();

            var warning = Assert.Single(_digest.Scenario.Diagnostics.Sorted, d => d.Code == DiagnosticCode.ReturnedItem);
            Assert.Equal($"input/articles/2026/{file}.md: its file was deleted, and is back because its feed still holds it", warning.ToString());
            Assert.Equal($"To keep it out for good, add it to hide in digest.yml: - {name}", warning.Hint);
        }

        _digest.Gives([.. entries, new FeedEntry("a0", "https://blog.example/0/", "Found late", $"<p>{FeedEntry.Words(4)}</p>", Day: -9)]);
        Assert.DoesNotContain(_digest.Scenario.Diagnostics.Sorted, d => d.Code == DiagnosticCode.ReturnedItem);
    }

    [Fact]
    public void A_removed_article_whose_publisher_has_changed_its_names_is_told_of()
    {
        _digest.Gives(First);
        _digest.Gives(First with { Id = "b1" });
        _digest.Scenario.Delete("input/articles/2026/the-first-article.md");
        _digest.Import();

        Assert.Contains(_digest.Problems, d => d.Code == DiagnosticCode.ReturnedItem);
    }

    [Theory]
    [InlineData("https://blog.example/first/")]
    [InlineData("http://www.blog.example/first?utm_source=feed")]
    [InlineData("a1")]
    public void A_hidden_item_never_comes_back(string hide)
    {
        _digest.Gives(First, Second);
        _digest.Scenario.Delete("input/articles/2026/the-first-article.md");
        _digest.Scenario.Write("input/digest.yml", _digest.Scenario.Read("input/digest.yml") + $"hide:\n  - {hide}\n");

        _digest.Import();

        Assert.Equal(["2026/something-else-entirely.md"], _digest.Files);
    }

    private string Text(string id) => Assert.Single(_digest.Files.Select(_digest.Read), t => t.Contains($"\nid: {id}\n", StringComparison.Ordinal));
}
