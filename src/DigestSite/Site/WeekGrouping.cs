namespace DigestSite.Site;

/// <summary>Cuts articles into weeks, and each week into groups by tag.</summary>
public static class WeekGrouping
{
    /// <param name="articles">Newest first.</param>
    /// <returns>Newest first; weeks without articles are left out.</returns>
    public static IReadOnlyList<Week> Weeks(IReadOnlyList<Article> articles)
    {
        var uses = articles.SelectMany(a => a.Tags).GroupBy(t => t.Path, StringComparer.Ordinal).ToDictionary(t => t.Key, t => t.Count(), StringComparer.Ordinal);
        return
        [
            .. articles
                .GroupBy(a => a.Week)
                .OrderByDescending(w => w.Key)
                .Select(w => new Week(w.Key, Groups([.. w], uses))),
        ];
    }

    /// <summary>
    /// Takes the tag that most of the articles left share, again and again: few groups, and every article in the
    /// one that says most about the week.
    /// </summary>
    private static List<WeekGroup> Groups(List<Article> articles, Dictionary<string, int> uses)
    {
        var groups = new List<WeekGroup>();
        var left = articles;
        while (MostShared(left, uses) is { } tag)
        {
            var group = left.Where(a => a.Tags.Contains(tag)).ToArray();
            groups.Add(new WeekGroup(tag, group));
            left = [.. left.Except(group)];
        }

        if (left.Count > 0)
            groups.Add(new WeekGroup(null, left));
        return groups;
    }

    /// <param name="uses">How often each tag is used in the whole digest: the better known one wins a tie.</param>
    private static TermLink? MostShared(List<Article> articles, Dictionary<string, int> uses) =>
        articles
            .SelectMany(a => a.Tags)
            .GroupBy(t => t)
            .OrderByDescending(t => t.Count())
            .ThenByDescending(t => uses[t.Key.Path])
            .ThenBy(t => t.Key.Path, StringComparer.Ordinal)
            .FirstOrDefault()?.Key;
}
