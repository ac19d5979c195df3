using System.Buffers;
using System.Text;
using DigestSite.Markdown.Dom;
using DigestSite.Markdown.Model;
using DigestSite.Markdown.Rules;
using DigestSite.Markdown.Safety;

namespace DigestSite.Markdown.Reading;

/// <summary>Reads the nodes of one line of text. White space collapses as on a page: across elements, and away at the edges.</summary>
internal sealed class InlineReader(DocumentReader document)
{
    private const int Deepest = 24;

    private static readonly SearchValues<char> NotPlain = SearchValues.Create("\t\n\r\f$\ufeff");

    /// <summary>Places that links lead to, met within a link: a link holds no other, not even one without an address.</summary>
    private List<Inline>? _anchors;

    /// <summary>What spans are open around the current place, by their bits.</summary>
    private int _open = document.OpenSpans;

    private int _depth;

    private bool _holdsDollars;

    /// <summary>The line so far ends in a space, or has not begun.</summary>
    private bool _afterSpace = true;

    public DocumentReader Document => document;

    public bool Trusted => document.Trusted;

    /// <summary>Whether a formula was read.</summary>
    public bool HoldsFormulas { get; set; }

    public bool IsInLink { get; private set; } = document.IsInLink;

    public List<Inline> Read(Siblings nodes)
    {
        var line = ReadContent(nodes);
        LineEdges.Trim(line);
        return line;
    }

    /// <summary>The content of an element in the line.</summary>
    public List<Inline> ReadContent(Siblings nodes)
    {
        var line = new List<Inline>();
        if (++_depth > Deepest)
        {
            document.Log.Add(FindingCode.TooDeep);
            foreach (var node in nodes) AddText(line, node.PlainText());
        }
        else
        {
            foreach (var node in nodes) ReadNode(node, line);
        }
        _depth--;
        LineEdges.Join(line);
        if (Trusted) return line;
        LineEdges.JoinSpans(line);
        if (_holdsDollars) FormulasInText.Find(line);
        if (_holdsDollars || HoldsFormulas) FormulasInText.Separate(line);
        return line;
    }

    /// <summary>The content of a link; null when it stands in another, and counts for nothing.</summary>
    public List<Inline>? ReadLinked(Siblings nodes)
    {
        if (IsInLink) return null;
        IsInLink = true;
        var line = ReadContent(nodes);
        IsInLink = false;
        return line;
    }

    /// <summary>The content of a span; whether it stands in one of its own kind, where it says nothing new.</summary>
    public (List<Inline> Content, bool IsNested) ReadSpan(SpanKind kind, Siblings nodes)
    {
        var outside = _open;
        _open |= 1 << (int)kind;
        var content = ReadContent(nodes);
        _open = outside;
        return (content, (outside & (1 << (int)kind)) != 0);
    }

    public void AddAnchor(List<Inline> line, string id) => (IsInLink ? _anchors ??= [] : line).Add(Anchor.For(id));

    /// <summary>The anchors that have to stand before the link they were met in.</summary>
    public List<Inline> TakeAnchors()
    {
        var anchors = _anchors ?? [];
        _anchors = null;
        return anchors;
    }

    /// <summary>Something that shows was added: a space after it counts.</summary>
    public void Add(List<Inline> line, Inline inline)
    {
        line.Add(inline);
        _afterSpace = false;
    }

    public void AddBreak(List<Inline> line)
    {
        line.Add(new LineBreak());
        _afterSpace = true;
    }

    public void AddText(List<Inline> line, string text)
    {
        // Most text has nothing to collapse.
        if (text.Length > 0 && !(_afterSpace && text[0] == ' ') && !text.AsSpan().ContainsAny(NotPlain) && !text.Contains("  ", StringComparison.Ordinal))
        {
            line.Add(new Text(text));
            _afterSpace = text[^1] == ' ';
            return;
        }
        var collapsed = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!Elements.IsSpace(c))
            {
                // A mark of byte order in the middle of a text shows nothing, and would stand between a word and its mark.
                if (c == '\ufeff' && !Trusted) continue;
                _holdsDollars |= c == '$';
                collapsed.Append(c);
                _afterSpace = false;
            }
            else if (!_afterSpace)
            {
                collapsed.Append(' ');
                _afterSpace = true;
            }
        }
        if (collapsed.Length > 0) line.Add(new Text(collapsed.ToString()));
    }

    /// <summary>One node of a line, by the rules.</summary>
    public void Read(Node node, List<Inline> line) => ReadNode(node, line);

    private void ReadNode(Node node, List<Inline> line)
    {
        switch (node)
        {
            case TextNode text:
                AddText(line, text.Data);
                break;
            case CommentNode comment when Trusted:
                Add(line, new HtmlSpan($"<!--{comment.Data}-->", [], ""));
                break;
            case Element element:
                ReadElement(element, line);
                break;
        }
    }

    private void ReadElement(Element element, List<Inline> line)
    {
        foreach (var rule in RuleBook.ForInline(element.LocalName))
        {
            if (rule.Read(element, this, line)) return;
        }
        if (Trusted)
        {
            PlainHtmlRule.Keep(element, this, line);
        }
        else if (!AllowList.Drops(element.LocalName))
        {
            ReadTransparent(element, line);
        }
    }

    private void ReadTransparent(Element element, List<Inline> line)
    {
        if (element.Id is { Length: > 0 } id && document.IsTarget(id)) AddAnchor(line, id);
        // A block in a line cannot have its own; the words before and after it must not grow together.
        if (element.IsBlock) AddText(line, " ");
        line.AddRange(ReadContent(element.ChildNodes));
        if (element.IsBlock) AddText(line, " ");
    }
}
