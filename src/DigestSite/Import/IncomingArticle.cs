using DigestSite.Archive;
using DigestSite.Configuration;
using DigestSite.Curation;
using DigestSite.Feeds;

namespace DigestSite.Import;

/// <summary>One article, from all the feeds that hold it.</summary>
/// <param name="Best">The item it is taken from.</param>
/// <param name="Items">All of them, in the curator's order of sources.</param>
public sealed record IncomingArticle(IncomingItem Best, IReadOnlyList<IncomingItem> Items)
{
    /// <summary>How much of it may be kept.</summary>
    public ContentMode Content { get; init; }

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
            .SelectMany(i => i.Tags)
            .Select(TermKey.Tidy)
            .Where(t => t.Length > 0)
            .DistinctBy(TermKey.Of, StringComparer.Ordinal),
    ];
}
