namespace DigestSite.Configuration;

/// <summary>How much of its articles a source lets the digest keep and show. The later, the stricter.</summary>
public enum ContentMode
{
    /// <summary>The whole article.</summary>
    Full,

    /// <summary>A summary, and the way to the original.</summary>
    Excerpt,

    /// <summary>Title, author and date, and the way to the original.</summary>
    Link,
}
