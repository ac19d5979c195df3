using DigestSite.Archive;
using DigestSite.Curation;
using DigestSite.Feeds;

namespace DigestSite.Import;

/// <summary>One article, from all the feeds that hold it.</summary>
/// <param name="Best">The item it is taken from.</param>
/// <param name="Items">All of them, in the curator's order of sources.</param>
public sealed record IncomingArticle(IncomingItem Best, IReadOnlyList<IncomingItem> Items)
{
    public IReadOnlyList<ItemIdentity> Identities => [.. Items.SelectMany(i => i.Identities).Distinct()];

    /// <summary>The best item, with what it lacks from the others.</summary>
    public FeedItem Item
    {
        get
        {
            var best = Best.Item;
            return best with
            {
                Title = Pick(i => i.Title.Length > 0 ? i.Title : null) ?? "",
                Content = Pick(i => i.Content),
                Summary = Pick(i => i.Summary),
                Image = Pick(i => i.Image),
                Published = Items.Min(i => i.Item.Published) ?? best.Published,
                Authors = best.Authors.Count > 0 ? best.Authors : Items.Select(i => i.Item.Authors).FirstOrDefault(a => a.Count > 0) ?? [],
            };

            T? Pick<T>(Func<FeedItem, T?> value)
                where T : class =>
                value(best) ?? Items.Select(i => value(i.Item)).FirstOrDefault(v => v is not null);
        }
    }

    /// <summary>Keys of the feeds that hold it.</summary>
    public IReadOnlyList<string> Sources => [.. Items.Select(i => i.Feed.Address.Key).Distinct(StringComparer.Ordinal)];

    /// <summary>The tags of all of them, each once however it is spelled, the best item's first.</summary>
    public IReadOnlyList<string> Tags =>
    [
        .. Items
            .OrderBy(i => i != Best)
            .SelectMany(TagsOf)
            .Select(TermKey.Tidy)
            .Where(t => t.Length > 0)
            .DistinctBy(TermKey.Of, StringComparer.Ordinal),
    ];

    private static IEnumerable<string> TagsOf(IncomingItem item)
    {
        var scheme = item.Feed.Source.TagScheme;
        return item.Item.Categories
            .Where(c => scheme is null || c.Scheme?.StartsWith(scheme, StringComparison.Ordinal) == true)
            .Select(c => c.Term);
    }
}
