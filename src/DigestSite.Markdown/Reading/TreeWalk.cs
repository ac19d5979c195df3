using AngleSharp.Dom;

namespace DigestSite.Markdown.Reading;

/// <summary>
/// Visits every node below another in document order, without recursion. By index, for the siblings of a node are found by a search in
/// AngleSharp, and a list of thousands would take its square.
/// </summary>
internal sealed class TreeWalk(INode root)
{
    private INodeList _siblings = root.ChildNodes;
    private int _index = -1;

    /// <summary>The places to go on at, further up. Most walks are of an element without any below it, and need none.</summary>
    private (INodeList Nodes, int Index)[] _above = [];

    public INode Node => _siblings[_index];

    public int Depth { get; private set; }

    public INode? Previous => _index > 0 ? _siblings[_index - 1] : null;

    public INode? Following => _index + 1 < _siblings.Length ? _siblings[_index + 1] : null;

    /// <summary>Whether the node is still where it was found.</summary>
    public bool IsAt(INode node) => _index < _siblings.Length && _siblings[_index] == node;

    public bool MoveNext(bool intoChildren = true)
    {
        if (intoChildren && _index >= 0 && Node.ChildNodes is { Length: > 0 } children)
        {
            if (Depth == _above.Length) Array.Resize(ref _above, Math.Max(8, 2 * Depth));
            _above[Depth++] = (_siblings, _index);
            (_siblings, _index) = (children, 0);
            return true;
        }
        while (++_index >= _siblings.Length)
        {
            if (Depth == 0) return false;
            (_siblings, _index) = _above[--Depth];
        }
        return true;
    }

    /// <summary>After the current node has been replaced or removed: the next move goes on right before this sibling of it.</summary>
    /// <param name="again">Go to what stands in the node's place first.</param>
    public void ContinueBefore(INode? sibling, bool again)
    {
        var at = Math.Min(_index + 1, _siblings.Length);
        if (sibling is null) at = _siblings.Length;
        else while (at > 0 && (at == _siblings.Length || _siblings[at] != sibling)) at--;
        _index = at - (again ? 2 : 1);
    }
}
