using DigestSite.Site;
using DigestSite.Theme.Texts;
using DigestSite.Weekly;

namespace DigestSite.Theme.Parts;

/// <summary>A part of a weekly issue, on its page as in its letters: the picks, or one group.</summary>
/// <param name="Heading"><see langword="null"/> where a heading would say nothing.</param>
/// <param name="Tag">What the heading leads to.</param>
public sealed record IssueSection(string? Heading, TermLink? Tag, IReadOnlyList<Article> Articles)
{
    public static IEnumerable<IssueSection> Of(Issue issue, Wording texts)
    {
        if (issue.Picks.Count > 0)
            yield return new IssueSection(texts.Picks, null, issue.Picks);

        var alone = issue.Picks.Count == 0 && issue.Groups.Count == 1;
        foreach (var group in issue.Groups)
            yield return new IssueSection(group.Tag?.Name ?? (alone ? null : texts.Rest), group.Tag, group.Articles);
    }
}
