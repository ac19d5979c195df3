namespace DigestSite.Feeds.Reading.Xml;

/// <summary>
/// Reads a document element by element, so that no more than one item is in memory. The containers of a feed are stepped
/// into, whatever lies in them is handed out whole, one after the other.
/// </summary>
/// <param name="address">Of the document: what an outermost <c>xml:base</c> is relative to.</param>
internal sealed class ElementReader(ReadOnlyMemory<byte> document, Uri? address, int maxDepth, WarningLog warnings)
{
    // A feed has two at most.
    private const int MostContainers = 8;
    private const int MostUndeclared = 32;

    private readonly XmlTokenizer _tokens = new(document, warnings);
    private readonly NamespaceScope _namespaces = new();
    private readonly Stack<Element> _containers = new();
    private readonly List<Element> _open = [];
    private readonly HashSet<string> _undeclared = new(StringComparer.Ordinal);
    private XmlToken? _pending;
    private int _tooDeep;
    private bool _isRootClosed;

    /// <summary>The outermost container.</summary>
    public Element? Root { get; private set; }

    /// <summary>The first element of a document without a container: what it is instead.</summary>
    public Element? First { get; private set; }

    /// <summary>Whether the document is a web page instead.</summary>
    public bool IsPage { get; private set; }

    /// <summary>What unprefixed names mean where they share the root's namespace, when that is missing or the wrong one.</summary>
    public Vocabulary? Unprefixed { get; set; }

    /// <summary>Whether the document ended before the element that was being read.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Whether the outermost container was closed, and nothing was left open behind or before it.</summary>
    public bool IsWhole => _isRootClosed && !_tokens.IsCut;

    /// <summary>The next container's start or whole element; none at the end of the document.</summary>
    /// <param name="isContainer">Whether to step into an element, given its name.</param>
    public Element? Next(Func<Element, bool> isContainer)
    {
        while (true)
        {
            var token = Take();
            switch (token.Kind)
            {
                case XmlTokenKind.End:
                    if (_containers.TryPeek(out var unclosed) && !IsCut)
                        warnings.Add(token.Offset, FeedWarningCode.EndsInFeed, $"</{unclosed.RawName}>");
                    return null;
                case XmlTokenKind.EndTag:
                    CloseContainer(token);
                    break;
                case XmlTokenKind.Text when _containers.Count == 0 && !string.IsNullOrWhiteSpace(token.Text):
                    warnings.Add(token.Offset, FeedWarningCode.TextOutside);
                    break;
                case XmlTokenKind.StartTag:
                    if (Root is not null && _containers.Count == 0)
                        warnings.Add(token.Offset, FeedWarningCode.AfterTheEnd, $"<{token.Text}>");
                    var element = Create(token);
                    var steppedInto = isContainer(element);
                    if (Root is null && !steppedInto)
                    {
                        // What stands before the feed, such as a message of the program that made it.
                        _namespaces.Close(1);
                        First ??= element;
                        if (element.Name != "html")
                            break;
                        IsPage = true;
                        return null;
                    }
                    if (!steppedInto)
                        return ReadWhole(element, token.IsEmpty);
                    Root ??= element;
                    _isRootClosed |= token.IsEmpty && _containers.Count == 0;
                    if (!token.IsEmpty && _containers.Count < MostContainers)
                        _containers.Push(element);
                    else
                        _namespaces.Close(Depth + 1);
                    return element;
            }
        }
    }

    private XmlToken Take()
    {
        var token = _pending ?? _tokens.Read();
        _pending = null;
        return token;
    }

    private int Depth => _containers.Count + _open.Count;

    private Element Create(XmlToken token)
    {
        var attributes = token.Attributes ?? [];
        _namespaces.Open(Depth + 1, attributes);
        var colon = token.Text.IndexOf(':');
        var (vocabulary, name) = _namespaces.Resolve(colon < 0 ? "" : token.Text[..colon]);
        if (colon < 0 && Unprefixed is { } meant && vocabulary == Root!.Vocabulary)
            vocabulary = meant;
        if (colon > 0 && name is null && vocabulary != Vocabulary.Xml && _undeclared.Count < MostUndeclared && _undeclared.Add(token.Text[..colon]))
            warnings.Add(token.Offset, FeedWarningCode.UndeclaredPrefix, $"<{token.Text}>");
        var parent = _open.Count > 0 ? _open[^1] : _containers.Count > 0 ? _containers.Peek() : null;
        return new(token.Text, vocabulary, attributes, token.Offset)
        {
            Base = Addresses.Combine(parent?.Base ?? address, Value(attributes, "xml:base")) ?? parent?.Base,
            Language = Value(attributes, "xml:lang") ?? parent?.Language,
        };
    }

    private static string? Value(IReadOnlyList<XmlAttribute> attributes, string name)
    {
        for (var i = 0; i < attributes.Count; i++)
        {
            if (attributes[i].Name == name && attributes[i].Value.Length > 0)
                return attributes[i].Value;
        }
        return null;
    }

    private void CloseContainer(XmlToken token)
    {
        if (_containers.All(c => !IsNamed(c, token.Text)))
        {
            warnings.Add(token.Offset, FeedWarningCode.EndWithoutStart, $"</{token.Text}>");
            return;
        }
        while (_containers.TryPop(out var container) && !IsNamed(container, token.Text))
            warnings.Add(token.Offset, FeedWarningCode.NotClosed, $"<{container.RawName}>");
        _namespaces.Close(_containers.Count + 1);
        _isRootClosed |= _containers.Count == 0;
    }

    private static bool IsNamed(Element element, string name) =>
        string.Equals(element.RawName, name, StringComparison.OrdinalIgnoreCase);

    private Element? ReadWhole(Element root, bool isEmpty)
    {
        _open.Clear();
        _tooDeep = 0;
        if (isEmpty)
        {
            root.IsClosed = true;
            _namespaces.Close(Depth + 1);
            return root;
        }
        _open.Add(root);
        while (_open.Count > 0)
        {
            var token = Take();
            switch (token.Kind)
            {
                case XmlTokenKind.End:
                    warnings.Add(token.Offset, FeedWarningCode.EndsInItem, $"<{root.RawName}>");
                    IsCut = true;
                    _open.Clear();
                    return null;
                case XmlTokenKind.Text:
                    _open[^1].Add(token.Text);
                    break;
                case XmlTokenKind.StartTag:
                    Start(token);
                    break;
                case XmlTokenKind.EndTag:
                    End(token);
                    break;
            }
        }
        return root;
    }

    private void Start(XmlToken token)
    {
        var keep = Recovery.Keep(_open, token.Text);
        if (keep < _open.Count)
        {
            CloseTo(keep, token.Offset);
            if (keep == 0)
            {
                _pending = token;
                return;
            }
        }
        var element = Create(token);
        _open[^1].Add(element);
        element.IsClosed = token.IsEmpty;
        if (token.IsEmpty || Recovery.IsVoid(element))
        {
            _namespaces.Close(Depth + 1);
        }
        else if (Depth >= maxDepth)
        {
            if (_tooDeep++ == 0)
                warnings.Add(token.Offset, FeedWarningCode.TooDeep, $"{maxDepth}");
            _namespaces.Close(Depth + 1);
        }
        else
        {
            _open.Add(element);
        }
    }

    private void End(XmlToken token)
    {
        if (_tooDeep > 0)
        {
            _tooDeep--;
            return;
        }
        var match = _open.FindLastIndex(e => IsNamed(e, token.Text));
        if (match >= 0)
        {
            _open[match].IsClosed = true;
            CloseTo(match + 1, token.Offset);
            _open.RemoveAt(match);
            _namespaces.Close(Depth + 1);
        }
        else if (_containers.Any(c => IsNamed(c, token.Text)))
        {
            CloseTo(0, token.Offset);
            _pending = token;
        }
        else if (Recovery.IsMisspelt(token.Text, _open[^1]))
        {
            warnings.Add(token.Offset, FeedWarningCode.MisspeltEnd, $"</{token.Text}> read as </{_open[^1].RawName}>");
            _open.RemoveAt(_open.Count - 1);
            _namespaces.Close(Depth + 1);
        }
        else if (!Recovery.IsVoid(token.Text))
        {
            warnings.Add(token.Offset, FeedWarningCode.EndWithoutStart, $"</{token.Text}>");
        }
    }

    private void CloseTo(int count, int offset)
    {
        for (var i = _open.Count - 1; i >= count; i--)
            warnings.Add(offset, FeedWarningCode.NotClosed, $"<{_open[i].RawName}>");
        _open.RemoveRange(count, _open.Count - count);
        _namespaces.Close(Depth + 1);
    }
}
