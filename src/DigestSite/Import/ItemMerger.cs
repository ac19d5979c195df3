using DigestSite.Archive;

namespace DigestSite.Import;

/// <summary>Finds the items of several feeds that are one article: those with an id or a normalised link in common.</summary>
public static class ItemMerger
{
    /// <summary>An id or a link that so many different articles have says nothing about any of them.</summary>
    internal const int MostUnderOneName = 8;

    /// <param name="items">In the curator's order of sources, each feed in document order.</param>
    /// <returns>In the order in which each article is first seen.</returns>
    public static IReadOnlyList<IncomingArticle> Merge(IEnumerable<IncomingItem> items)
    {
        var groups = new List<Group>();
        var byIdentity = new Dictionary<ItemIdentity, List<IncomingItem>>();
        var groupOf = new Dictionary<IncomingItem, Group>(ReferenceEqualityComparer.Instance);
        foreach (var item in items)
        {
            var group = new Group(groups.Count, item);
            groups.Add(group);
            groupOf.Add(item, group);
            foreach (var identity in item.Identities)
            {
                if (!byIdentity.TryGetValue(identity, out var others))
                    byIdentity.Add(identity, others = []);
                if (others.Find(o => Likeness.IsOneArticle(o.Portrait, item.Portrait, identity)) is { } same)
                    groupOf[same].Root.Take(groupOf[item].Root);
                else if (others.Count < MostUnderOneName)
                    others.Add(item);
            }
        }

        return [.. groups.Where(g => g.Root == g).Select(g => g.Article())];
    }

    /// <summary>Items known to be one article so far. The one that was seen first stands for all.</summary>
    private sealed class Group(int order, IncomingItem first)
    {
        private readonly List<(int Order, IncomingItem Item)> _items = [(order, first)];
        private readonly int _order = order;
        private Group? _takenBy;

        public Group Root => _takenBy?.Root ?? this;

        public void Take(Group other)
        {
            if (other == this)
                return;
            if (other._order < _order)
            {
                other.Take(this);
                return;
            }

            _items.AddRange(other._items);
            other._takenBy = this;
        }

        public IncomingArticle Article()
        {
            IncomingItem[] items = [.. _items.OrderBy(i => i.Order).Select(i => i.Item)];
            return new IncomingArticle(Best(items), items);
        }
    }

    /// <summary>An original before a copy, a whole article before a teaser, newer before older, the curator's order last.</summary>
    private static IncomingItem Best(IncomingItem[] items) =>
        items
            .OrderByDescending(i => i.IsOriginal)
            .ThenByDescending(i => i.Item.Content is not null)
            .ThenByDescending(i => i.Item.Updated ?? i.Item.Published ?? DateTimeOffset.MinValue)
            .ThenByDescending(i => i.Feed.Feed.Updated ?? DateTimeOffset.MinValue)
            .First();
}
