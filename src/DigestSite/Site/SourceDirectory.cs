using DigestSite.Archive;
using DigestSite.Configuration;
using DigestSite.Curation;

namespace DigestSite.Site;

/// <summary>
/// The publishers: those of <c>digest.yml</c> in their order, then those that only the archive still knows,
/// so that an article never loses where it came from.
/// </summary>
public sealed class SourceDirectory
{
    private readonly Dictionary<string, SourceSettings> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FeedAddress> _feeds = new(StringComparer.Ordinal);

    public SourceDirectory(IReadOnlyList<SourceSettings> sources, IEnumerable<ArchivedArticle> archive)
    {
        foreach (var source in sources)
        {
            _byKey[source.Key] = source;
            foreach (var feed in source.Feeds)
            {
                _byKey[feed.Key] = source;
                _feeds[feed.Key] = feed;
            }
        }

        var gone = archive.SelectMany(a => a.Head.Sources).Where(k => !_byKey.ContainsKey(k)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        SourceSettings[] retired = [.. gone.Select(k => new SourceSettings { Key = Slug.From(k), Name = k, Feeds = [] })];
        foreach (var source in retired)
            _byKey[source.Name] = source;

        All = [.. sources, .. retired.DistinctBy(s => s.Key).Where(r => sources.All(s => s.Key != r.Key))];
    }

    public IReadOnlyList<SourceSettings> All { get; }

    /// <summary>The publishers of some feeds, each once.</summary>
    public IReadOnlyList<SourceSettings> Find(IEnumerable<string> keys) => [.. keys.Select(k => _byKey[k]).Distinct()];

    /// <summary>The recorded feeds that are still there.</summary>
    public IReadOnlyList<FeedOrigin> Origins(IEnumerable<string> keys) =>
    [
        .. keys.Where(_feeds.ContainsKey).Select(k => new FeedOrigin(TitleOf(_feeds[k], _byKey[k]), _feeds[k].Address)),
    ];

    public static Source Describe(SourceSettings source, IReadOnlyList<Article> articles) =>
        new(source.Name, source.Key, articles) { Description = source.Description, Link = source.Site, Feeds = source.Feeds };

    private static string TitleOf(FeedAddress feed, SourceSettings source) =>
        feed.Tag is null ? source.Name : $"{source.Name}: {feed.Tag}";
}
