using DigestSite.Markdown;
using DigestSite.Site;

namespace DigestSite.Weekly;

/// <summary>A weekly issue as the site shows it.</summary>
/// <param name="Closed">When its week ends, in the site's time zone: the date feeds give it.</param>
/// <param name="Picks">The curator's, on top.</param>
/// <param name="Groups">All others, each in exactly one.</param>
public sealed record Issue(
    IsoWeek Week,
    int Number,
    IssueState State,
    DateTimeOffset Closed,
    IReadOnlyList<Article> Picks,
    IReadOnlyList<IssueGroup> Groups)
{
    /// <summary>The curator's; <see langword="null"/> where it is called after its week.</summary>
    public string? Title { get; init; }

    public DateOnly From { get; init; }

    /// <summary>The last day, within.</summary>
    public DateOnly To { get; init; }

    /// <summary>What the curator wrote over it.</summary>
    public Lazy<RenderedDocument>? Introduction { get; init; }

    public string Path => Permalink.Week(Week.Slug);

    public bool IsOpen => State == IssueState.Open;

    /// <summary>In the order shown.</summary>
    public IEnumerable<Article> Articles => Picks.Concat(Groups.SelectMany(g => g.Articles));
}

/// <param name="Tag">What the articles have in common; <see langword="null"/> for the rest.</param>
public sealed record IssueGroup(TermLink? Tag, IReadOnlyList<Article> Articles);

public enum IssueState
{
    /// <summary>Its week is not over: more may come.</summary>
    Open,

    /// <summary>Its week is over, and it has no file yet.</summary>
    Closed,

    /// <summary>It has a file, and holds what that says.</summary>
    Frozen,
}
