namespace DigestSite.Markdown.Dom;

internal partial class Element(TagName tag) : Node
{
    private HtmlAttribute[] _attributes = [];

    public Element(string localName)
        : this(TagName.Of(localName))
    {
    }

    /// <summary>As HTML has it, in lower case; of a drawing or formula, in the case of SVG or MathML.</summary>
    public string LocalName => tag.Name;

    /// <inheritdoc cref="TagName.IsBlock"/>
    public bool IsBlock => tag.IsBlock;

    public int ChildCount { get; private set; }

    public ReadOnlySpan<HtmlAttribute> Attributes => _attributes;

    public Node? FirstChild { get; private set; }

    public Node? LastChild { get; private set; }

    public Siblings ChildNodes => new(FirstChild, null);

    public IEnumerable<Element> Children => ChildNodes.OfType<Element>();

    public Element? FirstElementChild => FirstChild as Element ?? FirstChild?.NextElementSibling;

    public Element? LastElementChild => LastChild as Element ?? LastChild?.PreviousElementSibling;

    /// <summary>The element that is here without another, whatever text and comments there are.</summary>
    public Element? OnlyElementChild => FirstElementChild is { NextElementSibling: null } only ? only : null;

    public string? Id
    {
        get => GetAttribute("id");
        set => SetAttribute("id", value!);
    }

    /// <summary>All classes, as written.</summary>
    public string? ClassName
    {
        get => GetAttribute("class");
        set => SetAttribute("class", value!);
    }

    /// <summary>Each class once.</summary>
    public IEnumerable<string> ClassList => (ClassName ?? "").Split([' ', '\t', '\n', '\r', '\f'], StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal);

    public string? GetAttribute(string name)
    {
        foreach (var attribute in _attributes)
        {
            if (attribute.Name == name) return attribute.Value;
        }
        return null;
    }

    public bool HasAttribute(string name) => GetAttribute(name) is not null;

    public void SetAttribute(string name, string value)
    {
        var at = Array.FindIndex(_attributes, attribute => attribute.Name == name);
        if (at < 0) _attributes = [.. _attributes, new HtmlAttribute(name, value)];
        else _attributes[at] = new HtmlAttribute(name, value);
    }

    public void RemoveAttribute(string name) => _attributes = Array.FindAll(_attributes, attribute => attribute.Name != name);

    /// <summary>Whether a node is this element or below it.</summary>
    public bool Contains(Node node)
    {
        for (var at = node; at is not null; at = at.Parent)
        {
            if (at == this) return true;
        }
        return false;
    }

    public void Append(Node node) => InsertBefore(node, null);

    public void Prepend(Node node) => InsertBefore(node, FirstChild);

    /// <summary>Moves all that is in another element to the end of this one.</summary>
    public void TakeContentOf(Element other)
    {
        while (other.FirstChild is { } child) Append(child);
    }

    /// <summary>Leaves what is in the element in its place.</summary>
    public void Unwrap()
    {
        while (FirstChild is { } child) Parent!.InsertBefore(child, this);
        Remove();
    }

    /// <summary>Nothing but this text is in the element then.</summary>
    public void SetText(string text)
    {
        while (FirstChild is { } child) Unlink(child);
        if (text.Length > 0) Append(new TextNode(text));
    }

    /// <param name="node">Is taken out of its place first. It must not hold this element.</param>
    /// <param name="before">A child of this element; at the end without it.</param>
    public void InsertBefore(Node node, Node? before)
    {
        if (node is Element { FirstChild: not null } element && element.Contains(this)) throw new InvalidOperationException("An element cannot be put into itself.");
        if (node == before) return;
        node.Remove();
        var previous = before is null ? LastChild : before.PreviousSibling;
        (node.Parent, node.PreviousSibling, node.NextSibling) = (this, previous, before);
        if (previous is null) FirstChild = node;
        else previous.NextSibling = node;
        if (before is null) LastChild = node;
        else before.PreviousSibling = node;
        ChildCount++;
    }

    internal void Unlink(Node child)
    {
        if (child.PreviousSibling is { } previous) previous.NextSibling = child.NextSibling;
        else FirstChild = child.NextSibling;
        if (child.NextSibling is { } next) next.PreviousSibling = child.PreviousSibling;
        else LastChild = child.PreviousSibling;
        (child.Parent, child.PreviousSibling, child.NextSibling) = (null, null, null);
        ChildCount--;
    }
}

internal readonly record struct HtmlAttribute(string Name, string Value);
