using DigestSite.Feeds.Reading.Xml;

namespace DigestSite.Feeds.Reading;

/// <summary>RSS and Atom of all versions, read item by item.</summary>
internal sealed class XmlFeed : IFeedDocument
{
    private static readonly HashSet<string> Containers = ["rss", "rdf", "channel", "feed"];

    private readonly ElementReader _elements;
    private readonly FeedContext _context;
    private readonly List<Element> _head = [];
    private Element? _container;
    private bool _hasSuggestedBase;
    private bool _hasChannel;

    public XmlFeed(ReadOnlyMemory<byte> document, FeedLimits limits, FeedContext context)
    {
        _elements = new(document, context.Base, limits.Depth, context.Warnings);
        _context = context;
        if (_elements.Next(IsContainer) is { } root)
            Enter(root);
        else
            Error = ErrorOf(document);
    }

    public FeedWarningCode? Error { get; }

    public bool IsWhole => _elements.IsWhole;

    public FeedFormat Format { get; private set; }

    public Feed Head => HeadReader.Read(WholeHead(), Format, _context);

    public IEnumerable<FeedItem> ReadItems()
    {
        while (_elements.Next(IsContainer) is { } element)
        {
            if (Containers.Contains(element.Name))
            {
                Enter(element);
            }
            else if (element.Name is "item" or "entry")
            {
                if (_context.Base is null && !_hasSuggestedBase)
                    SuggestBase();
                yield return ItemReader.Read(element, _container?.Language, _context);
            }
            else
            {
                _head.Add(element);
            }
        }
        if (!_hasChannel && _elements.Root is { Name: "rss" or "rdf" } root)
            _context.Warnings.Add(root.Offset, FeedWarningCode.NoChannel, $"<{root.RawName}>");
    }

    private FeedWarningCode ErrorOf(ReadOnlyMemory<byte> document)
    {
        if (_elements.IsPage)
            return FeedWarningCode.WebPage;
        return _elements.First?.Name switch
        {
            "opml" or "outlinedocument" => FeedWarningCode.SubscriptionList,
            "head" or "body" or "title" or "meta" or "div" or "p" => FeedWarningCode.WebPage,
            "urlset" or "sitemapindex" => FeedWarningCode.Sitemap,
            _ => document.Span.ContainsAnyExcept(" \t\r\n"u8) ? FeedWarningCode.OtherXml : FeedWarningCode.Empty,
        };
    }

    private static bool IsContainer(Element element) => Containers.Contains(element.Name) && element.Vocabulary != Vocabulary.Other;

    private void Enter(Element container)
    {
        if (_elements.Root == container)
        {
            Format = FormatOf(container);
            if (container is { Name: "feed", Vocabulary: Vocabulary.Plain })
                _context.Warnings.Add(container.Offset, FeedWarningCode.NoAtomNamespace);
            _elements.Unprefixed = container.Name == "feed" ? Vocabulary.Atom : Vocabulary.Plain;
        }
        _hasChannel |= container.Name == "channel";
        // The innermost container is the one whose base and language the head's elements share.
        _container = container;
    }

    private void SuggestBase()
    {
        var head = WholeHead();
        _context.SuggestBase(Fields.LinkField.Related(head, "self", _context));
        _context.SuggestBase(Fields.LinkField.Of(head, _context));
        _hasSuggestedBase = true;
    }

    /// <summary>What stands beside the items, as if it stood in one element.</summary>
    private Element WholeHead()
    {
        var head = new Element(_container!.RawName, _container.Vocabulary, _container.Attributes, _container.Offset)
        {
            Base = _container.Base,
            Language = _container.Language,
        };
        foreach (var element in _head)
            head.Add(element);
        return head;
    }

    private static FeedFormat FormatOf(Element root)
    {
        var version = root.Attribute("version") ?? "";
        return root.Name switch
        {
            "feed" => version.StartsWith("0.", StringComparison.Ordinal) ? FeedFormat.Atom03 : FeedFormat.Atom10,
            "rdf" => root.Attributes.Any(a => a.Value.Contains("/rdf/simple/0.9", StringComparison.Ordinal)) ? FeedFormat.Rss09x : FeedFormat.Rss10,
            _ => version.StartsWith("0.9", StringComparison.Ordinal) ? FeedFormat.Rss09x : FeedFormat.Rss20,
        };
    }
}
