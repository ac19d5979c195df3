using DigestSite.Archive;

namespace DigestSite.Configuration;

/// <summary>
/// How much may be shown of an article that came from several feeds: what its publisher's own source says, and without
/// one the strictest of them. So nobody's copy brings back what an author took out, or takes out what an author gives.
/// </summary>
public sealed class ContentRules(IReadOnlyList<SourceSettings> sources)
{
    private readonly Dictionary<string, (ContentMode Mode, string Host)> _byFeed = sources
        .SelectMany(s => s.Feeds.Select(f => (f.Key, s.Content, Host: NormalisedLink.Host(s.Site ?? f.Address))))
        .ToDictionary(f => f.Key, f => (f.Content, f.Host), StringComparer.Ordinal);

    /// <summary>No source asks for less than everything.</summary>
    public bool AllFull { get; } = sources.All(s => s.Content == ContentMode.Full);

    /// <param name="link">The original.</param>
    /// <param name="feeds">Keys of the feeds it came from; those that are no longer configured say nothing, and none is the curator's own.</param>
    public ContentMode Of(string? link, IEnumerable<string> feeds)
    {
        if (AllFull)
            return ContentMode.Full;

        var host = Uri.TryCreate(link, UriKind.Absolute, out var original) ? NormalisedLink.Host(original) : null;
        var known = feeds.Where(_byFeed.ContainsKey).Select(f => _byFeed[f]).ToArray();
        var own = known.Where(f => f.Host == host).ToArray();
        return (own.Length > 0 ? own : known).Select(f => f.Mode).DefaultIfEmpty().Max();
    }
}
