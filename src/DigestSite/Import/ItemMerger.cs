using DigestSite.Archive;

namespace DigestSite.Import;

/// <summary>Finds the items of several feeds that are one article: by id first, by normalised link then.</summary>
public static class ItemMerger
{
    /// <param name="items">In the curator's order of sources, each feed in document order.</param>
    /// <returns>In the order in which each article is first seen.</returns>
    public static IReadOnlyList<IncomingArticle> Merge(IEnumerable<IncomingItem> items)
    {
        var groups = new List<List<IncomingItem>>();
        var byIdentity = new Dictionary<ItemIdentity, List<IncomingItem>>();
        foreach (var item in items)
        {
            var group = item.Identities.Select(i => byIdentity.GetValueOrDefault(i)).FirstOrDefault(g => g is not null);
            if (group is null)
                groups.Add(group = []);

            group.Add(item);
            foreach (var identity in item.Identities)
                byIdentity.TryAdd(identity, group);
        }

        return [.. groups.Select(g => new IncomingArticle(Best(g), g))];
    }

    /// <summary>An original before a copy, a whole article before a teaser, newer before older, the curator's order last.</summary>
    private static IncomingItem Best(List<IncomingItem> items) =>
        items
            .OrderByDescending(i => i.IsOriginal)
            .ThenByDescending(i => i.Item.Content is not null)
            .ThenByDescending(i => i.Item.Updated ?? i.Item.Published ?? DateTimeOffset.MinValue)
            .ThenByDescending(i => i.Feed.Feed.Updated ?? DateTimeOffset.MinValue)
            .First();
}
