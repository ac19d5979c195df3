using System.Text.Json;

namespace DigestSite.Feeds.Reading.Json;

/// <summary>JSON Feed 1.0 and 1.1, read item by item.</summary>
internal sealed class JsonFeed : IFeedDocument
{
    private readonly FeedContext _context;
    private readonly Dictionary<string, JsonElement> _head = new(StringComparer.Ordinal);
    private readonly JsonCursor _cursor;
    private bool _hasItems;

    public JsonFeed(ReadOnlyMemory<byte> document, FeedContext context)
    {
        _context = context;
        _cursor = new(document, context.Warnings);
        var isObject = _cursor.Enter(JsonTokenType.StartObject);
        if (isObject)
            ReadHead();
        var version = _head.GetValueOrDefault("version").Text();
        if (!isObject || (!_hasItems && version?.Contains("jsonfeed.org", StringComparison.OrdinalIgnoreCase) != true))
            Error = FeedWarningCode.OtherJson;
        _context.SuggestBase(_head.GetValueOrDefault("feed_url").Text());
        _context.SuggestBase(_head.GetValueOrDefault("home_page_url").Text());
    }

    public FeedWarningCode? Error { get; }

    public bool IsWhole => _cursor.IsAtEnd;

    public Feed Head => JsonFields.Head(_head, _context);

    public IEnumerable<FeedItem> ReadItems()
    {
        while (_hasItems)
        {
            while (_cursor.NextValue(out var item, out var offset))
            {
                if (item.ValueKind == JsonValueKind.Object)
                    yield return JsonFields.Item(item, offset, _context);
                else
                    _context.Warnings.Add(offset, FeedWarningCode.NoObject);
            }
            ReadHead();
        }
    }

    /// <summary>Up to the items, or to the end.</summary>
    private void ReadHead()
    {
        _hasItems = false;
        while (_cursor.NextName() is { } name)
        {
            if (name == "items" && _cursor.Enter(JsonTokenType.StartArray))
            {
                _hasItems = true;
                return;
            }
            if (_cursor.NextValue(out var value, out _))
                _head.TryAdd(name, value);
        }
    }
}
