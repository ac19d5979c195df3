using DigestSite.Site;

namespace DigestSite.Weekly;

/// <summary>Groups the articles of an issue by tag.</summary>
public static class IssueGrouping
{
    /// <summary>More headings than this are no order any more.</summary>
    private const int MostGroups = 12;

    /// <summary>
    /// Takes the tag that most of the articles left share, again and again: few groups, and every article in the
    /// one that says most about the week.
    /// </summary>
    /// <param name="uses">How often each tag is used in the whole digest, by path: the better known one wins a tie.</param>
    public static IReadOnlyList<TermLink> Tags(IReadOnlyList<Article> articles, IReadOnlyDictionary<string, int> uses)
    {
        var tags = new List<TermLink>();
        var left = articles.ToList();
        while (tags.Count < MostGroups && MostShared(left, uses) is { } tag)
        {
            tags.Add(tag);
            left.RemoveAll(a => a.Tags.Contains(tag));
        }

        return tags;
    }

    /// <summary>Each article under the first of some tags that it has; those that have none of them last.</summary>
    public static IReadOnlyList<IssueGroup> Under(IReadOnlyList<TermLink> tags, IReadOnlyList<Article> articles)
    {
        var byTag = articles.ToLookup(a => tags.FirstOrDefault(t => a.Tags.Contains(t)));
        return
        [
            .. tags.Where(byTag.Contains).Select(t => new IssueGroup(t, [.. byTag[t]])),
            .. byTag.Contains(null) ? (IssueGroup[])[new IssueGroup(null, [.. byTag[null]])] : [],
        ];
    }

    private static TermLink? MostShared(List<Article> articles, IReadOnlyDictionary<string, int> uses) =>
        articles
            .SelectMany(a => a.Tags)
            .GroupBy(t => t)
            .OrderByDescending(t => t.Count())
            .ThenByDescending(t => uses.GetValueOrDefault(t.Key.Path))
            .ThenBy(t => t.Key.Path, StringComparer.Ordinal)
            .FirstOrDefault()?.Key;
}
