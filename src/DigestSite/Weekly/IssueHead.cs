using DigestSite.Diagnostics;

namespace DigestSite.Weekly;

/// <summary>A weekly issue as its file says, or as its file will say. People may change all of it.</summary>
/// <param name="Number">Issues are counted from 1; a week without one is not.</param>
public sealed record IssueHead(IsoWeek Week, int Number)
{
    /// <summary>Plain text; without it the issue is called after its week.</summary>
    public string? Title { get; init; }

    /// <summary>Its file; <see langword="null"/> before there is one.</summary>
    public Place? Place { get; init; }

    public DateOnly From { get; init; } = Week.Monday;

    /// <summary>The last day, within.</summary>
    public DateOnly To { get; init; } = Week.Sunday;

    /// <summary>What stands on top, in order. Kept apart from <c>pin</c>, which says what is on top of the home page just now.</summary>
    public IReadOnlyList<IssueArticle> Picks { get; init; } = [];

    /// <summary>In order; picks may stand among them again.</summary>
    public IReadOnlyList<IssueArticle> Articles { get; init; } = [];

    /// <summary>The tags that head its groups, in order. An article stands under the first of them that it has.</summary>
    public IReadOnlyList<IssueTag> Groups { get; init; } = [];

    /// <summary>The curator's, in Markdown; may be empty.</summary>
    public string Introduction { get; init; } = "";

    /// <summary>Every article once, picks first.</summary>
    public IEnumerable<IssueArticle> All => Picks.Concat(Articles).DistinctBy(a => a.Slug, StringComparer.Ordinal);
}

/// <param name="Place">Where the file names it; <see langword="null"/> before there is a file.</param>
public sealed record IssueArticle(string Slug, Place? Place = null);

/// <param name="Name">Under any of its spellings.</param>
/// <param name="Place">Where the file names it; <see langword="null"/> before there is a file.</param>
public sealed record IssueTag(string Name, Place? Place = null);
