using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;
using AngleSharp.Html.Parser.Tokens.Struct;

namespace DigestSite.Markdown.Dom;

/// <summary>What the parser needs of an element to build a tree of them.</summary>
internal partial class Element : IConstructableMathElement, IConstructableSvgElement, IConstructableMetaElement, IConstructableFrameElement, IConstructableFormElement, IConstructableNamedNodeMap
{
    private static readonly StringOrMemory HtmlNamespace = "http://www.w3.org/1999/xhtml";
    private static readonly StringOrMemory SvgNamespace = "http://www.w3.org/2000/svg";
    private static readonly StringOrMemory MathNamespace = "http://www.w3.org/1998/Math/MathML";

    private readonly ParsedDocument? _document;

    /// <summary>An element of a document that is being parsed.</summary>
    public Element(TagName tag, ParsedDocument document)
        : this(tag)
    {
        _document = document;
        document.Opened(this);
    }

    public NodeFlags Flags => tag.Flags;

    StringOrMemory IConstructableElement.LocalName => LocalName;

    StringOrMemory IConstructableElement.Prefix => default;

    StringOrMemory IConstructableElement.NamespaceUri => Flags.HasFlag(NodeFlags.SvgMember) ? SvgNamespace : Flags.HasFlag(NodeFlags.MathMember) ? MathNamespace : HtmlNamespace;

    IConstructableNamedNodeMap IConstructableElement.Attributes => this;

    ISourceReference? IConstructableElement.SourceReference { get; set; }

    int IConstructableNamedNodeMap.Length => _attributes.Length;

    IConstructableAttr? IConstructableNamedNodeMap.this[StringOrMemory name] => throw new NotSupportedException("Attributes are not built one by one.");

    bool IConstructableNamedNodeMap.SameAs(IConstructableNamedNodeMap? attributes) =>
        attributes is Element other && other._attributes.Length == _attributes.Length && Array.TrueForAll(_attributes, own => other.GetAttribute(own.Name) == own.Value);

    void IConstructableElement.SetAttribute(string? namespaceUri, StringOrMemory name, StringOrMemory value) => SetAttribute(name.ToString(), value.ToString());

    void IConstructableElement.SetOwnAttribute(StringOrMemory name, StringOrMemory value) => SetAttribute(name.ToString(), value.ToString());

    StringOrMemory IConstructableElement.GetAttribute(StringOrMemory namespaceUri, StringOrMemory localName) => GetAttribute(localName.ToString()) ?? default(StringOrMemory);

    bool IConstructableElement.HasAttribute(StringOrMemory name) => HasAttribute(name.ToString());

    void IConstructableElement.SetAttributes(StructAttributes tagAttributes)
    {
        if (tagAttributes.Count == 0) return;
        var attributes = new HtmlAttribute[tagAttributes.Count];
        for (var i = 0; i < attributes.Length; i++)
        {
            var attribute = tagAttributes[i];
            attributes[i] = new HtmlAttribute(AttributeNames.Of(attribute.Name), attribute.Value.ToString());
        }
        _attributes = _attributes.Length == 0 ? attributes : [.. _attributes, .. attributes];
    }

    /// <summary>Called where the parser closes an element.</summary>
    void IConstructableElement.SetupElement() => _document?.Closed(this);

    void IConstructableElement.AddComment(ref StructHtmlToken token) => Append(new CommentNode(token.Data.ToString()));

    IConstructableNode IConstructableElement.ShallowCopy() => new Element(tag, _document!) { _attributes = [.. _attributes] };

    void IConstructableMetaElement.Handle()
    {
    }

    /// <summary>Text that comes after text belongs to it.</summary>
    internal void AddText(string text, Node? before)
    {
        if ((before is null ? LastChild : before.PreviousSibling) is TextNode last) last.Append(text);
        else InsertBefore(new TextNode(text), before);
    }
}
