using DigestSite.Weekly;

namespace DigestSite.Site;

/// <summary>The weekly digest of one ISO week.</summary>
/// <param name="Groups">By tag; every article stands in exactly one.</param>
public sealed record Week(IsoWeek IsoWeek, IReadOnlyList<WeekGroup> Groups)
{
    public string Path => Permalink.Week(IsoWeek.Slug);

    public IEnumerable<Article> Articles => Groups.SelectMany(g => g.Articles);
}

/// <param name="Tag">What the articles have in common; <see langword="null"/> for those without tags.</param>
/// <param name="Articles">Newest first.</param>
public sealed record WeekGroup(TermLink? Tag, IReadOnlyList<Article> Articles);
