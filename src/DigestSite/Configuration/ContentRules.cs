namespace DigestSite.Configuration;

/// <summary>
/// How much may be shown of an article that came from several feeds: what the strictest of them says, so that an
/// author who opted out is not published in full through somebody else's feed.
/// </summary>
public sealed class ContentRules(IEnumerable<SourceSettings> sources)
{
    private readonly Dictionary<string, ContentMode> _byFeed = sources
        .Where(s => s.Content != ContentMode.Full)
        .SelectMany(s => s.Feeds.Select(f => (f.Key, s.Content)))
        .ToDictionary(f => f.Key, f => f.Content, StringComparer.Ordinal);

    public bool AllFull => _byFeed.Count == 0;

    /// <param name="feeds">Keys of the feeds it came from; those that are no longer configured say nothing.</param>
    public ContentMode Of(IEnumerable<string> feeds) =>
        AllFull ? ContentMode.Full : feeds.Select(f => _byFeed.GetValueOrDefault(f)).DefaultIfEmpty().Max();
}
