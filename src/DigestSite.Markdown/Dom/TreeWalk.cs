namespace DigestSite.Markdown.Dom;

/// <summary>Visits every node below another in document order, without recursion.</summary>
internal struct TreeWalk(Element root)
{
    public Node Node { get; private set; } = root;

    /// <summary>0 for the nodes right below the root.</summary>
    public int Depth { get; private set; } = -1;

    public bool MoveNext(bool intoChildren = true)
    {
        if (intoChildren && Node is Element { FirstChild: { } child })
        {
            Node = child;
            Depth++;
            return true;
        }
        var node = Node;
        while (node != root)
        {
            if (node.NextSibling is { } next)
            {
                Node = next;
                return true;
            }
            if (node.Parent is not { } parent) return false;
            node = parent;
            Depth--;
        }
        return false;
    }
}
