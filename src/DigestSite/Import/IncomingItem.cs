using DigestSite.Archive;
using DigestSite.Feeds;

namespace DigestSite.Import;

/// <summary>One item as one feed gives it.</summary>
/// <param name="Identities">By which the same article is known in another feed.</param>
public sealed record IncomingItem(RecordedFeed Feed, FeedItem Item, IReadOnlyList<ItemIdentity> Identities)
{
    /// <summary>It stands on its publisher's own site, so this is no copy.</summary>
    public bool IsOriginal =>
        Uri.TryCreate(Item.Link, UriKind.Absolute, out var link)
        && NormalisedLink.Host(link) == NormalisedLink.Host(Feed.Source.Site ?? Feed.Address.Address);

    /// <summary>The date it gives and nobody believes.</summary>
    public DateTimeOffset? DisbelievedDate => Feed.Disbelieved.TryGetValue(Item, out var date) ? date : null;

    /// <summary>By which it is told from another item with its id or link.</summary>
    public Portrait Portrait { get; } = Portrait.Of(Item, () => SummaryText.Plain(Item.Content ?? Item.Summary ?? ""));

    /// <summary>As written; without categories of another scheme than the source's tags have.</summary>
    public IEnumerable<string> Tags => Item.Categories
        .Where(c => Feed.Source.TagScheme is not { } scheme || c.Scheme?.StartsWith(scheme, StringComparison.Ordinal) == true)
        .Select(c => c.Term);

    /// <summary>The items of a feed. A link that several of its items share says nothing about any of them.</summary>
    public static IEnumerable<IncomingItem> Of(RecordedFeed feed)
    {
        var shared = feed.Feed.Items
            .Where(i => i.Link is not null)
            .GroupBy(i => NormalisedLink.Of(i.Link!), StringComparer.Ordinal)
            .Where(items => items.Select(i => i.Id).Distinct(StringComparer.Ordinal).Skip(1).Any())
            .Select(items => items.Key)
            .ToHashSet(StringComparer.Ordinal);

        foreach (var item in feed.Feed.Items)
        {
            var link = item.Link is null || shared.Contains(NormalisedLink.Of(item.Link)) ? null : item.Link;
            yield return new IncomingItem(feed, item, [.. ItemIdentity.OfId(item.Id, item.Link, [feed.Address.Key]), .. Links(link)]);
        }
    }

    private static IEnumerable<ItemIdentity> Links(string? link) => ItemIdentity.OfLink(link) is { } identity ? [identity] : [];
}
