using System.Collections;

namespace DigestSite.Markdown.Dom;

/// <summary>The elements below another, in document order, for <c>foreach</c> and for queries.</summary>
internal readonly struct ElementsInside(Element root) : IEnumerable<Element>
{
    public Walk GetEnumerator() => new(root);

    IEnumerator<Element> IEnumerable<Element>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public struct Walk(Element root) : IEnumerator<Element>
    {
        private TreeWalk _walk = new(root);

        public Element Current { get; private set; } = null!;

        readonly object IEnumerator.Current => Current;

        public bool MoveNext()
        {
            while (_walk.MoveNext())
            {
                if (_walk.Node is not Element element) continue;
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
