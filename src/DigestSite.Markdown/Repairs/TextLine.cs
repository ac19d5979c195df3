using System.Text;
using AngleSharp.Dom;
using DigestSite.Markdown.Reading;

namespace DigestSite.Markdown.Repairs;

/// <summary>A line of code or a paragraph of prose as one text, whose places lead back to the nodes it was read from.</summary>
internal sealed class TextLine(bool isCode)
{
    /// <summary>Stands for code in a line of prose.</summary>
    private const char Placeholder = '\uE000';

    private readonly StringBuilder _text = new();
    private readonly List<(int Start, IText Node, int Offset)> _parts = [];

    public bool IsCode => isCode;

    public string Text => _text.ToString();

    /// <summary>Every line of every code block, and every paragraph, heading, cell and item.</summary>
    public static List<TextLine> Of(IElement body)
    {
        var lines = new List<TextLine> { new(isCode: false) };
        Collect(body, lines);
        return lines;
    }

    /// <summary>Where one character of the text stands in the document.</summary>
    public (IText Node, int Offset) PlaceOf(int at)
    {
        var part = _parts.Count - 1;
        while (_parts[part].Start > at) part--;
        return (_parts[part].Node, _parts[part].Offset + at - _parts[part].Start);
    }

    private static void Collect(INode parent, List<TextLine> lines)
    {
        foreach (var node in parent.ChildNodes)
        {
            switch (node)
            {
                case IText text:
                    lines[^1].Add(text, 0, text.Data);
                    break;
                case IElement { LocalName: "pre" } pre:
                    CollectCode(pre, lines);
                    lines.Add(new TextLine(isCode: false));
                    break;
                case IElement { LocalName: "code" or "tt" } code when !code.HoldsBlocks():
                    lines[^1]._text.Append(Placeholder);
                    break;
                case IElement element when node.IsBlock() || element.HoldsBlocks():
                    lines.Add(new TextLine(isCode: false));
                    Collect(node, lines);
                    lines.Add(new TextLine(isCode: false));
                    break;
                default:
                    Collect(node, lines);
                    break;
            }
        }
    }

    private static void CollectCode(IElement pre, List<TextLine> lines)
    {
        lines.Add(new TextLine(isCode: true));
        var walk = new TreeWalk(pre);
        var enter = true;
        while (walk.MoveNext(enter))
        {
            enter = walk.Node is not IElement element || !CodeText.IsFurniture(element);
            if (walk.Node is IElement inner && (inner.LocalName == "br" || CodeText.StartsLine(inner, walk.Previous))) lines.Add(new TextLine(isCode: true));
            if (walk.Node is not IText text) continue;
            var start = 0;
            for (var end = text.Data.IndexOf('\n', StringComparison.Ordinal); end >= 0; end = text.Data.IndexOf('\n', start))
            {
                lines[^1].Add(text, start, text.Data[start..end]);
                lines.Add(new TextLine(isCode: true));
                start = end + 1;
            }
            lines[^1].Add(text, start, text.Data[start..]);
        }
    }

    private void Add(IText node, int offset, string text)
    {
        _parts.Add((_text.Length, node, offset));
        _text.Append(isCode ? text : text.Replace('\n', ' '));
    }
}
