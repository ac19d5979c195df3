namespace DigestSite.Feeds.Reading;

/// <summary>Reads a feed of any format, leniently: what it had to overlook comes back as warnings.</summary>
public static class FeedReader
{
    /// <param name="document">The bytes as they came.</param>
    /// <param name="address">Where they came from; relative addresses are resolved against it when the feed names no base.</param>
    /// <returns>The feed, or none with the reason when the bytes are no feed at all.</returns>
    public static FeedReading Read(ReadOnlyMemory<byte> document, Uri? address = null) => Read(document, address, FeedLimits.Default);

    public static FeedReading Read(ReadOnlyMemory<byte> document, Uri? address, FeedLimits limits, CancellationToken cancellation = default)
    {
        var warnings = new WarningLog(document);
        var context = new FeedContext(address, warnings);
        var source = new XmlFeed(document, limits, context);
        if (source.Error is { } error)
            return new(null, new(0, 0, error), warnings.ToList());
        var items = new List<FeedItem>();
        foreach (var item in source.ReadItems())
        {
            cancellation.ThrowIfCancellationRequested();
            if (items.Count == limits.Items)
            {
                warnings.Add(int.MaxValue, $"only the first {limits.Items} items are read");
                break;
            }
            items.Add(item);
        }
        var head = source.Head;
        return new(head with { Items = Inherit(items, head) }, null, warnings.ToList());
    }

    /// <summary>Items without an author are the feed's author's.</summary>
    private static List<FeedItem> Inherit(List<FeedItem> items, Feed head)
    {
        if (head.Authors.Count == 0)
            return items;
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i].Authors.Count == 0)
                items[i] = items[i] with { Authors = head.Authors };
        }
        return items;
    }
}
