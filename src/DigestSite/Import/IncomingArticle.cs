using DigestSite.Archive;
using DigestSite.Configuration;
using DigestSite.Curation;
using DigestSite.Feeds;
using DigestSite.Markdown;

namespace DigestSite.Import;

/// <summary>One article, from all the feeds that hold it.</summary>
public sealed class IncomingArticle(IncomingItem best, IReadOnlyList<IncomingItem> items)
{
    /// <summary>The item it is taken from.</summary>
    public IncomingItem Best { get; } = best;

    /// <summary>All of them, in the curator's order of sources.</summary>
    public IReadOnlyList<IncomingItem> Items { get; } = items;

    /// <summary>How much of it may be kept.</summary>
    public ContentMode Content { get; private init; }

    public IReadOnlyList<ItemIdentity> Identities { get; } = [.. items.SelectMany(i => i.Identities).Distinct()];

    /// <summary>The best item, with what it lacks from the others.</summary>
    public FeedItem Item { get; } = Complete(best.Item, items);

    /// <summary>Keys of the feeds that hold it.</summary>
    public IReadOnlyList<string> Sources { get; } = [.. items.Select(i => i.Feed.Address.Key).Distinct(StringComparer.Ordinal)];

    /// <summary>The tags of all of them, each once however it is spelled, the best item's first.</summary>
    public IReadOnlyList<string> Tags { get; } =
    [
        .. items
            .OrderBy(i => i != best)
            .SelectMany(i => i.Tags)
            .Select(TermKey.Tidy)
            .Where(t => !Invisible.IsAll(t))
            .DistinctBy(TermKey.Of, StringComparer.Ordinal),
    ];

    /// <summary>Ids and links that the other items have.</summary>
    public IEnumerable<string> OtherNames => Items.Select(i => i.Item.Id).Concat(Items.Select(i => i.Item.Link).OfType<string>());

    /// <summary>The date its feed gives it and nobody believes.</summary>
    public DateTimeOffset? DisbelievedDate { get; } = best.DisbelievedDate ?? items.Select(i => i.DisbelievedDate).FirstOrDefault(d => d is not null);

    /// <summary>When it came out; an article whose feed does not say came out when the feed was last changed, or else recorded.</summary>
    /// <param name="newest">For a feed of which neither is known: the newest moment that is.</param>
    public DateTimeOffset PublishedAt(DateTimeOffset newest)
    {
        var (feed, copy) = (Best.Feed.Feed.Updated, Best.Feed.Recorded);
        return Item.Published ?? Item.Updated ?? (DisbelievedDate is null ? feed ?? copy : copy ?? feed) ?? newest;
    }

    /// <summary>This and an article of other feeds that has turned out to be the same.</summary>
    public IncomingArticle With(IncomingArticle other)
    {
        IncomingItem[] items = [.. Items, .. other.Items];
        return new IncomingArticle(ItemMerger.Best(items), items);
    }

    /// <summary>The same, with no more of it than may be kept.</summary>
    public IncomingArticle Within(ContentMode content) => content == Content ? this : new IncomingArticle(Best, Items) { Content = content };

    private static FeedItem Complete(FeedItem best, IReadOnlyList<IncomingItem> items)
    {
        var whole = best.Content is not null ? best : items.Select(i => i.Item).FirstOrDefault(i => i.Content is not null) ?? best;
        return best with
        {
            Title = Pick(i => i.Title.Length > 0 ? i.Title : null) ?? "",
            Content = whole.Content,
            Markdown = whole.Markdown,
            Summary = Pick(i => i.Summary),
            Image = Pick(i => i.Image),
            Published = items.Min(i => i.Item.Published) ?? best.Published,
            Authors = best.Authors.Count > 0 ? best.Authors : items.Select(i => i.Item.Authors).FirstOrDefault(a => a.Count > 0) ?? [],
        };

        T? Pick<T>(Func<FeedItem, T?> value)
            where T : class =>
            value(best) ?? items.Select(i => value(i.Item)).FirstOrDefault(v => v is not null);
    }
}
