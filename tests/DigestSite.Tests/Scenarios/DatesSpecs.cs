using System.Globalization;
using DigestSite.Diagnostics;

namespace DigestSite.Tests.Scenarios;

/// <summary>When an article came out, where its feed does not say, or says what cannot be.</summary>
public sealed class DatesSpecs : IDisposable
{
    private readonly Scenario _scenario = new();

    public DatesSpecs() => Configure(_scenario, "blog");

    public void Dispose() => _scenario.Dispose();

    [Theory]
    [InlineData("Mon, 05 Oct 2026 10:00:00 GMT", "2026-10-06T08:30:00Z", "2026-10-05T10:00:00Z")]
    [InlineData(null, "2026-10-06T08:30:00Z", "2026-10-06T08:30:00Z")]
    [InlineData(null, null, "2026-09-01T07:00:00Z")]
    public void An_article_without_a_date_takes_its_feeds_then_its_copys_then_the_newest_there_is(string? feed, string? fetched, string published)
    {
        Configure(_scenario, "blog", "other");
        Feed(_scenario, "blog", feed, ("First", null), ("Second", null));
        Feed(_scenario, "other", null, ("Third", "Tue, 01 Sep 2026 07:00:00 GMT"));
        if (fetched is not null)
            Fetched(_scenario, "blog", fetched);
        _scenario.Import();

        Assert.Equal(published, Published("first"));
        Assert.Equal(published, Published("second"));
    }

    [Fact]
    public void The_clock_dates_what_nothing_else_does_to_the_day()
    {
        Feed(_scenario, "blog", null, ("First", null));
        _scenario.Import();
        Assert.Equal("2026-06-01T00:00:00Z", Published("first"));

        _scenario.Time = At("2027-01-01T00:00:00Z");
        var before = _scenario.Bytes("input");
        _scenario.Import();
        Assert.Equal(before, _scenario.Bytes("input"));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("Mon, 05 Oct 2026 10:00:00 GMT", null)]
    [InlineData("Mon, 05 Oct 2026 10:00:00 GMT", "2026-10-06T08:30:00Z")]
    [InlineData("Thu, 05 Oct 2099 10:00:00 GMT", "2026-10-06T08:30:00Z")]
    public async Task Two_clocks_give_the_same_bytes(string? feed, string? fetched)
    {
        using var other = new Scenario { Time = At("2040-02-03T04:05:06Z") };
        foreach (var scenario in new[] { _scenario, other })
        {
            Configure(scenario, "blog", "other");
            Feed(scenario, "blog", feed, ("Undated", null), ("Dated", "Sun, 04 Oct 2026 09:00:00 GMT"), ("Future", "Mon, 05 Oct 2099 09:00:00 GMT"));
            Feed(scenario, "other", null, ("Undated too", null));
            if (fetched is not null)
                Fetched(scenario, "blog", fetched);
            await scenario.BuildAsync();
        }

        Assert.Equal(4, _scenario.Texts("input/articles").Count(f => f.Path.EndsWith(".md", StringComparison.Ordinal)));
        Assert.Equal(_scenario.Bytes("input"), other.Bytes("input"));
        Assert.Equal(_scenario.Bytes("output"), other.Bytes("output"));
    }

    [Theory]
    [InlineData("Mon, 05 Oct 2026 10:00:00 GMT", null, "2026-10-05T10:00:00Z")]
    [InlineData("Mon, 05 Oct 2026 10:00:00 GMT", "2026-10-06T08:30:00Z", "2026-10-06T08:30:00Z")]
    [InlineData(null, "2026-10-06T08:30:00Z", "2026-10-06T08:30:00Z")]
    [InlineData("Thu, 05 Oct 2099 10:00:00 GMT", "2026-10-06T08:30:00Z", "2026-10-06T08:30:00Z")]
    [InlineData("Thu, 05 Oct 2099 10:00:00 GMT", null, "2026-05-04T09:00:00Z")]
    public async Task A_date_after_the_copy_was_recorded_is_not_believed_and_a_note_says_so(string? feed, string? fetched, string published)
    {
        var day = published.StartsWith("2026-05", StringComparison.Ordinal) ? "Mon, 04 May 2026 09:00:00 GMT" : "Mon, 05 Oct 2026 09:00:00 GMT";
        Feed(_scenario, "blog", feed, ("From the year 2099", "Mon, 05 Oct 2099 09:00:00 GMT"), ("Today", day));
        if (fetched is not null)
            Fetched(_scenario, "blog", fetched);
        await _scenario.BuildAsync();

        Assert.Equal(published, Published("from-the-year-2099"));
        Assert.DoesNotContain("2099-", string.Concat(_scenario.Texts("output").Select(f => f.Text)), StringComparison.Ordinal);
        var note = Assert.Single(_scenario.Diagnostics.Sorted, d => d.Code == DiagnosticCode.UnbelievableDate && d.Place!.File.EndsWith(".md", StringComparison.Ordinal));
        Assert.Equal(
            (Severity.Info, $"input/articles/2026/from-the-year-2099.md: its feed dates it 2099-10-05, which is after the feed was recorded: {published[..10]} is taken"),
            (note.Severity, note.ToString()));
    }

    [Theory]
    [InlineData("2026-10-06T08:29:00Z", true)]
    [InlineData("2026-10-06T08:31:00Z", false)]
    public void A_day_is_left_to_time_zones_and_clocks(string published, bool isBelieved)
    {
        Feed(_scenario, "blog", null, ("First", published));
        Fetched(_scenario, "blog", "2026-10-05T08:30:00Z");
        _scenario.Import();

        Assert.Equal(isBelieved ? published : "2026-10-05T08:30:00Z", Published("first"));
    }

    [Fact]
    public void A_moment_of_change_that_cannot_be_is_left_out()
    {
        Feed(_scenario, "blog", null, ("First", "Mon, 05 Oct 2026 09:00:00 GMT"));
        _scenario.Edit("input/feeds/blog.xml", "</item>", "<updated xmlns=\"http://www.w3.org/2005/Atom\">2098-01-01T00:00:00Z</updated></item>");
        Fetched(_scenario, "blog", "2026-10-05T10:00:00Z");
        _scenario.Import();

        Assert.Equal("2026-10-05T09:00:00Z", Published("first"));
        Assert.DoesNotContain("updated:", Text("first"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_at_the_moment_of_publication_is_none()
    {
        Feed(_scenario, "blog", null, ("First", "Mon, 05 Oct 2026 09:00:00 GMT"));
        _scenario.Edit("input/feeds/blog.xml", "</item>", "<updated xmlns=\"http://www.w3.org/2005/Atom\">2026-10-05T09:00:00Z</updated></item>");
        _scenario.Import();

        Assert.DoesNotContain("updated:", Text("first"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-05-28T08:00:00Z")]
    [InlineData(null)]
    public void A_feed_whose_clock_runs_ahead_closes_no_week(string? fetched)
    {
        Feed(_scenario, "blog", "Thu, 05 Oct 2099 10:00:00 GMT", ("First", "Wed, 27 May 2026 09:00:00 GMT"));
        if (fetched is not null)
            Fetched(_scenario, "blog", fetched, asked: false);

        Assert.Empty(_scenario.Weekly()!.Written);
        Assert.Contains(_scenario.Diagnostics.Sorted, d => d.ToString().StartsWith("input/feeds/blog.xml: says it was last changed on 2099-10-05, which is after it was recorded: 2026-05-2", StringComparison.Ordinal));
    }

    [Fact]
    public void A_feed_that_never_renews_its_own_date_takes_none_from_its_articles()
    {
        Feed(_scenario, "blog", "Tue, 01 Jan 2019 10:00:00 GMT", [.. Enumerable.Range(1, 5).Select(n => ($"Title {n}", (string?)$"0{n} May 2026 09:00:00 GMT"))]);
        _scenario.Import();

        Assert.Equal("2026-05-05T09:00:00Z", Published("title-5"));
    }

    [Fact]
    public void A_feed_that_gives_a_later_date_does_not_move_an_article()
    {
        Feed(_scenario, "blog", null, ("First", "Mon, 05 Oct 2026 09:00:00 GMT"));
        _scenario.Import();
        var before = _scenario.Bytes("input/articles");
        Feed(_scenario, "blog", null, ("First", "Tue, 06 Oct 2026 09:00:00 GMT"));
        _scenario.Import();
        Assert.Equal(before, _scenario.Bytes("input/articles"));

        Feed(_scenario, "blog", null, ("First", "Sun, 04 Oct 2026 09:00:00 GMT"));
        _scenario.Import();
        Assert.Equal("2026-10-04T09:00:00Z", Published("first"));
    }

    private static void Configure(Scenario scenario, params string[] feeds) =>
        scenario.Write("input/digest.yml", "site:\n  title: Test\n  base-url: https://test.example/\nsources:\n" + string.Concat(feeds.Select(f => $"  - key: {f}\n    name: The {f}\n    feed: https://{f}.example/feed.xml\n")));

    private static void Feed(Scenario scenario, string key, string? built, params (string Title, string? Date)[] items) =>
        scenario.Write($"input/feeds/{key}.xml", $"""
            <rss version="2.0"><channel><title>{key}</title><link>https://{key}.example/</link><description>d</description>{(built is null ? "" : $"<lastBuildDate>{built}</lastBuildDate>")}
            {string.Concat(items.Select(i => $"<item><title>{i.Title}</title><link>https://{key}.example/{i.Title.Replace(' ', '-')}</link><description>{FeedEntry.Words(i.Title.Length)}</description>{(i.Date is null ? "" : $"<pubDate>{i.Date}</pubDate>")}</item>"))}
            </channel></rss>
            """);

    private static void Fetched(Scenario scenario, string key, string moment, bool asked = true) =>
        scenario.Write($"input/feeds/{key}.fetch.yml", $"address: https://{key}.example/feed.xml\n{(asked ? $"checked: {moment}\n" : "")}fetched: {moment}\nchanged: {moment}\n");

    private string Text(string slug) => Assert.Single(_scenario.Texts("input/articles"), f => f.Path.EndsWith($"/{slug}.md", StringComparison.Ordinal)).Text;

    private string Published(string slug) => Text(slug).Split('\n').Single(l => l.StartsWith("published: ", StringComparison.Ordinal))[11..];

    private static FixedClock At(string moment) => new(DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture));
}
