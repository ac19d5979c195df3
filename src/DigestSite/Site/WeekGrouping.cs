namespace DigestSite.Site;

/// <summary>Cuts articles into weeks, and each week into groups by tag.</summary>
public static class WeekGrouping
{
    /// <param name="articles">Newest first.</param>
    /// <returns>Newest first; weeks without articles are left out.</returns>
    public static IReadOnlyList<Week> Weeks(IEnumerable<Article> articles) =>
    [
        .. articles
            .GroupBy(a => a.Week)
            .OrderByDescending(w => w.Key)
            .Select(w => new Week(w.Key, Groups([.. w]))),
    ];

    /// <summary>
    /// Takes the tag that most of the articles left share, again and again: few groups, and every article in the
    /// one that says most about the week.
    /// </summary>
    private static List<WeekGroup> Groups(List<Article> articles)
    {
        var groups = new List<WeekGroup>();
        var left = articles;
        while (MostShared(left) is { } tag)
        {
            var group = left.Where(a => a.Tags.Contains(tag)).ToArray();
            groups.Add(new WeekGroup(tag, group));
            left = [.. left.Except(group)];
        }

        if (left.Count > 0)
            groups.Add(new WeekGroup(null, left));
        return groups;
    }

    private static TermLink? MostShared(List<Article> articles) =>
        articles
            .SelectMany(a => a.Tags)
            .GroupBy(t => t)
            .OrderByDescending(uses => uses.Count())
            .ThenBy(uses => uses.Key.Name, StringComparer.OrdinalIgnoreCase)
            .ThenBy(uses => uses.Key.Path, StringComparer.Ordinal)
            .FirstOrDefault()?.Key;
}
