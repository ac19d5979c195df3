using DigestSite.Configuration;
using DigestSite.Fetching;
using DigestSite.Import;
using DigestSite.Markdown;

namespace DigestSite.Health;

/// <summary>How the feeds are doing, and what conversion did to the articles they hold.</summary>
/// <param name="Now">What ages are counted to: the newest moment the input records.</param>
/// <param name="Feeds">In the order of <c>digest.yml</c>.</param>
/// <param name="Conversions">Articles that were not carried over just as they were, in the order of import.</param>
public sealed record DigestHealth(DateTimeOffset Now, IReadOnlyList<FeedHealth> Feeds, IReadOnlyList<ImportedArticle> Conversions)
{
    /// <summary>A publisher's bad hour is no news; so many days of failures in a row are.</summary>
    public const int FailuresToTell = 3;

    /// <summary>Pure: the same input gives the same health, whenever it is asked.</summary>
    public static DigestHealth Of(DigestConfiguration configuration, ImportResult imported)
    {
        var recorded = imported.Feeds.ToDictionary(f => f.Address.Key, StringComparer.Ordinal);
        return new DigestHealth(
            imported.Now,
            [
                .. configuration.Sources.SelectMany(s => s.Feeds.Select(f =>
                    Feed(s, f, recorded.GetValueOrDefault(f.Key), imported.Fetches.GetValueOrDefault(f.Key), imported.Now - configuration.Health.StaleAfter))),
            ],
            [.. imported.Articles.Where(a => a.Fidelity.Findings.Count > 0)]);
    }

    /// <summary>How many times things of this kind were met, in all articles.</summary>
    public int Total(FindingKind kind) => Conversions.Sum(a => a.Fidelity.Total(kind));

    private static FeedHealth Feed(SourceSettings source, FeedAddress address, RecordedFeed? recorded, FetchState? fetch, DateTimeOffset limit)
    {
        // What was learned of another address says nothing about this one.
        var state = fetch is not null && fetch.Address == address.Address ? fetch : null;
        var newest = recorded?.Feed.Items.Max(i => i.Published ?? i.Updated);
        return new FeedHealth(source, address, Condition(recorded, state, newest, limit), state, recorded?.Feed.Items.Count ?? 0, newest);
    }

    private static FeedCondition Condition(RecordedFeed? recorded, FetchState? fetch, DateTimeOffset? newest, DateTimeOffset limit)
    {
        if (recorded is null)
            return FeedCondition.Missing;
        if (fetch is { IsGone: true })
            return FeedCondition.Gone;
        if (fetch is { Failures: > 0 })
            return FeedCondition.Failing;
        if ((newest ?? fetch?.Changed) < limit)
            return FeedCondition.Stale;

        return fetch?.MovedTo is null ? FeedCondition.Fine : FeedCondition.Moved;
    }
}
