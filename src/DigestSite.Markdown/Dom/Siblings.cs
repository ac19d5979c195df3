using System.Collections;

namespace DigestSite.Markdown.Dom;

/// <summary>Nodes that stand beside each other, for <c>foreach</c> and for queries. The next of them must not be moved meanwhile.</summary>
/// <param name="first">Null for none.</param>
/// <param name="end">The node behind the last; null when they go on to the end of their parent.</param>
internal readonly struct Siblings(Node? first, Node? end) : IEnumerable<Node>
{
    public static Siblings Only(Node node) => new(node, node.NextSibling);

    public Node? First => first == end ? null : first;

    /// <summary>Those of them that begin with this one.</summary>
    public Siblings From(Node? node) => new(node, end);

    public Walk GetEnumerator() => new(first, end);

    IEnumerator<Node> IEnumerable<Node>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public struct Walk(Node? first, Node? end) : IEnumerator<Node>
    {
        private Node? _next = first;

        public Node Current { get; private set; } = null!;

        readonly object IEnumerator.Current => Current;

        public bool MoveNext()
        {
            if (_next is null || _next == end) return false;
            Current = _next;
            _next = _next.NextSibling;
            return true;
        }

        public readonly void Reset() => throw new NotSupportedException();

        public readonly void Dispose()
        {
        }
    }
}
