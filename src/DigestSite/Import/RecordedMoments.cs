using DigestSite.Archive;
using DigestSite.Fetching;

namespace DigestSite.Import;

/// <summary>What the input records of time. The same input gives the same moments, whenever it is read.</summary>
/// <param name="feeds">With dates that can be believed.</param>
/// <param name="clock">Where nothing at all is recorded.</param>
internal sealed class RecordedMoments(IReadOnlyDictionary<string, FetchState> fetches, IReadOnlyList<RecordedFeed> feeds, ArticleArchive archive, DateTimeOffset clock)
{
    private readonly DateTimeOffset? _newest = NewestOf(fetches, feeds, archive) ?? OwnNewest(archive, clock);

    /// <summary>For an article of which neither its feed nor the recorded copy says when it came out. Two runs on one day give the same.</summary>
    public DateTimeOffset Newest => _newest ?? new DateTimeOffset(clock.UtcDateTime.Date, TimeSpan.Zero);

    /// <summary>The digest's now: when feeds were last asked for, to the day, or last brought something new; without that what they say of themselves; where none does, the newest article.</summary>
    public DateTimeOffset Now(IEnumerable<IncomingArticle> articles) =>
        fetches.Values.Max(f => f.Newest)
        ?? feeds.Max(f => f.Feed.Updated)
        ?? _newest
        ?? articles.Select(a => a.PublishedAt(Newest)).DefaultIfEmpty(DateTimeOffset.UnixEpoch).Max();

    private static DateTimeOffset? NewestOf(IReadOnlyDictionary<string, FetchState> fetches, IReadOnlyList<RecordedFeed> feeds, ArticleArchive archive) =>
        ((IEnumerable<DateTimeOffset?>)
        [
            .. fetches.Values.SelectMany(f => new[] { f.Checked, f.Fetched, f.Changed }),
            .. feeds.Select(f => f.Feed.Updated),
            .. feeds.SelectMany(f => f.Feed.Items).Select(i => i.Published ?? i.Updated),
            .. archive.Articles.Where(a => a.Head.Imported is not null && !a.Edited).Select(a => (DateTimeOffset?)a.Head.Published),
        ]).Max();

    /// <summary>What its curator dates later is still to come.</summary>
    private static DateTimeOffset? OwnNewest(ArticleArchive archive, DateTimeOffset clock) =>
        archive.Articles.Select(a => a.Head.Published).Where(p => p <= clock).Select(p => (DateTimeOffset?)p).Max();
}
