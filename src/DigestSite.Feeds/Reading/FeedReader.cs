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

    /// <param name="format">What the bodies of its items are written in; <see langword="null"/> to look at each.</param>
    public static FeedReading Read(
        ReadOnlyMemory<byte> document, Uri? address, FeedLimits limits, BodyFormat? format = null, CancellationToken cancellation = default)
    {
        var (context, source) = Open(document, address, limits, format);
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
                warnings.Add(int.MaxValue, FeedWarningCode.TooManyItems, $"{limits.Items}");
                isLeftOut = true;
                break;
            }
            items.Add(item);
        }
        var head = source.Head;
        Inherit(items, head);
        SharedIds.Replace(items, warnings);
        if (items.Count == 0)
            warnings.Add(-1, FeedWarningCode.NoItems);
        if (items.Count(i => i.Published is null && i.Updated is null) is > 0 and var undated)
            warnings.Add(-1, FeedWarningCode.Undated, undated == 1 ? "1 item has" : $"{undated} items have");
        return new(head with { Items = items }, null, warnings.ToList()) { IsCut = !isLeftOut && !source.IsWhole };
    }

    /// <summary>
    /// The items of a feed too large to keep, one after the other, each as it is written: what the whole feed would add to them
    /// (its author, ids that turn out to be shared) is left to <see cref="Read(ReadOnlyMemory{byte}, Uri?)"/>. None when it is no feed.
    /// </summary>
    public static IEnumerable<FeedItem> ReadItems(ReadOnlyMemory<byte> document, Uri? address = null, FeedLimits? limits = null)
    {
        var (_, source) = Open(document, address, limits ?? FeedLimits.Default, null);
        return source.Error is null ? source.ReadItems().Take((limits ?? FeedLimits.Default).Items) : [];
    }

    private static (FeedContext Context, IFeedDocument Source) Open(ReadOnlyMemory<byte> document, Uri? address, FeedLimits limits, BodyFormat? format)
    {
        var (utf8, notes) = DocumentBytes.Read(document, limits.Bytes);
        var warnings = new WarningLog(utf8);
        foreach (var (offset, code, subject) in notes)
            warnings.Add(offset, code, subject);
        var context = new FeedContext(address, warnings, format);
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
