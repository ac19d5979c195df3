namespace DigestSite.Feeds;

/// <summary>The formats told apart by content, never by file name.</summary>
public enum FeedFormat
{
    /// <summary>RSS 2.0.</summary>
    Rss20,

    /// <summary>RSS 1.0 (RDF).</summary>
    Rss10,

    /// <summary>RSS 0.90 to 0.94.</summary>
    Rss09x,

    /// <summary>Atom 1.0, RFC 4287.</summary>
    Atom10,

    /// <summary>Atom 0.3.</summary>
    Atom03,

    /// <summary>JSON Feed 1.0 and 1.1.</summary>
    Json,
}
