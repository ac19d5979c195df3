using System.Collections;
using AngleSharp.Dom;

namespace DigestSite.Markdown.Reading;

/// <summary>The elements below a node, for <c>foreach</c> and for queries. A node without children costs nothing to look into.</summary>
internal readonly struct ElementsInside(INode root) : IEnumerable<IElement>
{
    public Walk GetEnumerator() => new(root);

    IEnumerator<IElement> IEnumerable<IElement>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public struct Walk(INode root) : IEnumerator<IElement>
    {
        private readonly TreeWalk? _walk = root.HasChildNodes ? new TreeWalk(root) : null;

        public IElement Current { get; private set; } = null!;

        readonly object IEnumerator.Current => Current;

        public bool MoveNext()
        {
            while (_walk is not null && _walk.MoveNext())
            {
                if (_walk.Node is not IElement element) continue;
                Current = element;
                return true;
            }
            return false;
        }

        public readonly void Reset() => throw new NotSupportedException();

        public readonly void Dispose()
        {
        }
    }
}
