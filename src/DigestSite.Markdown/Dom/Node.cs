namespace DigestSite.Markdown.Dom;

/// <summary>
/// A node of a document. Neighbours are linked, so that to look at one, to put a node in or to take one out costs the same in a row of
/// thousands as in one of two.
/// </summary>
internal abstract partial class Node
{
    public Element? Parent { get; internal set; }

    public Node? PreviousSibling { get; internal set; }

    public Node? NextSibling { get; internal set; }

    public Element? PreviousElementSibling
    {
        get
        {
            var node = PreviousSibling;
            while (node is not (null or Element)) node = node.PreviousSibling;
            return (Element?)node;
        }
    }

    public Element? NextElementSibling
    {
        get
        {
            var node = NextSibling;
            while (node is not (null or Element)) node = node.NextSibling;
            return (Element?)node;
        }
    }

    /// <summary>Takes the node out of its parent, if it has one.</summary>
    public void Remove() => Parent?.Unlink(this);

    /// <summary>Puts another node in the place of this one. It is found by the same id.</summary>
    public void ReplaceWith(Node other)
    {
        if (Parent is not { } parent) return;
        if (other is Element { Id: null } element && (this as Element)?.Id is { } id) element.Id = id;
        parent.InsertBefore(other, this);
        parent.Unlink(this);
    }
}
