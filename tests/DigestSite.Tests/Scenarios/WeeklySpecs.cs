using System.Globalization;
using System.Text;
using DigestSite.Diagnostics;
using DigestSite.Feeds.Reading;
using static DigestSite.Snapshots.Snapshot;

namespace DigestSite.Tests.Scenarios;

/// <summary>The weekly issues, from feeds to files and pages.</summary>
public sealed class WeeklySpecs : IDisposable
{
    private const string Templates = "input/articles/2026/templates-without-tears.md";

    private readonly Scenario _scenario = new("small");

    public void Dispose() => _scenario.Dispose();

    [Fact]
    public async Task Each_closed_week_gets_its_file_and_a_second_run_writes_nothing()
    {
        var first = _scenario.Weekly()!;
        var input = _scenario.Bytes("input");
        var second = _scenario.Weekly()!;

        Assert.NotEmpty(first.Written);
        Assert.Empty(second.Written);
        Assert.Equal(first.Written[^1].File, $"input/weekly/{second.Newest}.md");
        Assert.Equal(input, _scenario.Bytes("input"));
        await VerifyFiles(_scenario.Texts("input/weekly"));
    }

    [Theory]
    [InlineData("small")]
    [InlineData(Scenario.Real)]
    public async Task The_site_is_the_same_before_and_after_the_files_are_written(string name)
    {
        using var scenario = new Scenario(name);
        await scenario.BuildAsync();
        var before = scenario.Bytes("output");

        Assert.NotEmpty(scenario.Weekly()!.Written);
        await scenario.BuildAsync();

        Assert.Equal(before, scenario.Bytes("output"));
        Assert.Equal(0, scenario.Built!.Written);
    }

    [Fact]
    public async Task A_build_writes_no_issue()
    {
        await _scenario.BuildAsync();

        Assert.Empty(_scenario.Bytes("input/weekly"));
    }

    [Fact]
    public async Task An_issue_that_is_out_never_changes_whatever_happens_to_articles()
    {
        _scenario.Weekly();
        var issues = _scenario.Bytes("input/weekly");
        _scenario.Edit(Templates, "imported:", "pin: true\nweek: 2026-w30\nimported:");
        _scenario.Edit("input/articles/2026/records-and-spans-in-c-sharp.md", "imported:", "hide: true\nimported:");
        _scenario.Delete("input/articles/2026/welcome.md");
        _scenario.Edit("input/digest.yml", "Europe/Berlin", "Pacific/Kiritimati");

        Assert.Empty(_scenario.Weekly()!.Written);
        await _scenario.BuildAsync();

        Assert.Equal(issues, _scenario.Bytes("input/weekly"));
    }

    [Fact]
    public async Task What_a_curator_writes_over_an_issue_is_on_its_page_in_its_letter_and_in_the_feed()
    {
        _scenario.Weekly();
        var file = "input/weekly/" + _scenario.Bytes("input/weekly").Keys.Order(StringComparer.Ordinal).First();
        var week = Path.GetFileNameWithoutExtension(file);
        _scenario.Edit(file, "number: 1\n", "title: The first one\nnumber: 1\n");
        _scenario.Write(file, _scenario.Read(file) + "Read [all of it](../../archive/), *slowly*.\n<script>alert(1)</script>\n");
        var written = _scenario.Read(file);

        Assert.Empty(_scenario.Weekly()!.Written);
        await _scenario.BuildAsync();

        Assert.Equal(written, _scenario.Read(file));
        Assert.Contains("Read <a href=\"../../archive/\">all of it</a>, <em>slowly</em>.", _scenario.Read($"output/weekly/{week}/index.html"), StringComparison.Ordinal);
        Assert.Contains("href=\"https://example.github.io/small/archive/\"", _scenario.Read($"output/weekly/{week}/email.html"), StringComparison.Ordinal);
        Assert.Contains("[1] https://example.github.io/small/archive/\n", _scenario.Read($"output/weekly/{week}/email.txt"), StringComparison.Ordinal);
        var entry = Feed("output/weekly/feed.xml").Items.Single(i => i.Id == $"/weekly/{week}/");
        Assert.Equal("This week in compilers #1: The first one", entry.Title);
        Assert.Contains("Read <a href=\"https://example.github.io/small/archive/\">all of it</a>", entry.Content, StringComparison.Ordinal);
        Assert.DoesNotContain("alert", entry.Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_feed_dates_each_issue_at_the_end_of_its_week_and_leaves_out_the_open_one()
    {
        _scenario.Edit("input/feeds/notes.xml", "Sat, 16 May 2026 06:00:00 GMT", "Tue, 19 May 2026 23:00:00 GMT");
        await _scenario.BuildAsync();

        var entries = Feed("output/weekly/feed.xml").Items;
        Assert.Equal(entries.Select(e => e.Published).OrderDescending(), entries.Select(e => e.Published));
        Assert.All(entries, e => Assert.Equal((DayOfWeek.Monday, new TimeSpan(0, 0, 0)), (InBerlin(e.Published!.Value).DayOfWeek, InBerlin(e.Published.Value).TimeOfDay)));
        Assert.DoesNotContain(entries, e => e.Id == "/weekly/2026-w21/");
        Assert.Contains("So far", _scenario.Read("output/weekly/2026-w21/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("weekly/2026-w21/email.html", _scenario.Bytes("output").Keys);
    }

    [Fact]
    public async Task Older_issues_are_in_the_archive_documents_behind_the_feed()
    {
        using var real = new Scenario(Scenario.Real);
        await real.BuildAsync();

        var reading = FeedReader.Read(Encoding.UTF8.GetBytes(real.Read("output/weekly/feed.xml"))).Feed!;
        var archive = FeedReader.Read(Encoding.UTF8.GetBytes(real.Read("output/weekly/feed/1.xml"))).Feed!;

        Assert.Equal(13, reading.Items.Count);
        Assert.EndsWith("/weekly/feed/1.xml", reading.PreviousArchive, StringComparison.Ordinal);
        Assert.Equal(14, reading.Items.Concat(archive.Items).Select(i => i.Id).Distinct().Count());
    }

    [Fact]
    public async Task The_four_feeds_have_the_issues_their_dates_ask_for()
    {
        using var real = new Scenario(Scenario.Real);

        real.Weekly();

        Assert.DoesNotContain(real.Diagnostics.Sorted, d => d.Severity > Severity.Info);
        await VerifyFiles(real.Texts("input/weekly"));
    }

    [Fact]
    public void Another_culture_writes_the_same_bytes()
    {
        _scenario.Weekly();
        using var other = new Scenario("small");
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("ar-SA");
        try
        {
            other.Weekly();
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }

        Assert.Equal(_scenario.Bytes("input"), other.Bytes("input"));
    }

    [Fact]
    public void A_broken_issue_is_told_and_no_other_is_written()
    {
        _scenario.Write("input/weekly/2026-w19.md", "---\nnumber: 1\narticles: [welcome\n---\n");
        var input = _scenario.Bytes("input/weekly");

        Assert.Empty(_scenario.Weekly()!.Written);

        Assert.Contains(_scenario.Diagnostics.Sorted, d => d.Severity == Severity.Error && d.Place!.File == "input/weekly/2026-w19.md");
        Assert.Equal(input, _scenario.Bytes("input/weekly"));
    }

    [Fact]
    public void A_week_that_is_none_is_refused_in_an_articles_head()
    {
        _scenario.Import();
        _scenario.Edit(Templates, "imported:", "week: 2026-w54\nimported:");

        _scenario.Weekly();

        Assert.Contains(_scenario.Diagnostics.Sorted, d => d.Place?.File == Templates && d.Message == "week: there is no week '2026-w54'");
    }

    private static DateTimeOffset InBerlin(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"));

    private Feeds.Feed Feed(string file) => FeedReader.Read(Encoding.UTF8.GetBytes(_scenario.Read(file))).Feed!;
}
