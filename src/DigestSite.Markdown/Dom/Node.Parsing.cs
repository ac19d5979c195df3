using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;

namespace DigestSite.Markdown.Dom;

/// <summary>What the parser needs of a node to build a tree of them.</summary>
internal abstract partial class Node : IConstructableNode
{
    StringOrMemory IConstructableNode.NodeName => (this as Element)?.LocalName ?? "";

    NodeFlags IConstructableNode.Flags => (this as Element)?.Flags ?? NodeFlags.None;

    IConstructableNode? IConstructableNode.Parent
    {
        get => Parent;
        set => Parent = (Element?)value;
    }

    IConstructableNodeList IConstructableNode.ChildNodes => new NodeList((Element)this);

    void IConstructableNode.RemoveFromParent() => Remove();

    void IConstructableNode.RemoveChild(IConstructableNode childNode) => ((Node)childNode).Remove();

    void IConstructableNode.RemoveNode(int idx, IConstructableNode childNode) => ((Node)childNode).Remove();

    void IConstructableNode.InsertNode(int idx, IConstructableNode childNode) => ((Element)this).InsertBefore((Node)childNode, ((Element)this).ChildNodes.ElementAtOrDefault(idx));

    void IConstructableNode.AddNode(IConstructableNode node) => AddParsed((Node)node);

    void IConstructableNode.AppendText(StringOrMemory text, bool emitWhiteSpaceOnly) => ((Element)this).AddText(text.ToString(), null);

    void IConstructableNode.InsertText(int idx, StringOrMemory text, bool emitWhiteSpaceOnly) => ((Element)this).AddText(text.ToString(), ((Element)this).ChildNodes.ElementAtOrDefault(idx));

    protected virtual void AddParsed(Node node) => ((Element)this).Append(node);
}
