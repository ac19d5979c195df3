using DigestSite.Diagnostics;

namespace DigestSite.Tests.Scenarios;

/// <summary>What was once given in full is kept in full.</summary>
public sealed class UpstreamLossSpecs : IDisposable
{
    private const string File = "2026/the-first-article.md";

    private static readonly FeedEntry Full = new("1", "https://blog.example/first/", "The first article", $"<p>{FeedEntry.Words(1)}</p>");

    private readonly OneFeed _digest = new();

    public void Dispose() => _digest.Dispose();

    [Theory]
    [InlineData("", null, "gives no text of it any more")]
    [InlineData(null, null, "gives no text of it any more")]
    [InlineData(null, "Only a teaser from now on.", "gives only a teaser of it now")]
    [InlineData("<p>Please subscribe to read on.</p>", null, "gives less than half of it now")]
    public void A_publisher_who_gives_less_does_not_take_it_from_the_archive(string? content, string? summary, string reason)
    {
        _digest.Gives(Full);

        _digest.Gives(Full with { Content = content, Summary = summary, Title = "The first article, shortened" });

        Assert.Contains(FeedEntry.Words(1), _digest.Read(File), StringComparison.Ordinal);
        Assert.Contains("title: The first article, shortened\n", _digest.Read(File), StringComparison.Ordinal);
        var warning = Assert.Single(_digest.Problems);
        Assert.Equal(DiagnosticCode.LostUpstream, warning.Code);
        Assert.Equal($"input/articles/{File}: its feed {reason}: the text that was kept stays", warning.ToString());
        Assert.Equal("If that is meant, take theirs: digest import --theirs the-first-article", warning.Hint);

        _digest.Gives(Full with { Content = $"<p>{FeedEntry.Words(1)} And more.</p>" });
        Assert.Contains("And more.", _digest.Read(File), StringComparison.Ordinal);
        Assert.Empty(_digest.Problems);
    }

    [Fact]
    public void A_correction_that_shortens_is_followed()
    {
        _digest.Gives(Full);
        _digest.Gives(Full with { Content = $"<p>{FeedEntry.Words(1, 40)}</p>" });

        Assert.DoesNotContain(FeedEntry.Words(1), _digest.Read(File), StringComparison.Ordinal);
        Assert.Empty(_digest.Problems);
    }

    [Theory]
    [InlineData(80, 40, true)]
    [InlineData(80, 39, false)]
    [InlineData(39, 2, true)]
    public void Half_of_a_text_may_go_and_no_more_and_of_a_short_one_all_but_something(int before, int after, bool isFollowed)
    {
        _digest.Gives(Full with { Content = $"<p>{FeedEntry.Words(1, before)}</p>" });
        _digest.Gives(Full with { Content = $"<p>{FeedEntry.Words(1, after)}</p>" });

        Assert.Equal(!isFollowed, _digest.Read(File).Contains(FeedEntry.Words(1, before), StringComparison.Ordinal));
        Assert.Equal(isFollowed ? 0 : 1, _digest.Problems.Count());
    }

    [Fact]
    public void A_teaser_that_was_never_more_is_followed()
    {
        _digest.Gives(Full with { Content = null, Summary = "A teaser of a handful of words." });
        _digest.Gives(Full with { Content = null, Summary = "A shorter teaser." });

        Assert.Contains("A shorter teaser.", _digest.Read(File), StringComparison.Ordinal);
        Assert.Empty(_digest.Problems);
    }

    [Fact]
    public void A_feed_that_suddenly_says_the_same_of_everything_does_not_take_the_archive_with_it()
    {
        var entries = Enumerable.Range(1, 5).Select(n => Full with { Id = $"{n}", Link = $"https://blog.example/{n}/", Title = $"Article {n}", Content = $"<p>{FeedEntry.Words(n)}</p>", Day = n }).ToArray();
        _digest.Gives(entries);
        var before = _digest.Scenario.Bytes("input/articles");

        _digest.Gives(entries.Select(e => e with { Content = $"<p>Service unavailable. {FeedEntry.Words(99, 200)}</p>" }));

        Assert.Equal(before, _digest.Scenario.Bytes("input/articles"));
        Assert.Equal(
            "input/feeds/blog.xml: for 5 articles in the archive, among them input/articles/2026/article-1.md: it gives the same text for several articles now; the texts that were kept stay",
            Assert.Single(_digest.Problems).ToString());
    }

    [Fact]
    public void What_a_feed_no_longer_says_of_an_article_stays_in_its_head()
    {
        _digest.Gives(Full with { Summary = "What it is about." });
        _digest.Gives(Full with { Title = "", Author = "" });

        Assert.Contains("title: The first article\n", _digest.Read(File), StringComparison.Ordinal);
        Assert.Contains("authors: [Ann Example]\n", _digest.Read(File), StringComparison.Ordinal);
    }
}
