using System.Collections;
using AngleSharp.Html.Construction;

namespace DigestSite.Markdown.Dom;

/// <summary>The children of an element by number. The parser asks for the first, or looks for one from the last to the first.</summary>
internal sealed class NodeList(Element parent) : IConstructableNodeList
{
    private Node? _node;
    private int _at = -1;

    public int Length => parent.ChildCount;

    public IConstructableNode this[int index]
    {
        get
        {
            if (_node is null || index < _at - index) (_node, _at) = index <= Length / 2 ? (parent.FirstChild, 0) : (parent.LastChild, Length - 1);
            for (; _at < index; _at++) _node = _node?.NextSibling;
            for (; _at > index; _at--) _node = _node?.PreviousSibling;
            return _node ?? throw new ArgumentOutOfRangeException(nameof(index));
        }
    }

    public void Clear() => parent.SetText("");

    public IEnumerator<IConstructableNode> GetEnumerator() => parent.ChildNodes.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
