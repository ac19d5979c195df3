namespace DigestSite.Feeds.Reading;

/// <summary>Reads a feed of any format, leniently: what it had to overlook comes back as warnings.</summary>
public static class FeedReader
{
    /// <param name="document">The bytes as they came.</param>
    /// <param name="address">Where they came from; relative addresses are resolved against it when the feed names no base.</param>
    /// <returns>The feed, or none with the reason when the bytes are no feed at all.</returns>
    public static FeedReading Read(ReadOnlyMemory<byte> document, Uri? address = null) => throw new NotImplementedException();
}
