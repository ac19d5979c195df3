using DigestSite.Diagnostics;

namespace DigestSite.Tests.Scenarios;

/// <summary>An id or a link in common proves nothing: something of the article has to agree as well.</summary>
public sealed class ReusedNamesSpecs : IDisposable
{
    private const string Link = "https://blog.example/latest";

    private static readonly FeedEntry[] Versions =
    [
        new(null, Link, "Version 1.0 is out", "<p>The first release: parsing, writing, a manual.</p>", Day: 1),
        new(null, Link, "Version 2.0 is out", "<p>A new engine, twice as fast on long files.</p>", Day: 2),
        new(null, Link, "Version 3.0 is out", "<p>Windows support and forty mended faults.</p>", Day: 3),
    ];

    private readonly OneFeed _digest = new("blog", "two", "three");

    public void Dispose() => _digest.Dispose();

    [Fact]
    public void Three_articles_at_one_link_are_three_and_each_follows_its_publisher()
    {
        _digest.Gives(Versions);

        Assert.Equal(["2026/version-1-0-is-out.md", "2026/version-2-0-is-out.md", "2026/version-3-0-is-out.md"], _digest.Files);
        Assert.Contains($"\nid: {Link}#version-2-0-is-out\n", _digest.Read("2026/version-2-0-is-out.md"), StringComparison.Ordinal);
        Assert.Equal(
            "input/articles/2026/version-3-0-is-out.md: its publisher gives it the link of input/articles/2026/version-1-0-is-out.md, with which it has nothing else in common: both are kept",
            _digest.Problems.Last().ToString());
        Assert.Equal(2, _digest.Problems.Count());

        _digest.Gives(Versions[2] with { Title = "Version 3.0 is out now" }, Versions[0], Versions[1] with { Content = Versions[1].Content + "<p>Twice!</p>" });

        Assert.Empty(_digest.Problems);
        Assert.Equal(3, _digest.Files.Count);
        Assert.Contains("title: Version 3.0 is out now\n", _digest.Read("2026/version-3-0-is-out.md"), StringComparison.Ordinal);
        Assert.Contains("Twice!", _digest.Read("2026/version-2-0-is-out.md"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("latest")]
    public void A_name_given_to_another_article_later_does_not_overwrite_the_first(string? id)
    {
        var first = new FeedEntry(id, Link, "Cooking with cast iron", "<p>Heat the pan slowly and oil it well before anything touches it.</p>", Day: 1);
        var second = new FeedEntry(id, Link, "Repairing a bicycle tube", "<p>Find the hole under water, dry the rubber and rough it up.</p>", Day: 8);
        _digest.Gives(first);
        var kept = _digest.Read("2026/cooking-with-cast-iron.md");

        _digest.Gives(second);

        Assert.Equal(kept, _digest.Read("2026/cooking-with-cast-iron.md"));
        Assert.Contains("published: 2026-03-09T00:00:00Z\n", _digest.Read("2026/repairing-a-bicycle-tube.md"), StringComparison.Ordinal);
        var warning = Assert.Single(_digest.Problems);
        Assert.Equal((DiagnosticCode.ReusedId, "input/articles/2026/repairing-a-bicycle-tube.md"), (warning.Code, warning.Place!.File));
        Assert.Contains($"the {(id is null ? "link" : "id")} of input/articles/2026/cooking-with-cast-iron.md", warning.Message, StringComparison.Ordinal);

        _digest.Gives(first, second);
        Assert.Empty(_digest.Problems);
        Assert.Equal(2, _digest.Files.Count);
    }

    [Theory]
    [InlineData("title")]
    [InlineData("text")]
    [InlineData("title and text on the same date")]
    [InlineData("date")]
    [InlineData("title and date")]
    [InlineData("a word of the title, half of the text, and the date")]
    public void What_a_publisher_edits_is_followed(string what)
    {
        foreach (var id in new[] { null, "a1", "https://blog.example/?p=1" })
        {
            using var digest = new OneFeed();
            var entry = new FeedEntry(id, "https://blog.example/first/", "The first article", $"<p>{FeedEntry.Words(1)} {FeedEntry.Words(2)}</p>");
            digest.Gives(entry);
            digest.Gives(what switch
            {
                "title" => entry with { Title = "Called otherwise by now" },
                "text" => entry with { Content = $"<p>{FeedEntry.Words(3, 120)}</p>" },
                "title and text on the same date" => entry with { Title = "Called otherwise by now", Content = $"<p>{FeedEntry.Words(3, 120)}</p>" },
                "date" => entry with { Day = 9 },
                "title and date" => entry with { Title = "Called otherwise by now", Day = 9 },
                _ => entry with { Title = "The very first article", Content = $"<p>{FeedEntry.Words(1)} {FeedEntry.Words(3)}</p>", Day = 9 },
            });

            Assert.Equal(["2026/the-first-article.md"], digest.Files);
            Assert.Empty(digest.Problems);
        }
    }

    [Fact]
    public void One_link_and_one_title_with_another_text_is_another_article()
    {
        var entry = new FeedEntry(null, Link, "The week in links", $"<p>{FeedEntry.Words(1)}</p>");
        _digest.Gives(entry);
        _digest.Gives(entry with { Content = $"<p>{FeedEntry.Words(2)}</p>", Day = 8 });
        _digest.Gives(entry with { Content = $"<p>{FeedEntry.Words(3)}</p>", Day = 15 });

        Assert.Equal(["2026/the-week-in-links-2.md", "2026/the-week-in-links-3.md", "2026/the-week-in-links.md"], _digest.Files);
        Assert.All(new[] { 1, 2, 3 }, n => Assert.Single(_digest.Files, f => _digest.Read(f).Contains(FeedEntry.Words(n), StringComparison.Ordinal)));

        _digest.Gives(entry with { Content = $"<p>{FeedEntry.Words(2)} Mended.</p>", Day = 8 });
        Assert.Contains("Mended.", _digest.Read("2026/the-week-in-links-2.md"), StringComparison.Ordinal);
        Assert.Equal(3, _digest.Files.Count);
    }

    [Theory]
    [InlineData(null, Link)]
    [InlineData("all", null)]
    [InlineData("all", Link)]
    public void However_many_have_one_name_each_is_kept_and_followed(string? id, string? link)
    {
        FeedEntry[] entries = [.. Enumerable.Range(0, 40).Select(n => new FeedEntry(id, link, n % 2 == 0 ? $"Chapter {n}" : "Another chapter", $"<p>{FeedEntry.Words(n)}</p>", Day: n))];
        _digest.Gives(entries);
        Assert.Equal(40, _digest.Files.Count);
        Assert.Contains("and to 38 more new articles", Assert.Single(_digest.Problems).Message, StringComparison.Ordinal);

        entries[20] = entries[20] with { Title = "A chapter with a name" };
        entries[30] = entries[30] with { Content = $"<p>{FeedEntry.Words(99)}</p>" };
        entries[35] = entries[35] with { Content = $"<p>{FeedEntry.Words(35)} Mended.</p>", Day = 50 };
        _digest.Gives(entries.Reverse());

        Assert.Equal(40, _digest.Files.Count);
        Assert.All(Enumerable.Range(0, 40), n => Assert.Single(_digest.Files, f => _digest.Read(f).Contains(FeedEntry.Words(n == 30 ? 99 : n), StringComparison.Ordinal)));
        Assert.Contains("title: A chapter with a name\n", _digest.Read("2026/chapter-20.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_stands_twice_in_a_feed_is_one_article()
    {
        _digest.Gives(Versions[0], Versions[0], Versions[0] with { Title = "Version 1.0 is out!" });

        Assert.Single(_digest.Files);
        Assert.Empty(_digest.Problems);
    }

    [Fact]
    public void One_id_one_title_and_different_links_are_one_article()
    {
        var entry = new FeedEntry("a1", "https://blog.example/first/?from=feed", "The first article", $"<p>{FeedEntry.Words(1)}</p>");
        _digest.Gives(entry, entry with { Link = "https://blog.example/first/?from=home", Day = 5 });
        _digest.Gives(entry with { Link = "https://blog.example/first/?from=mail", Content = $"<p>{FeedEntry.Words(2)}</p>", Day = 9 });

        Assert.Single(_digest.Files);
        Assert.Empty(_digest.Problems);
    }

    [Fact]
    public void Three_feeds_that_say_different_things_under_one_link_are_three_articles()
    {
        var original = new FeedEntry(null, "https://blog.example/first/", "The first article", $"<p>{FeedEntry.Words(1)}</p>");
        _digest.Record("blog", original);
        _digest.Record("two", original with { Id = "b1", Title = "Worth reading", Content = $"<p>{FeedEntry.Words(2)}</p>", Day = 3 });
        _digest.Record("three", original with { Id = "c1", Title = "Nonsense", Content = $"<p>{FeedEntry.Words(3)}</p>", Day = 5 });

        _digest.Import();

        Assert.Equal(["2026/nonsense.md", "2026/the-first-article.md", "2026/worth-reading.md"], _digest.Files);
        Assert.Equal(2, _digest.Problems.Count(d => d.Message.Contains("the link of input/articles/2026/the-first-article.md", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("title")]
    [InlineData("date")]
    [InlineData("text")]
    public void Feeds_that_agree_on_something_give_one_article(string what)
    {
        var original = new FeedEntry(null, "https://blog.example/first/", "The first article", $"<p>{FeedEntry.Words(1)}</p>");
        _digest.Record("blog", original);
        _digest.Record("two", original with
        {
            Id = "b1",
            Title = what == "title" ? original.Title : "Worth reading",
            Content = what == "text" ? original.Content : what == "title" ? null : $"<p>{FeedEntry.Words(2)}</p>",
            Day = what == "date" ? original.Day : 4,
        });

        _digest.Import();

        Assert.Single(_digest.Files);
        Assert.Contains("sources: [blog, two]", _digest.Read(_digest.Files[0]), StringComparison.Ordinal);
    }

    [Fact]
    public void Articles_without_ids_that_trade_their_links_keep_their_files()
    {
        var (first, second) = (new FeedEntry(null, "https://blog.example/1/", "The first article", $"<p>{FeedEntry.Words(1)}</p>"), new FeedEntry(null, "https://blog.example/2/", "Something else entirely", $"<p>{FeedEntry.Words(2)}</p>", Day: 2));
        _digest.Gives(first, second);
        _digest.Gives(first with { Link = second.Link }, second with { Link = first.Link });

        Assert.Equal(["2026/something-else-entirely.md", "2026/the-first-article.md"], _digest.Files);
        Assert.Contains(FeedEntry.Words(1), _digest.Read("2026/the-first-article.md"), StringComparison.Ordinal);
        Assert.Contains($"link: {second.Link}\nid: {first.Link}\naliases: ['{first.Link}']\n", _digest.Read("2026/the-first-article.md"), StringComparison.Ordinal);
        Assert.Empty(_digest.Problems);
    }

    [Fact]
    public void Two_feeds_whose_names_for_an_article_only_its_file_knows_are_one_article()
    {
        var entry = new FeedEntry("a1", "https://blog.example/first/", "The first article", $"<p>{FeedEntry.Words(1)}</p>");
        var elsewhere = entry with { Id = "https://two.example/x", Link = "https://two.example/x" };
        _digest.Record("blog", entry);
        _digest.Record("two", elsewhere);
        _digest.Record("three", entry with { Id = "https://two.example/x" });
        _digest.Import();
        _digest.Record("three");
        _digest.Import();

        Assert.Single(_digest.Files);
        Assert.DoesNotContain(_digest.Problems, p => p.Code != DiagnosticCode.LenientFeed);
    }

    [Fact]
    public void A_cap_counts_articles_however_they_are_named()
    {
        _digest.Scenario.Write("input/digest.yml", """
            site:
              title: Test
              base-url: https://test.example/
            sources:
              - key: blog
                name: Blog
                feed: https://blog.example/{tag}.xml
                tags: [a, b]
                cap: 2
            """);
        var entries = Enumerable.Range(1, 3).Select(n => new FeedEntry($"a{n}", $"https://blog.example/{n}/", $"Title {n}", $"<p>{FeedEntry.Words(n)}</p>", Day: n)).ToArray();
        _digest.Record("blog-a", entries);
        _digest.Record("blog-b", entries);
        _digest.Import();
        Assert.Equal(["2026/title-2.md", "2026/title-3.md"], _digest.Files);

        _digest.Record("blog-a", [.. entries, .. Versions.Select(v => v with { Day = v.Day + 10 })]);
        _digest.Import();
        Assert.Equal(["2026/title-2.md", "2026/title-3.md", "2026/version-2-0-is-out.md", "2026/version-3-0-is-out.md"], _digest.Files);
    }

    [Fact]
    public void One_of_several_at_a_link_is_hidden_by_the_id_it_has_here()
    {
        _digest.Gives(Versions);
        _digest.Scenario.Delete("input/articles/2026/version-2-0-is-out.md");
        _digest.Import();
        Assert.Equal($"To keep it out for good, add it to hide in digest.yml: - {Link}#version-2-0-is-out", Assert.Single(_digest.Problems, d => d.Code == DiagnosticCode.ReturnedItem).Hint);

        _digest.Scenario.Delete("input/articles/2026/version-2-0-is-out.md");
        _digest.Scenario.Write("input/digest.yml", _digest.Scenario.Read("input/digest.yml") + $"hide: ['{Link}#version-2-0-is-out']\n");
        _digest.Import();

        Assert.Equal(["2026/version-1-0-is-out.md", "2026/version-3-0-is-out.md"], _digest.Files);
    }
}
