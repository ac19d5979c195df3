using DigestSite.Configuration;
using DigestSite.Diagnostics;
using DigestSite.Pipelines;
using DigestSite.Site;
using DigestSite.Yaml;

namespace DigestSite.Weekly;

/// <summary>
/// Makes the weekly issues: those that are out as their files say, those of the weeks that have closed since, and the one
/// that is still open. Whether an issue has its file already makes no difference to what it shows.
/// </summary>
/// <param name="now">The newest moment the input records; by it, never by a clock, weeks close.</param>
/// <param name="tagOf">The tag that a name stands for today.</param>
public sealed class IssuePlanner(
    DigestConfiguration configuration,
    IssueFolder folder,
    DateTimeOffset now,
    Func<string, TermLink?> tagOf,
    DiagnosticBag diagnostics)
{
    private static readonly DateTimeOffset EndOfTime = new(2999, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly IsoWeek _open = IsoWeek.Of(now < EndOfTime ? now : EndOfTime, configuration.Site.TimeZone);

    /// <param name="articles">Newest first.</param>
    /// <param name="hidden">Names of articles that are kept and not shown.</param>
    /// <returns>Newest first.</returns>
    public IReadOnlyList<Issue> Plan(IReadOnlyList<Article> articles, IReadOnlySet<string> hidden)
    {
        var shelf = new IssueShelf(articles, hidden, folder, diagnostics);
        var issues = new List<Issue>();
        foreach (var head in folder.Issues)
        {
            issues.Add(Make(head, IssueState.Frozen, shelf.Take(head)));
            NoteEarly(head);
            NoteGroups(head, articles);
        }

        var weeks = new IssueWeeks(folder.Newest, _open, configuration.Weekly.StubsForEmptyWeeks);
        weeks.Assign(shelf.Free);
        NoteChoices(articles, shelf, weeks);
        NoteOutside(weeks.Outside);

        var number = folder.Issues.Select(i => i.Number).DefaultIfEmpty(0).Max();
        var byWeek = articles.ToLookup(weeks.Of);
        var uses = articles.SelectMany(a => a.Tags).CountBy(t => t.Path, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        foreach (var week in weeks.Issues)
        {
            var inside = byWeek[week].ToArray();
            issues.Add(Make(Draft(week, ++number, inside, uses), week < _open ? IssueState.Closed : IssueState.Open, inside));
        }

        return [.. issues.OrderByDescending(i => i.Week)];
    }

    /// <summary>What the file of an issue says that has none yet.</summary>
    public static IssueHead Describe(Issue issue) => new(issue.Week, issue.Number)
    {
        Picks = [.. issue.Picks.Select(a => new IssueArticle(a.Slug))],
        Articles = [.. issue.Articles.Select(a => new IssueArticle(a.Slug))],
        Groups = [.. issue.Groups.Select(g => g.Tag).OfType<TermLink>().Select(t => new IssueTag(t.Name))],
    };

    private static IssueHead Draft(IsoWeek week, int number, IReadOnlyList<Article> articles, IReadOnlyDictionary<string, int> uses) => new(week, number)
    {
        Picks = [.. articles.Where(a => a.Pinned).Select(a => new IssueArticle(a.Slug))],
        Groups = [.. IssueGrouping.Tags([.. articles.Where(a => !a.Pinned)], uses).Select(t => new IssueTag(t.Name))],
    };

    /// <param name="articles">In order; which of them are picks says the head.</param>
    private Issue Make(IssueHead head, IssueState state, IReadOnlyList<Article> articles)
    {
        var picked = head.Picks.Select(p => p.Slug).ToHashSet(StringComparer.Ordinal);
        var tags = head.Groups.Select(g => tagOf(g.Name)).OfType<TermLink>().Distinct().ToArray();
        return new Issue(
            head.Week,
            head.Number,
            state,
            head.Week.EndIn(configuration.Site.TimeZone),
            [.. articles.Where(a => picked.Contains(a.Slug))],
            IssueGrouping.Under(tags, [.. articles.Where(a => !picked.Contains(a.Slug))]))
        {
            Title = head.Title,
            From = head.From,
            To = head.To,
            Introduction = IssueFile.Introduction(head),
        };
    }

    private void NoteEarly(IssueHead head)
    {
        if (head.Week > _open)
        {
            diagnostics.Warning(DiagnosticCode.FrozenWeek, head.Place, $"is the issue of a week to come: the digest has reached {_open}, and until then no issue is made",
                "If its name is mistaken, rename it.");
        }
    }

    /// <summary>A tag may have gone since the issue came out; one that is called nearly the same was meant, most likely.</summary>
    private void NoteGroups(IssueHead head, IReadOnlyList<Article> articles)
    {
        foreach (var group in head.Groups.Where(g => tagOf(g.Name) is null))
        {
            var near = Spelling.Nearest(group.Name, articles.SelectMany(a => a.Tags).Select(t => t.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
            if (near is null)
                diagnostics.Info(DiagnosticCode.MissingTag, group.Place, $"no article is tagged '{group.Name}' any more: the issue has no such group");
            else
                diagnostics.Warning(DiagnosticCode.MissingTag, group.Place, $"no article is tagged '{group.Name}', did you mean '{near}'?", "Articles of an issue that are in none of its groups stand last.");
        }
    }

    private void NoteChoices(IReadOnlyList<Article> articles, IssueShelf shelf, IssueWeeks weeks)
    {
        foreach (var article in articles)
        {
            if (article.MovedTo is not { } choice)
                continue;

            if (shelf.HolderOf(article.Slug) is { } holder)
            {
                if (holder != choice.Week)
                    diagnostics.Warning(DiagnosticCode.FrozenWeek, choice.Place, $"cannot go to {choice.Week}: it is in the issue of {holder}, which is out", "Take the line out, or edit that issue's file.");
            }
            else if (!weeks.Takes(choice.Week))
            {
                diagnostics.Warning(DiagnosticCode.FrozenWeek, choice.Place, $"cannot go to {choice.Week}: the issue of {folder.Newest} is out, and none before it changes",
                    "Name a later week, or add the article to an issue's file yourself.");
            }
        }
    }

    private void NoteOutside(int count)
    {
        if (count > 0)
        {
            diagnostics.Info(DiagnosticCode.OutsideIssues, null, $"{Counted.As(count, "article")} came too late for a weekly issue and can be found everywhere else",
                "To put one into an issue all the same, write into its head: week: " + _open);
        }
    }
}
