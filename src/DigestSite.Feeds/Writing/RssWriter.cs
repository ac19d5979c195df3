namespace DigestSite.Feeds.Writing;

/// <summary>Writes RSS 2.0 with content, dc, media and atom elements.</summary>
public static class RssWriter
{
    /// <returns>UTF-8 without a byte order mark, <c>\n</c> line ends.</returns>
    public static byte[] Write(Feed feed) => throw new NotImplementedException();
}
