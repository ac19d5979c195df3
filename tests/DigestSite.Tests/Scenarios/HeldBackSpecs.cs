using DigestSite.Configuration;
using DigestSite.Diagnostics;
using DigestSite.Pipelines;
using DigestSite.Theme;

namespace DigestSite.Tests.Scenarios;

/// <summary>Articles that are in the archive and not yet on the site.</summary>
public sealed class HeldBackSpecs : IDisposable
{
    private static readonly FeedEntry Entry = new("a1", "https://blog.example/first/", "The first article", $"<p>{FeedEntry.Words(1)}</p>", Day: 80);

    private readonly OneFeed _digest = new();

    public HeldBackSpecs()
    {
        _digest.Gives(Entry, Entry with { Id = "a2", Link = "https://blog.example/2/", Title = "A draft of theirs", Content = $"<p>{FeedEntry.Words(2)}</p>", Day = 79 });
        _digest.Edit("2026/a-draft-of-theirs.md", "imported:", "draft: true\nimported:");
        _digest.Write("2026/tomorrow.md", "---\ntitle: Tomorrow\npublished: 2026-06-02\ntags: [Secret]\nauthors: [Nobody Else]\n---\nNot yet.\n");
        _digest.Write("2026/mine.md", "---\ntitle: My draft\npublished: 2026-05-01\ndraft: true\ntags: [Secret]\n---\nNot yet.\n");
        _digest.Write("2026/mine-too.md", "---\ntitle: My hidden draft\npublished: 2026-05-01\ndraft: true\nhide: true\n---\nNot yet.\n");
    }

    public void Dispose() => _digest.Dispose();

    [Fact]
    public async Task Nothing_of_the_site_tells_of_them_and_the_summary_counts_them()
    {
        await _digest.Scenario.BuildAsync();

        var site = _digest.Scenario.Built!;
        Assert.Equal((1, 1, 2, 0), (site.Articles, site.Scheduled, site.Drafts, site.Tags));
        Assert.DoesNotContain(_digest.Scenario.Texts("output"), f => new[] { "Tomorrow", "tomorrow", "draft", "Secret", "Nobody Else", "Not yet." }.Any(w => f.Path.Contains(w, StringComparison.Ordinal) || (!f.Path.StartsWith("assets/", StringComparison.Ordinal) && f.Text.Contains(w, StringComparison.Ordinal))));
        Assert.Contains("2026-05-20", _digest.Scenario.Read("output/sitemap.xml"), StringComparison.Ordinal);
        Assert.DoesNotContain(_digest.Scenario.Weekly()!.Written, w => _digest.Scenario.Read(w.File).Contains("tomorrow", StringComparison.Ordinal));
    }

    [Fact]
    public async Task They_appear_when_their_day_has_come_and_the_line_is_gone()
    {
        await _digest.Scenario.BuildAsync();
        _digest.Scenario.Edit("input/feeds/blog.xml", "Sun, 31 May 2026", "Tue, 09 Jun 2026");
        _digest.Edit("2026/mine.md", "draft: true\n", "");
        _digest.Edit("2026/a-draft-of-theirs.md", "draft: true\n", "");
        await _digest.Scenario.BuildAsync();

        Assert.Equal((4, 0, 0), (_digest.Scenario.Built!.Articles, _digest.Scenario.Built.Scheduled, _digest.Scenario.Built.Drafts));
        var issue = Assert.Single(_digest.Scenario.Weekly()!.Written, w => _digest.Scenario.Read(w.File).Contains("- tomorrow", StringComparison.Ordinal));
        Assert.Equal("input/weekly/2026-w23.md", issue.File);
    }

    [Fact]
    public void A_draft_follows_its_feed()
    {
        _digest.Gives(Entry with { Id = "a2", Link = "https://blog.example/2/", Title = "A better title", Content = $"<p>{FeedEntry.Words(2)}</p>", Day = 79 });

        Assert.Contains("title: A better title\n", _digest.Read("2026/a-draft-of-theirs.md"), StringComparison.Ordinal);
        Assert.Contains("draft: true\n", _digest.Read("2026/a-draft-of-theirs.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_publisher_schedules_nothing()
    {
        _digest.Gives(Entry with { Id = "a3", Link = "https://blog.example/3/", Title = "Later today", Content = $"<p>{FeedEntry.Words(3)}</p>", Day = 92 });
        await _digest.Scenario.BuildAsync();

        Assert.True(File.Exists(_digest.Scenario.PathOf("output/articles/later-today/index.html")));
        Assert.Equal(1, _digest.Scenario.Built!.Scheduled);
    }

    [Fact]
    public async Task A_digest_of_ones_own_articles_alone_can_schedule_too()
    {
        using var scenario = new Scenario();
        scenario.Write("input/digest.yml", "site:\n  title: Test\n  base-url: https://test.example/\nsources:\n  - name: None\n    feed: https://none.example/feed.xml\n");
        scenario.Write("input/articles/a.md", "---\ntitle: Now\npublished: 2026-05-01\n---\nText.\n");
        scenario.Write("input/articles/b.md", "---\ntitle: Later\npublished: 2027-05-01\n---\nText.\n");
        await scenario.BuildAsync();
        Assert.Equal((1, 1), (scenario.Built!.Articles, scenario.Built.Scheduled));

        scenario.Time = new FixedClock(new DateTimeOffset(2028, 1, 1, 0, 0, 0, TimeSpan.Zero));
        await scenario.BuildAsync();
        Assert.Equal((2, 0), (scenario.Built!.Articles, scenario.Built.Scheduled));
    }

    [Fact]
    public async Task A_preview_shows_them_marked()
    {
        _digest.Scenario.Import();
        var configuration = ConfigurationFile.Read(_digest.Scenario.Folders, null, new DiagnosticBag())!;
        var map = new SitePipeline(_digest.Scenario.Folders, new RazorTheme(_digest.Scenario.Folders.Input), new SilentReporter(), new DiagnosticBag()) { ShowsHeldBack = true }
            .Lay(configuration, _digest.Scenario.Imported!);

        foreach (var (path, marks) in new[] { ("/articles/tomorrow/", "Scheduled"), ("/articles/mine/", "Draft"), ("/articles/the-first-article/", ""), ("/", "Scheduled Draft Draft"), ("/archive/", "Scheduled Draft Draft") })
        {
            var page = System.Text.Encoding.UTF8.GetString(await map.Find(path)!.Render(CancellationToken.None));
            page = page.Split("<section class=\"related\"")[0];
            Assert.Equal(marks, string.Join(' ', page.Split("<span class=\"mark\">").Skip(1).Select(m => m[..m.IndexOf('<', StringComparison.Ordinal)])));
        }

        Assert.DoesNotContain(map.Digest.Issues.SelectMany(i => i.Articles), a => a.Standing != DigestSite.Site.Standing.Published);
    }
}
