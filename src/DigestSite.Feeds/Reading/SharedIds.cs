namespace DigestSite.Feeds.Reading;

/// <summary>
/// Some publishers give all items one id, such as the address of their site. Taken at its word it would make one article of all,
/// so such items are known by their links instead. An item that merely stands there twice keeps its id.
/// </summary>
internal static class SharedIds
{
    public static void Replace(List<FeedItem> items, WarningLog warnings)
    {
        foreach (var (id, places) in Shared(items))
        {
            if (!AreDifferent(places, i => items[i].Link) || !AreDifferent(places, i => items[i].Title))
                continue;
            warnings.Add(-1, FeedWarningCode.SharedId, $"{places.Count} different items share the id '{id}'");
            foreach (var place in places)
                items[place] = items[place] with { Id = items[place].Link!, HasMadeId = true };
        }
    }

    private static List<(string Id, List<int> Places)> Shared(List<FeedItem> items) =>
    [
        .. Enumerable.Range(0, items.Count)
            .GroupBy(i => items[i].Id, StringComparer.Ordinal)
            .Select(group => (group.Key, group.ToList()))
            .Where(group => group.Item2.Count > 1),
    ];

    private static bool AreDifferent(List<int> places, Func<int, string?> value)
    {
        var values = places.Select(value).ToHashSet(StringComparer.Ordinal);
        return values.Count == places.Count && !values.Contains(null);
    }
}
