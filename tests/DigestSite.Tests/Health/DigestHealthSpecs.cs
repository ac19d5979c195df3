using System.Text;
using DigestSite.Configuration;
using DigestSite.Diagnostics;
using DigestSite.Feeds;
using DigestSite.Fetching;
using DigestSite.Health;
using DigestSite.Import;
using DigestSite.Markdown;
using DigestSite.Pipelines;
using static DigestSite.Snapshots.Snapshot;

namespace DigestSite.Tests.Health;

public sealed class DigestHealthSpecs
{
    private static readonly DateTimeOffset Now = new(2026, 6, 1, 6, 0, 0, TimeSpan.Zero);
    private static readonly Uri Address = new("https://blog.example/feed.xml");

    [Fact]
    public void A_feed_that_answers_and_brings_something_is_fine()
    {
        Assert.Equal(FeedCondition.Fine, Of(Now.AddDays(-3), new FetchState(Address) { Checked = Now, Fetched = Now }).Condition);
        Assert.Equal(FeedCondition.Fine, Of(Now.AddDays(-3), null).Condition);
    }

    [Fact]
    public void A_feed_without_a_new_item_for_longer_than_the_limit_is_stale()
    {
        Assert.Equal(FeedCondition.Fine, Of(Now.AddDays(-90), null).Condition);
        Assert.Equal(FeedCondition.Stale, Of(Now.AddDays(-91), null).Condition);
        Assert.Equal(FeedCondition.Fine, Of(Now.AddDays(-91), null, staleAfter: 120).Condition);
    }

    [Fact]
    public void A_feed_without_dates_is_as_old_as_its_last_change()
    {
        Assert.Equal(FeedCondition.Fine, Of(null, null).Condition);
        Assert.Equal(FeedCondition.Stale, Of(null, new FetchState(Address) { Changed = Now.AddDays(-200) }).Condition);
    }

    [Fact]
    public void What_is_gravest_is_said()
    {
        Assert.Equal(FeedCondition.Failing, Of(Now.AddDays(-200), new FetchState(Address) { Failures = 1, MovedTo = Address }).Condition);
        Assert.Equal(FeedCondition.Gone, Of(Now, new FetchState(Address) { Failures = 1, Status = 410 }).Condition);
        Assert.Equal(FeedCondition.Moved, Of(Now, new FetchState(Address) { MovedTo = new Uri("https://new.example/") }).Condition);
        Assert.Equal(FeedCondition.Missing, DigestHealth.Of(Configuration(90), ImportResult.None).Feeds.Single().Condition);
    }

    [Fact]
    public void What_was_learned_of_another_address_does_not_count() =>
        Assert.Null(Of(Now, new FetchState(new Uri("https://old.example/")) { Failures = 9 }).Fetch);

    [Fact]
    public void One_failure_is_no_news_three_are()
    {
        var twice = new FetchState(Address) { Failures = 2, FailingSince = Now.AddDays(-2), Error = "answers 503 Service Unavailable" };

        Assert.Equal("", Told(Imported(Now, twice)));
        Assert.Equal(
            """
            Warning FailingFeed: input/feeds/blog.fetch.yml: https://blog.example/feed.xml has failed on 3 days since 2026-05-30: answers 503 Service Unavailable
                The last good copy serves on. Open the address in a browser; when the feed has another one now, write it into digest.yml.
            """.ReplaceLineEndings("\n"),
            Told(Imported(Now, twice with { Failures = 3 })));
    }

    [Fact]
    public void A_feed_that_is_silent_or_gone_is_told_with_what_to_do()
    {
        Assert.Contains("Warning StaleFeed: input/feeds/blog.fetch.yml: has brought nothing since 2026-01-01", Told(Imported(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), null)), StringComparison.Ordinal);
        Assert.Contains("was taken down for good (410)", Told(Imported(Now, new FetchState(Address) { Failures = 1, Status = 410 })), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_data_for_programs()
    {
        var imported = Imported(Now.AddDays(-1), new FetchState(Address) { Checked = Now, Fetched = Now, Changed = Now }) with
        {
            Articles =
            [
                new ImportedArticle("/x/plain.md", ["blog"], FidelityReport.Lossless),
                new ImportedArticle("/x/über-c-sharp.md", ["blog"], new FidelityReport([new Finding(FindingCode.DeadLink, 2, "#\"nowhere\""), new Finding(FindingCode.Script)])),
            ],
        };

        await Verify(Encoding.UTF8.GetString(HealthJson.Write(DigestHealth.Of(Configuration(90), imported), new Uri("https://example.org/repo/"))));
    }

    private static FeedHealth Of(DateTimeOffset? newest, FetchState? fetch, int staleAfter = 90) =>
        DigestHealth.Of(Configuration(staleAfter), Imported(newest, fetch)).Feeds.Single();

    private static string Told(ImportResult imported)
    {
        var diagnostics = new DiagnosticBag();
        HealthReport.Add(DigestHealth.Of(Configuration(90), imported), new DigestFolders("input", "output"), diagnostics);
        return diagnostics.Printed();
    }

    private static ImportResult Imported(DateTimeOffset? newest, FetchState? fetch)
    {
        var source = Configuration(90).Sources[0];
        return ImportResult.None with
        {
            Now = Now,
            Feeds = [new RecordedFeed(source, source.Feeds[0], new Feed { Title = "Blog", Items = [new FeedItem { Id = "1", Published = newest }] }, "unused")],
            Fetches = fetch is null ? new Dictionary<string, FetchState>() : new Dictionary<string, FetchState> { ["blog"] = fetch },
        };
    }

    private static DigestConfiguration Configuration(int staleAfter) => new()
    {
        Site = new SiteSettings { Title = "Sample", BaseUrl = new Uri("https://example.org/") },
        Sources = [new SourceSettings { Key = "blog", Name = "Blog", Feeds = [new FeedAddress("blog", Address)] }],
        Health = new HealthSettings { StaleAfter = TimeSpan.FromDays(staleAfter) },
    };
}
