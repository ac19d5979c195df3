using System.Globalization;
using DigestSite.Configuration;
using DigestSite.Diagnostics;
using DigestSite.Markdown;
using DigestSite.Pipelines;
using DigestSite.Site;
using DigestSite.Weekly;

namespace DigestSite.Tests.Weekly;

/// <summary>Which article goes into which issue. Weeks of May 2026: w19 from the 4th, w20 from the 11th, w21 from the 18th, w22 from the 25th.</summary>
public sealed class IssuePlannerSpecs : IDisposable
{
    private readonly TempFolder _temp = new();
    private readonly DiagnosticBag _diagnostics = new();
    private readonly List<Article> _articles = [];
    private readonly HashSet<string> _hidden = new(StringComparer.Ordinal);
    private WeeklySettings _settings = new();
    private TimeZoneInfo _zone = TimeZoneInfo.Utc;

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void A_first_run_has_an_issue_for_each_past_week_with_articles_and_none_for_the_others()
    {
        Add("a", "2026-05-04");
        Add("b", "2026-05-18");
        Add("c", "2026-05-19");
        Add("d", "2026-05-26");

        Assert.Equal("w22 open 3: d | w21 closed 2: c b | w19 closed 1: a", Plan("2026-05-27"));
    }

    [Theory]
    [InlineData("UTC", "2026-05-24T23:59:59Z", false)]
    [InlineData("UTC", "2026-05-25T00:00:00Z", true)]
    [InlineData("Pacific/Kiritimati", "2026-05-24T09:59:59Z", false)]
    [InlineData("Pacific/Kiritimati", "2026-05-24T10:00:00Z", true)]
    [InlineData("Pacific/Honolulu", "2026-05-25T09:59:59Z", false)]
    [InlineData("Pacific/Honolulu", "2026-05-25T10:00:00Z", true)]
    public void A_week_closes_when_its_sunday_is_over_where_the_site_is(string zone, string now, bool closed)
    {
        _zone = TimeZoneInfo.FindSystemTimeZoneById(zone);
        Add("a", "2026-05-21");

        Assert.Equal(closed ? "w21 closed 1: a" : "w21 open 1: a", Plan(now));
    }

    [Fact]
    public void An_article_belongs_to_the_week_of_the_sites_time_zone()
    {
        _zone = TimeZoneInfo.FindSystemTimeZoneById("Pacific/Kiritimati");
        Add("a", "2026-05-24T10:00:00Z");
        Add("b", "2026-05-24T09:59:59Z");

        Assert.Equal("w22 open 2: a | w21 closed 1: b", Plan("2026-05-26"));
    }

    [Fact]
    public void What_is_dated_in_the_future_is_in_the_open_week_and_closes_none()
    {
        Add("soon", "2026-06-03");
        Add("far", "9999-12-31");
        Add("now", "2026-05-20");

        Assert.Equal("w21 open 1: far soon now", Plan("2026-05-20"));
        Assert.Equal("w22 open 2: far soon | w21 closed 1: now", Plan("2026-05-26"));
    }

    [Fact]
    public void Years_end_where_iso_weeks_end()
    {
        Add("a", "2027-01-03");
        Add("b", "2027-01-04");

        Assert.Equal("w01 open 2: b | w53 closed 1: a", Plan("2027-01-05"));
    }

    [Fact]
    public void An_issue_that_is_out_holds_what_its_file_says()
    {
        Add("a", "2026-05-18", pinned: true);
        Add("b", "2026-05-19");
        Add("new", "2026-05-20");
        Out("2026-w21", 4, "articles: [b, a]");

        Assert.Equal("w22 open 5: new | w21 frozen 4: b a", Plan("2026-05-26"));
    }

    [Fact]
    public void Late_articles_go_into_the_next_issue()
    {
        Add("late", "2026-05-13");
        Add("a", "2026-05-19");
        Out("2026-w20", 4, "articles: []");

        Assert.Equal("w21 open 5: a late | w20 frozen 4:", Plan("2026-05-20"));
        Assert.Equal("w21 closed 5: a late | w20 frozen 4:", Plan("2026-05-26"));
    }

    [Fact]
    public void An_empty_week_has_no_issue_to_be_late_for()
    {
        Add("late", "2026-05-06");
        Add("a", "2026-05-19");
        Out("2026-w19", 4, "articles: []");

        Assert.Equal("w21 closed 5: a late | w19 frozen 4:", Plan("2026-05-26"));
    }

    [Fact]
    public void Late_articles_wait_for_company_but_not_until_they_are_old()
    {
        Add("late", "2026-05-06");
        Add("later", "2026-04-30");
        Out("2026-w19", 4, "articles: []");

        Assert.Equal("w22 open 5: late later | w19 frozen 4:", Plan("2026-05-27"));
        Assert.Equal("w22 closed 5: late later | w19 frozen 4:", Plan("2026-06-03"));
    }

    [Fact]
    public void The_backlog_of_a_new_source_stays_out_of_issues_and_is_counted()
    {
        Add("fresh", "2026-05-19");
        Add("news", "2026-04-20");
        Add("old", "2026-04-19");
        Add("older", "2019-01-01");
        Out("2026-w20", 4, "articles: []");

        Assert.Equal("w21 open 5: fresh news | w20 frozen 4:", Plan("2026-05-20"));
        var note = Assert.Single(_diagnostics.Sorted);
        Assert.Equal((Severity.Info, "2 articles came too late for a weekly issue and can be found everywhere else"), (note.Severity, note.Message));
    }

    [Fact]
    public void No_week_before_the_newest_issue_ever_gets_one()
    {
        Add("a", "2026-05-05");
        Out("2026-w18", 1, "articles: []");
        Out("2026-w20", 2, "articles: []");

        Assert.Equal("w21 open 3: a | w20 frozen 2: | w18 frozen 1:", Plan("2026-05-20"));
    }

    [Fact]
    public void A_curator_moves_an_article_to_another_week()
    {
        Add("a", "2026-05-12", week: "2026-w21");
        Add("old", "2019-05-12", week: "2026-w21");
        Add("kept-back", "2026-05-13", week: "2026-w30");
        Add("b", "2026-05-14");

        Assert.Equal("w21 open 2: a old | w20 closed 1: b", Plan("2026-05-20"));
        Assert.Empty(_diagnostics.Sorted);
    }

    [Fact]
    public void A_week_that_is_out_takes_no_article_by_wish_and_says_so()
    {
        Add("held", "2026-05-12", week: "2026-w21");
        Add("at-home", "2026-05-12", week: "2026-w20");
        Add("late", "2026-05-13", week: "2026-w20");
        Out("2026-w20", 1, "articles: [held, at-home]");

        Assert.Equal("w21 open 2: late | w20 frozen 1: held at-home", Plan("2026-05-20"));
        Assert.Equal(
            [
                "input/articles/held.md(7): cannot go to 2026-w21: it is in the issue of 2026-w20, which is out",
                "input/articles/late.md(7): cannot go to 2026-w20: the issue of 2026-w20 is out, and none before it changes",
            ],
            _diagnostics.Sorted.Select(d => d.ToString()));
    }

    [Fact]
    public void What_an_issue_names_in_vain_is_told_with_its_line_and_the_rest_is_shown()
    {
        Add("how-to-clean-data", "2026-05-12");
        Add("renamed-article-v2", "2026-05-12");
        _hidden.Add("secret");
        Out("2026-w20", 1, "articles:\n- how-to-clean-data\n- how-to-claen-data\n- renamed-article\n- secret\n- never-heard-of");

        Assert.Equal("w20 frozen 1: how-to-clean-data", Plan("2026-05-20"));
        Assert.Equal(
            [
                "Warning input/weekly/2026-w20.md(5,3): no article is called 'how-to-claen-data', did you mean 'how-to-clean-data'?",
                "Warning input/weekly/2026-w20.md(6,3): no article is called 'renamed-article', did you mean 'renamed-article-v2'?",
                "Info input/weekly/2026-w20.md(7,3): 'secret' is hidden or held back, and left out of the issue",
                "Warning input/weekly/2026-w20.md(8,3): no article is called 'never-heard-of'",
            ],
            _diagnostics.Sorted.Select(d => $"{d.Severity} {d}"));
    }

    [Fact]
    public void An_article_whose_file_was_renamed_stays_in_its_issue_and_comes_out_in_no_other()
    {
        Add("gamma-ray", "2026-05-12", title: "Gamma");
        Out("2026-w20", 1, "articles: [gamma]");

        Assert.Equal("w20 frozen 1: gamma-ray", Plan("2026-05-20"));
        Assert.Equal("input/weekly/2026-w20.md(3,12): 'gamma' is called 'gamma-ray' by now", Assert.Single(_diagnostics.Sorted).ToString());
    }

    [Fact]
    public void No_article_is_in_two_issues()
    {
        Add("a", "2026-05-12");
        Out("2026-w20", 1, "articles: [a]");
        Out("2026-w21", 2, "articles: [a]");

        Assert.Equal("w21 frozen 2: | w20 frozen 1: a", Plan("2026-05-26"));
        Assert.Equal("input/weekly/2026-w21.md(3,12): 'a' stands in the issue of 2026-w20 already and is left out here", Assert.Single(_diagnostics.Sorted).ToString());
    }

    [Fact]
    public void An_issue_that_cannot_be_read_keeps_its_articles_and_stops_all_writing()
    {
        Add("a", "2026-05-12");
        Add("b", "2026-05-19");
        Out("2026-w20", 1, "articles: [a\n");

        Assert.Equal("w21 open 1: b", Plan("2026-05-20"));
        Assert.True(Folder().IsBroken);
        Assert.True(_diagnostics.HasErrors);
    }

    [Fact]
    public void Empty_weeks_have_issues_to_write_where_the_curator_wants_them()
    {
        _settings = _settings with { StubsForEmptyWeeks = true };
        Add("ancient", "1970-01-01");
        Add("a", "2026-05-05");
        Add("b", "2026-05-19");

        Assert.Equal("w21 closed 4: b | w20 closed 3: | w19 closed 2: a | w01 closed 1: ancient", Plan("2026-05-26"));
    }

    [Fact]
    public void With_stubs_late_articles_go_into_the_very_next_issue()
    {
        _settings = _settings with { StubsForEmptyWeeks = true };
        Add("late", "2026-05-06");
        Out("2026-w19", 4, "articles: []");

        Assert.Equal("w21 closed 6: | w20 closed 5: late | w19 frozen 4:", Plan("2026-05-26"));
    }

    [Fact]
    public void An_issue_of_a_week_to_come_stops_the_next_ones_and_says_so()
    {
        Add("a", "2026-05-12");
        Out("2062-w20", 9, "articles: []");

        Assert.Equal("w20 frozen 9:", Plan("2026-05-20"));
        Assert.Equal("input/weekly/2062-w20.md: is the issue of a week to come: the digest has reached 2026-w21, and until then no issue is made",
            Assert.Single(_diagnostics.Sorted, d => d.Severity == Severity.Warning).ToString());
    }

    [Fact]
    public void Pinned_articles_are_picks_and_the_others_stand_under_the_tags_most_of_them_share()
    {
        Add("pinned", "2026-05-11", pinned: true, tags: ["Python"]);
        Add("none", "2026-05-12");
        Add("r", "2026-05-13", tags: ["Rust"]);
        Add("p1", "2026-05-14", tags: ["Python", "Rust"]);
        Add("p2", "2026-05-15", tags: ["AI", "Python"]);

        Plan("2026-05-20");
        var issue = Assert.Single(Issues("2026-05-20"));

        Assert.Equal(["pinned"], issue.Picks.Select(a => a.Slug));
        Assert.Equal(["Python: p2 p1", "Rust: r", "-: none"], Shown(issue));
    }

    [Fact]
    public void Headings_and_order_of_an_issue_that_is_out_are_its_own()
    {
        Add("a", "2026-05-12", tags: ["Python"], pinned: true);
        Add("b", "2026-05-13", tags: ["Python", "Rust"]);
        Add("c", "2026-05-14", tags: ["Rust"]);
        foreach (var n in Enumerable.Range(1, 9))
            Add($"later-{n}", "2026-05-19", tags: ["Rust"]);
        Out("2026-w20", 1, "groups: [Rust, Gone, python]\narticles: [a, b, c]");

        var issue = Issues("2026-05-20")[^1];

        Assert.Empty(issue.Picks);
        Assert.Equal(["Rust: b c", "Python: a"], Shown(issue));
    }

    [Fact]
    public void A_week_of_thousands_of_tags_has_few_headings()
    {
        foreach (var n in Enumerable.Range(1, 3000))
            Add($"a{n}", "2026-05-12", tags: [.. Enumerable.Range(n * 10, 10).Select(t => $"t{t}")]);

        Assert.Equal(13, Assert.Single(Issues("2026-05-20")).Groups.Count);
    }

    [Fact]
    public void A_group_that_no_article_is_tagged_with_is_told_and_a_typo_with_what_was_meant()
    {
        Add("a", "2026-05-12", tags: ["Machine Learning"]);
        Out("2026-w20", 1, "groups: [Gone, Machine Learnin]\narticles: [a]");

        Assert.Equal(["-: a"], Shown(Assert.Single(Issues("2026-05-20"))));
        Assert.Equal(
            [
                "Info input/weekly/2026-w20.md(3,10): no article is tagged 'Gone' any more: the issue has no such group",
                "Warning input/weekly/2026-w20.md(3,16): no article is tagged 'Machine Learnin', did you mean 'Machine Learning'?",
            ],
            _diagnostics.Sorted.Select(d => $"{d.Severity} {d}"));
    }

    private void Add(string slug, string published, bool pinned = false, string? week = null, string[]? tags = null, string? title = null)
    {
        var moment = TimeZoneInfo.ConvertTime(Moment(published), _zone);
        _articles.Add(new Article
        {
            File = slug + ".md",
            Slug = slug,
            Title = title ?? slug,
            Id = slug,
            Published = moment,
            Pinned = pinned,
            Week = IsoWeek.Of(moment, _zone),
            MovedTo = week is null ? null : new WeekChoice(IsoWeek.Parse(week)!.Value, new Place($"input/articles/{slug}.md", 7)),
            Tags = [.. (tags ?? []).Select(Tag)],
            Body = new Lazy<RenderedDocument>(() => throw new InvalidOperationException("No body is needed to make an issue.")),
            PageBody = new Lazy<RenderedDocument>(() => throw new InvalidOperationException("No body is needed to make an issue.")),
        });
    }

    private void Out(string week, int number, string head) =>
        _temp.Write($"input/weekly/{week}.md", string.Create(CultureInfo.InvariantCulture, $"---\nnumber: {number}\n{head}\n---\n"));

    private IssueFolder Folder() => IssueFolder.Read(new DigestFolders(_temp.File("input"), _temp.File("output")), _diagnostics);

    private IReadOnlyList<Issue> Issues(string now)
    {
        var configuration = new DigestConfiguration
        {
            Site = new SiteSettings { Title = "D", BaseUrl = ConfigurationFile.LocalAddress, TimeZone = _zone },
            Weekly = _settings,
        };
        Article[] newestFirst = [.. _articles.OrderByDescending(a => a.Published).ThenBy(a => a.Slug, StringComparer.Ordinal)];
        return new IssuePlanner(configuration, Folder(), Moment(now), name => name is "Gone" or "Machine Learnin" ? null : Tag(name), _diagnostics).Plan(newestFirst, _hidden);
    }

    /// <summary>The issues on one line: <c>w21 closed 2: c b | w19 frozen 1: a</c>.</summary>
    private string Plan(string now) => string.Join(" | ", Issues(now).Select(i =>
        $"{i.Week.Slug[5..]} {i.State.ToString().ToLowerInvariant()} {i.Number.ToString(CultureInfo.InvariantCulture)}: {string.Join(' ', i.Articles.Select(a => a.Slug))}".TrimEnd()));

    private static IEnumerable<string> Shown(Issue issue) => issue.Groups.Select(g => $"{g.Tag?.Name ?? "-"}: {string.Join(' ', g.Articles.Select(a => a.Slug))}");

    private static TermLink Tag(string name) => name == "python" ? Tag("Python") : new TermLink(name, $"/tags/{name.ToLowerInvariant()}/");

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
