using System.Globalization;
using DigestSite.Diagnostics;
using DigestSite.Feeds;
using DigestSite.Fetching;

namespace DigestSite.Import;

/// <summary>
/// Takes no date at its word that lies after the moment its feed was recorded: a year mistyped, or a clock that runs ahead, would
/// stay on top of the digest for years and close its weeks before they are over.
/// </summary>
/// <param name="fetches">By the feed's key.</param>
/// <param name="clock">Now. Nothing is dated by it; it only tells a date that cannot be from one that is newer than expected.</param>
internal sealed class FeedDates(IReadOnlyDictionary<string, FetchState> fetches, DateTimeOffset clock, Func<string, string> nameOf, DiagnosticBag diagnostics)
{
    /// <summary>Time zones and clocks that are a little wrong.</summary>
    private static readonly TimeSpan Leeway = TimeSpan.FromDays(1);

    /// <summary>Where nothing says when a copy was recorded, its own dates have to, and feeds rest for weeks.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromDays(31);

    private readonly DateTimeOffset? _lastFetch = fetches.Values.Max(f => f.Newest ?? f.Fetched);

    public IReadOnlyList<RecordedFeed> Believe(IReadOnlyList<RecordedFeed> feeds) => [.. feeds.Select(Believe)];

    private RecordedFeed Believe(RecordedFeed recorded)
    {
        // What was learned of another address says nothing about this one.
        var state = fetches.GetValueOrDefault(recorded.Address.Key) is { } known && known.Address == recorded.Address.Address ? known : null;
        recorded = recorded with { Recorded = state?.Changed ?? state?.Fetched ?? state?.Checked };
        var dates = recorded.Feed.Items.Select(i => i.Published ?? i.Updated).OfType<DateTimeOffset>().ToArray();
        var feed = recorded.Feed with { Updated = BelieveFeed(recorded, dates) };
        var (last, latest) = LimitOf(recorded, feed.Updated, dates);
        if (!feed.Items.Any(i => i.Published > latest || i.Updated > latest))
            return recorded with { Feed = feed };

        var disbelieved = new Dictionary<FeedItem, DateTimeOffset>(ReferenceEqualityComparer.Instance);
        FeedItem[] items = [.. feed.Items.Select(i => Believe(i, latest, disbelieved))];
        return recorded with { Feed = feed with { Items = items }, Recorded = recorded.Recorded ?? last, Disbelieved = disbelieved };
    }

    private static FeedItem Believe(FeedItem item, DateTimeOffset latest, Dictionary<FeedItem, DateTimeOffset> disbelieved)
    {
        var (published, updated) = (item.Published > latest ? null : item.Published, item.Updated > latest ? null : item.Updated);
        if (published == item.Published && updated == item.Updated)
            return item;

        var believed = item with { Published = published, Updated = updated };
        if (published is null && updated is null)
            disbelieved.Add(believed, item.Published ?? item.Updated!.Value);
        return believed;
    }

    private DateTimeOffset? BelieveFeed(RecordedFeed recorded, DateTimeOffset[] dates)
    {
        if (recorded.Feed.Updated is not { } date)
            return null;

        var otherwise = recorded.Recorded ?? new[] { NewestOf(dates), _lastFetch }.Max();
        var isBelieved = recorded.Recorded is { } moment ? date <= moment + Leeway : date <= clock + Leeway || !(date > otherwise + Rest);
        if (isBelieved)
            return date;

        diagnostics.Info(DiagnosticCode.UnbelievableDate, new Place(nameOf(recorded.File)),
            $"says it was last changed on {Day(date)}, which is after it was recorded: {Day(otherwise!.Value)} is taken");
        return otherwise;
    }

    /// <returns>The moment that stands in for a date that is not believed, and the latest date that is.</returns>
    private (DateTimeOffset? Recorded, DateTimeOffset Latest) LimitOf(RecordedFeed recorded, DateTimeOffset? updated, DateTimeOffset[] dates)
    {
        if (recorded.Recorded is { } moment)
            return (moment, moment + Leeway);
        if (new[] { updated, _lastFetch }.Max() is { } last && !IsStale(last + Rest, dates))
            return (last, last + Rest);

        return NewestOf(dates) is { } newest ? (newest, newest) : (null, DateTimeOffset.MaxValue);
    }

    /// <summary>The newest date that another one leads up to. Where none is past, whoever set the clock may be wrong, not the feed.</summary>
    private DateTimeOffset? NewestOf(DateTimeOffset[] dates)
    {
        if (dates.Length == 0)
            return null;

        var newest = dates.Where(d => d <= clock + Leeway).DefaultIfEmpty(dates.Min()).Max();
        foreach (var date in dates.Order().Where(d => d > newest))
            newest = date <= newest + Rest ? date : newest;
        return newest;
    }

    /// <summary>Some feeds never renew the date they give themselves.</summary>
    private static bool IsStale(DateTimeOffset latest, DateTimeOffset[] dates) => dates.Length > 2 && dates.Count(d => d > latest) * 2 > dates.Length;

    private static string Day(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
