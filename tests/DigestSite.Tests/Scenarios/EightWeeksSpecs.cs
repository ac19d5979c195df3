using System.Net;
using DigestSite.Configuration;
using DigestSite.Diagnostics;
using DigestSite.Fetching;
using DigestSite.Pipelines;
using static DigestSite.Snapshots.Snapshot;

namespace DigestSite.Tests.Scenarios;

/// <summary>Eight weeks in the life of a digest: publishers write, change, move, fail and lie; a curator edits, hides, renames and annotates.</summary>
public sealed class EightWeeksSpecs : IDisposable
{
    private const string Blog = "https://blog.example/feed.xml";
    private const string NewBlog = "https://blog.example/new.xml";
    private const string Desk = "https://desk.example/rss";

    private static readonly WeeklyItem Parsing = new("parsing", "Parsing by hand", "05-19", "How to read a grammar " + FeedEntry.Words(1));
    private static readonly WeeklyItem Testing = new("testing", "Tests as specs", "05-21", "What a sentence promises " + FeedEntry.Words(2));
    private static readonly WeeklyItem Copy = Parsing with { Id = "desk-1", Link = "https://www.blog.example/parsing?utm_source=desk" };
    private static readonly WeeklyItem Clocks = new("desk-2", "Clocks without time", "05-20", "Inject the clock " + FeedEntry.Words(3), "https://desk.example/clocks");
    private static readonly WeeklyItem Locks = new("locks", "Locks that let go", "05-27", "The system takes it back " + FeedEntry.Words(4));
    private static readonly WeeklyItem Feeds = new("feeds", "Feeds that move", "06-02", "Redirects and streaks " + FeedEntry.Words(5));
    private static readonly WeeklyItem Late = new("desk-3", "Late to the party", "05-28", "Found weeks after " + FeedEntry.Words(6), "https://desk.example/late");
    private static readonly WeeklyItem Weeks = new("desk-4", "Weeks by ISO 8601", "06-10", "Monday first " + FeedEntry.Words(7), "https://desk.example/weeks");
    private static readonly WeeklyItem Slugs = new("slugs", "Slugs for everyone", "06-17", "Letters of all scripts " + FeedEntry.Words(8));
    private static readonly WeeklyItem Hashes = new("desk-5", "Hashes, plainly", "07-01", "Bytes in, bytes out " + FeedEntry.Words(9), "https://desk.example/hashes");
    private static readonly WeeklyItem Future = new("desk-6", "From the future", "2031-01-01", "A clock that runs ahead " + FeedEntry.Words(10), "https://desk.example/future");

    private readonly Scenario _digest = new();
    private readonly Publishers _publishers = new();
    private readonly List<string> _diary = [];
    private DateTimeOffset _monday = new(2026, 5, 25, 6, 0, 0, TimeSpan.Zero);

    public EightWeeksSpecs() => _digest.Write("input/digest.yml", $"""
        site:
          title: Eight weeks
          base-url: https://digest.example/
          time-zone: Europe/Berlin
        sources:
          - name: Blog
            site: https://blog.example/
            feed: {Blog}
          - name: Desk
            feed: {Desk}
        """ + "\n");

    public void Dispose()
    {
        _publishers.Dispose();
        _digest.Dispose();
    }

    [Fact]
    public async Task Nothing_is_lost_and_what_is_out_stays_as_it_was()
    {
        var issues = new Dictionary<string, string>(StringComparer.Ordinal);

        await WeekAsync("1: two feeds, one article in both", issues, () =>
        {
            _publishers.Feed(Blog, Parsing, Testing);
            _publishers.Feed(Desk, Clocks, Copy);
        });
        await WeekAsync("2: texts change; the curator has retitled one and written a note", issues,
            () =>
            {
                _digest.Edit("input/articles/2026/clocks-without-time.md", "title: Clocks without time", "title: Time without clocks");
                _digest.Edit("input/articles/2026/parsing-by-hand.md", "imported:", "note: The best one this year.\nimported:");
                _publishers.Feed(Blog, Parsing, Testing with { Text = Testing.Text + " and a word more" }, Locks);
                _publishers.Feed(Desk, Clocks with { Text = Clocks.Text + " corrected" }, Copy);
            });
        await WeekAsync("3: one vanishes, one feed is down; the curator renames and hides", issues,
            () =>
            {
                _publishers.Feed(Blog, Locks, Feeds, Testing);
                _publishers.Status(Desk, HttpStatusCode.ServiceUnavailable);
            },
            () =>
            {
                File.Move(_digest.Folders.Articles + "/2026/locks-that-let-go.md", _digest.Folders.Articles + "/locks.md");
                _digest.Edit("input/articles/2026/tests-as-specs.md", "imported:", "hide: true\nimported:");
            });
        await WeekAsync("4: nothing new at one, a late one at the other; the curator writes over an old issue", issues,
            () => _publishers.Feed(Desk, Late, Weeks),
            () => _digest.Write("input/weekly/2026-w22.md", _digest.Read("input/weekly/2026-w22.md") + "A week of locks.\n"));
        await WeekAsync("5: one feed moves for good and changes a link, the other lies", issues, () =>
        {
            _publishers.Move(Blog, NewBlog);
            _publishers.Feed(NewBlog, Slugs, Locks with { Link = "https://blog.example/2026/locks/" }, Feeds);
            _publishers.Page(Desk, "<!DOCTYPE html><title>Sign in</title><form></form>");
        });
        await WeekAsync("6: the curator follows; a text is emptied, one comes back, nothing new", issues, () =>
        {
            _digest.Edit("input/digest.yml", Blog, NewBlog);
            _publishers.Feed(NewBlog, Slugs with { Text = "" }, Feeds);
            _publishers.Feed(Desk, Clocks with { Text = Clocks.Text + " corrected" }, Weeks);
        });
        await WeekAsync("7: an article moves to the other feed; the curator keeps one for next week and deletes one for good", issues,
            () =>
            {
                _publishers.Feed(NewBlog, Feeds);
                _publishers.Feed(Desk, Hashes, Slugs with { Id = "desk-7", Link = "https://blog.example/slugs" }, Weeks);
            },
            () =>
            {
                _digest.Edit("input/articles/2026/hashes-plainly.md", "imported:", "week: 2026-w28\nimported:");
                _digest.Delete("input/articles/2026/weeks-by-iso-8601.md");
                _digest.Edit("input/digest.yml", "sources:", "hide: [https://desk.example/weeks]\nsources:");
            });
        await WeekAsync("8: one feed is gone, one has a clock that runs ahead", issues, () =>
        {
            _publishers.Status(NewBlog, HttpStatusCode.Gone);
            _publishers.Feed(Desk, Future, Hashes, Weeks);
        });

        await VerifyFiles([("diary.txt", string.Join('\n', _diary)), .. _digest.Texts("input").Where(f => !f.Path.StartsWith("digest.yml", StringComparison.Ordinal))]);
    }

    /// <summary>Monday morning: fetch, import; the curator has a look; weekly, build. And once more, which must change nothing.</summary>
    private async Task WeekAsync(string title, Dictionary<string, string> issues, Action before, Action? curate = null)
    {
        before();
        _publishers.Clock.Advance(_monday - _publishers.Clock.GetUtcNow());
        _diary.Add($"== {title}");
        var fetched = await _publishers.FetchAsync(_digest, Configuration());
        foreach (var feed in fetched)
            _diary.Add($"fetch {feed.Wanted.Address.Key}: {feed.Result.ToString().ToLowerInvariant()}");
        foreach (var told in FetchReport.Of(fetched, Severity.Warning))
            _diary.Add($"  {told}");

        _digest.Import();
        var summary = _digest.Imported!.Summary;
        _diary.Add($"import: {summary.Added} added, {summary.Updated} updated, {summary.Unchanged} unchanged");
        curate?.Invoke();

        foreach (var written in _digest.Weekly()!.Written)
            _diary.Add($"weekly: {written.File}, {Counted.As(written.Articles, "article")}");
        Tell();
        StandsStill(issues);

        await _digest.BuildAsync();
        var (input, output) = (_digest.Bytes("input"), _digest.Bytes("output"));
        Assert.Empty(_digest.Weekly()!.Written);
        await _digest.BuildAsync();
        Assert.Equal(input, _digest.Bytes("input"));
        Assert.Equal(output, _digest.Bytes("output"));
        _diary.Add($"site: {_digest.Built!.Articles} articles\n");
        _monday = _monday.AddDays(7);
    }

    private DigestConfiguration Configuration() => ConfigurationFile.Read(_digest.Folders, null, new DiagnosticBag())!;

    private void Tell()
    {
        foreach (var problem in _digest.Diagnostics.Sorted.Where(d => d.Severity > Severity.Info))
            _diary.Add($"  {problem}");
    }

    /// <summary>Heads of issues never change once they are out; what a person wrote below them is not looked at.</summary>
    private void StandsStill(Dictionary<string, string> issues)
    {
        foreach (var (path, text) in _digest.Texts("input/weekly"))
        {
            var head = text[..text.LastIndexOf("---\n", StringComparison.Ordinal)];
            if (!issues.TryAdd(path, head))
                Assert.Equal(issues[path], head);
        }
    }
}
