using DigestSite.Feeds.Reading.Bytes;
using DigestSite.Feeds.Reading.Json;

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
        var (context, source) = Open(document, address, limits);
        var warnings = context.Warnings;
        if (source.Error is { } error)
            return new(null, new(0, 0, error), []);
        var items = new List<FeedItem>();
        var isLeftOut = false;
        foreach (var item in source.ReadItems())
        {
            cancellation.ThrowIfCancellationRequested();
            if (items.Count == limits.Items)
            {
                warnings.Add(int.MaxValue, $"only the first {limits.Items} items are read");
                isLeftOut = true;
                break;
            }
            items.Add(item);
        }
        var head = source.Head;
        Inherit(items, head);
        SharedIds.Replace(items, warnings);
        if (items.Count(i => i.Published is null && i.Updated is null) is > 0 and var undated)
            warnings.Add(-1, undated == 1 ? "1 item has no date" : $"{undated} items have no date");
        return new(head with { Items = items }, null, warnings.ToList()) { IsCut = !isLeftOut && !source.IsWhole };
    }

    /// <summary>
    /// The items of a feed too large to keep, one after the other, each as it is written: what the whole feed would add to them
    /// (its author, ids that turn out to be shared) is left to <see cref="Read(ReadOnlyMemory{byte}, Uri?)"/>. None when it is no feed.
    /// </summary>
    public static IEnumerable<FeedItem> ReadItems(ReadOnlyMemory<byte> document, Uri? address = null, FeedLimits? limits = null)
    {
        var (_, source) = Open(document, address, limits ?? FeedLimits.Default);
        return source.Error is null ? source.ReadItems().Take((limits ?? FeedLimits.Default).Items) : [];
    }

    private static (FeedContext Context, IFeedDocument Source) Open(ReadOnlyMemory<byte> document, Uri? address, FeedLimits limits)
    {
        var (utf8, notes) = DocumentBytes.Read(document, limits.Bytes);
        var warnings = new WarningLog(utf8);
        foreach (var (offset, message) in notes)
            warnings.Add(offset, message);
        var context = new FeedContext(address, warnings);
        var start = utf8.Span.IndexOfAnyExcept(" \t\r\n\0"u8);
        return (context, start >= 0 && utf8.Span[start] is (byte)'{' or (byte)'[' ? new JsonFeed(utf8, context) : new XmlFeed(utf8, limits, context));
    }

    /// <summary>Items without an author are the feed's author's.</summary>
    private static void Inherit(List<FeedItem> items, Feed head)
    {
        if (head.Authors.Count == 0)
            return;
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i].Authors.Count == 0)
                items[i] = items[i] with { Authors = head.Authors };
        }
    }
}
