using DigestSite.Archive;

namespace DigestSite.Import;

/// <summary>Finds the items that are one article: an id or a normalised link in common, and something of the article beside it.</summary>
public static class ItemMerger
{
    /// <param name="items">In the curator's order of sources, each feed in document order.</param>
    /// <returns>In the order in which each article is first seen.</returns>
    public static IReadOnlyList<IncomingArticle> Merge(IEnumerable<IncomingItem> items)
    {
        var groups = new List<Group>();
        var known = new Namesakes<IncomingItem>(i => i.Portrait);
        var groupOf = new Dictionary<IncomingItem, Group>(ReferenceEqualityComparer.Instance);
        foreach (var item in items)
        {
            var group = new Group(groups.Count, item);
            groups.Add(group);
            groupOf.Add(item, group);
            foreach (var identity in item.Identities)
            {
                var same = known.Like(identity, item.Portrait)
                    .Where(o => Resembles(o, item, identity) > Resemblance.None && groupOf[o].Root.MayTake(groupOf[item].Root, ReferenceEquals(o.Feed, item.Feed)))
                    .MaxBy(o => Resembles(o, item, identity));
                if (same is not null)
                    groupOf[same].Root.Take(groupOf[item].Root);
                else
                    known.Add(identity, item);
            }
        }

        return [.. groups.Where(g => g.Root == g).Select(g => g.Article())];
    }

    private static Resemblance Resembles(IncomingItem one, IncomingItem other, ItemIdentity shared) =>
        !ReferenceEquals(one.Feed, other.Feed) ? Likeness.Between(one.Portrait, other.Portrait, shared)
        : Likeness.AreOneEntry(one.Portrait, other.Portrait, shared) ? Resemblance.Certain
        : Resemblance.None;

    /// <summary>Items known to be one article so far. The one that was seen first stands for all.</summary>
    private sealed class Group(int order, IncomingItem first)
    {
        private readonly List<(int Order, IncomingItem Item)> _items = [(order, first)];
        private readonly HashSet<string> _feeds = new(StringComparer.Ordinal) { first.Feed.Address.Key };
        private readonly int _order = order;
        private Group? _takenBy;

        public Group Root => _takenBy?.Root ?? this;

        /// <summary>What a feed lists as two is not made one by a third that is like both.</summary>
        /// <param name="asOneEntry">Two items of one feed are known to be the same.</param>
        public bool MayTake(Group other, bool asOneEntry) => other == this || asOneEntry || !_feeds.Overlaps(other._feeds);

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
            _feeds.UnionWith(other._feeds);
            other._takenBy = this;
        }

        public IncomingArticle Article()
        {
            IncomingItem[] items = [.. _items.OrderBy(i => i.Order).Select(i => i.Item)];
            return new IncomingArticle(Best(items), items);
        }
    }

    /// <summary>An original before a copy, a whole article before a teaser, newer before older, the curator's order last.</summary>
    internal static IncomingItem Best(IncomingItem[] items) =>
        items
            .OrderByDescending(i => i.IsOriginal)
            .ThenByDescending(i => i.Item.Content is not null)
            .ThenByDescending(i => i.Item.Updated ?? i.Item.Published ?? DateTimeOffset.MinValue)
            .ThenByDescending(i => i.Feed.Feed.Updated ?? DateTimeOffset.MinValue)
            .First();
}
