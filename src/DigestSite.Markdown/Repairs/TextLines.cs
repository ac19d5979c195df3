using DigestSite.Markdown.Buffers;
using DigestSite.Markdown.Dom;
using DigestSite.Markdown.Reading;

namespace DigestSite.Markdown.Repairs;

/// <summary>The text of a document line by line, whose places lead back to the nodes they were read from.</summary>
internal sealed class TextLines : IDisposable
{
    /// <summary>Stands for code in a line of prose.</summary>
    private const char Placeholder = '\uE000';

    private readonly PooledText _text = new();
    private readonly List<TextLine> _lines = [];
    private readonly List<(int Start, TextNode Node, int Offset)> _parts = [];
    private readonly bool _withCode;
    private int _start;

    private TextLines(Element body, bool withCode)
    {
        _withCode = withCode;
        Collect(body);
        EndLine(isCode: false);
    }

    /// <summary>In document order, none of them empty.</summary>
    public IReadOnlyList<TextLine> Lines => _lines;

    /// <summary>Every line of every code block, and every paragraph, heading, cell and item.</summary>
    public static TextLines Of(Element body) => new(body, withCode: true);

    public static TextLines ProseOf(Element body) => new(body, withCode: false);

    public ReadOnlySpan<char> TextOf(TextLine line) => _text.Written.Slice(line.Start, line.Length);

    public void Dispose() => _text.Dispose();

    /// <summary>Where one character of a line stands in the document.</summary>
    public (TextNode Node, int Offset) PlaceOf(TextLine line, int at)
    {
        at += line.Start;
        var (low, high) = (0, _parts.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (_parts[middle].Start <= at) low = middle;
            else high = middle - 1;
        }
        return (_parts[low].Node, _parts[low].Offset + at - _parts[low].Start);
    }

    private void Collect(Element parent)
    {
        foreach (var node in parent.ChildNodes)
        {
            switch (node)
            {
                case TextNode text:
                    Add(text, 0, text.Data);
                    break;
                case Element { LocalName: "pre" } pre:
                    EndLine(isCode: false);
                    if (_withCode) CollectCode(pre);
                    break;
                case Element { LocalName: "code" or "tt" } code when !code.HoldsBlocks():
                    _text.Append(Placeholder);
                    break;
                case Element block when block.IsBlock || block.HoldsBlocks():
                    EndLine(isCode: false);
                    Collect(block);
                    EndLine(isCode: false);
                    break;
                case Element element:
                    Collect(element);
                    break;
            }
        }
    }

    private void CollectCode(Element pre)
    {
        var walk = new TreeWalk(pre);
        var enter = true;
        while (walk.MoveNext(enter))
        {
            enter = walk.Node is not Element element || !CodeText.IsFurniture(element);
            if (walk.Node is Element inner && (inner.LocalName == "br" || CodeText.StartsLine(inner))) EndLine(isCode: true);
            if (walk.Node is not TextNode text) continue;
            var rest = text.Data.AsSpan();
            for (var end = rest.IndexOf('\n'); end >= 0; end = rest.IndexOf('\n'))
            {
                Add(text, text.Data.Length - rest.Length, rest[..end]);
                EndLine(isCode: true);
                rest = rest[(end + 1)..];
            }
            Add(text, text.Data.Length - rest.Length, rest);
        }
        EndLine(isCode: true);
    }

    private void Add(TextNode node, int offset, ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return;
        _parts.Add((_text.Length, node, offset));
        for (var end = text.IndexOf('\n'); end >= 0; end = text.IndexOf('\n'))
        {
            _text.Append(text[..end]).Append(' ');
            text = text[(end + 1)..];
        }
        _text.Append(text);
    }

    private void EndLine(bool isCode)
    {
        var length = _text.Length - _start;
        if (length > 0) _lines.Add(new TextLine(_start, length, isCode));
        _start = _text.Length;
    }
}
