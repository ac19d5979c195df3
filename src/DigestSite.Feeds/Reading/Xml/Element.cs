using System.Text;

namespace DigestSite.Feeds.Reading.Xml;

/// <summary>A piece of an element's inside: text, or an element.</summary>
internal readonly record struct ElementNode(string? Text, Element? Element);

/// <summary>An element as it was meant: names by vocabulary, base and language inherited.</summary>
/// <param name="rawName">As written, prefix included.</param>
internal sealed class Element(string rawName, Vocabulary vocabulary, IReadOnlyList<XmlAttribute> attributes, int offset)
{
    private readonly List<ElementNode> _nodes = [];

    public string RawName { get; } = rawName;

    public Vocabulary Vocabulary { get; } = vocabulary;

    /// <summary>Without prefix, in lower case: publishers write <c>pubdate</c> and <c>PubDate</c> too.</summary>
    public string Name { get; } = LocalName(rawName);

    public IReadOnlyList<XmlAttribute> Attributes { get; } = attributes;

    /// <summary>Where it begins in the UTF-8 document.</summary>
    public int Offset { get; } = offset;

    /// <summary>From <c>xml:base</c>, its own or an ancestor's.</summary>
    public Uri? Base { get; init; }

    /// <summary>From <c>xml:lang</c>, its own or an ancestor's.</summary>
    public string? Language { get; init; }

    /// <summary>Whether its end tag was there.</summary>
    public bool IsClosed { get; set; }

    public IReadOnlyList<ElementNode> Nodes => _nodes;

    public IEnumerable<Element> Children
    {
        get
        {
            foreach (var node in _nodes)
            {
                if (node.Element is { } element)
                    yield return element;
            }
        }
    }

    public bool HasChildren => _nodes.Exists(n => n.Element is not null);

    /// <summary>The text of the element and all in it.</summary>
    public string Text
    {
        get
        {
            if (_nodes.Count == 0)
                return "";
            if (_nodes is [{ Text: { } only }])
                return only;
            var text = new StringBuilder();
            AppendText(text);
            return text.ToString();
        }
    }

    public static string LocalName(string rawName) => rawName[(rawName.LastIndexOf(':') + 1)..].ToLowerInvariant();

    public bool Is(Vocabulary vocabulary, string name) => Vocabulary == vocabulary && Name == name;

    public void Add(string text) => _nodes.Add(new(text, null));

    public void Add(Element child) => _nodes.Add(new(null, child));

    /// <summary>The first child of that name that holds anything.</summary>
    public Element? First(Vocabulary vocabulary, string name)
    {
        foreach (var child in Children)
        {
            if (child.Is(vocabulary, name) && child.HasContent)
                return child;
        }
        return null;
    }

    public IEnumerable<Element> All(Vocabulary vocabulary, string name) => Children.Where(c => c.Is(vocabulary, name));

    /// <summary>An attribute's value, trimmed; none when it is empty.</summary>
    public string? Attribute(string name)
    {
        foreach (var attribute in Attributes)
        {
            if (string.Equals(attribute.Name, name, StringComparison.OrdinalIgnoreCase))
                return attribute.Value.AsSpan().Trim() is { Length: > 0 } value ? value.ToString() : null;
        }
        return null;
    }

    private bool HasContent => Attributes.Count > 0 || HasChildren || _nodes.Exists(n => !string.IsNullOrWhiteSpace(n.Text));

    private void AppendText(StringBuilder text)
    {
        foreach (var node in _nodes)
        {
            text.Append(node.Text);
            node.Element?.AppendText(text);
        }
    }
}
