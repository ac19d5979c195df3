using System.Buffers;
using DigestSite.Markdown.Buffers;
using DigestSite.Markdown.Model;
using DigestSite.Markdown.Rendering;

namespace DigestSite.Markdown.Writing;

/// <summary>
/// Writes lines of text, one after another. What is text and what is Markdown is marked on the way; escapes are decided when all of a line
/// is there.
/// </summary>
internal sealed class InlineWriter : IDisposable
{
    // Parsers of Markdown take the square of the number of marks that could pair. No line of prose has so many.
    private const int MostPairs = 300;
    private const int MostMarks = 500;

    private static readonly SearchValues<char> Pairing = SearchValues.Create("*_~[]<`");

    private readonly MarkedText _text = new();
    private readonly PooledText _output = new();
    private Place _place;
    private Care _care;
    private char _emphasisAround = ' ';
    private char _strongAround = ' ';

    /// <summary>How many codes the line holds so far.</summary>
    private int _codes;

    /// <summary>The span that is all a strong one holds.</summary>
    private Inline? _onlyInStrong;

    /// <returns>The line, until the next is written.</returns>
    public ReadOnlySpan<char> Write(IReadOnlyList<Inline> line, Place place, Care care)
    {
        Gather(line, place, care);
        if (care < Care.Html && _text.Pairs.Count + _codes > MostPairs) Gather(line, place, care = Care.Html);
        if (care < Care.Escaped && _text.CountLiterals(Pairing) > MostMarks) care = Care.Escaped;
        Escapes.Apply(_text, place, care, _output.Clear());
        return _output.Written;
    }

    public void Dispose() => _output.Dispose();

    private void Gather(IReadOnlyList<Inline> line, Place place, Care care)
    {
        (_place, _care, _onlyInStrong, _codes) = (place, care, null, 0);
        _text.Clear();
        Write(line);
    }

    private void Write(IReadOnlyList<Inline> line)
    {
        for (var i = 0; i < line.Count; i++)
        {
            if (line[i] is LineBreak && (i + 1 == line.Count || (line[i + 1] is HtmlSpan next && LineStart.EndsParagraph(next.Open)))) _text.Add("<br>", Mark.Final);
            else Write(line[i]);
        }
    }

    private void Write(Inline inline)
    {
        switch (inline)
        {
            case Text text:
                _text.Add(text.Value, Mark.Literal);
                break;
            case Code code:
                WriteCode(code.Value);
                break;
            case Span span:
                WriteSpan(span);
                break;
            case Link link:
                WriteLink(link);
                break;
            case Image image:
                WriteImage(image);
                break;
            case LineBreak:
                _text.Add(_place is Place.Cell or Place.Heading ? "<br>" : "\\\n", Mark.Final);
                break;
            case Checkmark task:
                _text.Add(task.Checked ? "[x]" : "[ ]", Mark.Final);
                break;
            case InlineFormula formula:
                _text.Add($"${formula.Tex}$", Mark.Final);
                break;
            case FootnoteReference note:
                _text.Add($"[^{note.Label}]", Mark.Final);
                break;
            case HtmlSpan html:
                _text.Add(html.Open, Mark.Final);
                Write(html.Content);
                _text.Add(html.Close, Mark.Final);
                break;
        }
    }

    private void WriteCode(string code)
    {
        // A bar in a cell is written \|; no escape is left for a backslash before it.
        if (_care == Care.Html || (_place == Place.Cell && code.Contains("\\|", StringComparison.Ordinal)))
        {
            _text.Add("<code>", Mark.Final);
            _text.Add(code, Mark.Literal);
            _text.Add("</code>", Mark.Final);
            return;
        }
        _codes++;
        var run = Fences.FreeRun(code);
        var fence = run == 1 ? "`" : new string('`', run);
        var isPadded = code[0] == '`' || code[^1] == '`' || (code[0] == ' ' && code[^1] == ' ' && code.AsSpan().ContainsAnyExcept(' '));
        var pad = isPadded ? " " : "";
        _text.Add(fence, Mark.Final);
        _text.Add(pad, Mark.Final);
        _text.Add(code, Mark.Final);
        _text.Add(pad, Mark.Final);
        _text.Add(fence, Mark.Final);
    }

    private void WriteSpan(Span span)
    {
        var (delimiter, tag) = Delimiter(span);
        if (_care == Care.Html)
        {
            _text.Add($"<{tag}>", Mark.Final);
            Write(span.Content);
            _text.Add($"</{tag}>", Mark.Final);
            return;
        }
        var (emphasis, strong) = (_emphasisAround, _strongAround);
        if (span.Kind == SpanKind.Emphasis) _emphasisAround = delimiter[0];
        if (span.Kind == SpanKind.Strong) _strongAround = delimiter[0];
        _onlyInStrong = span is { Kind: SpanKind.Strong, Content: [var only] } ? only : null;
        var open = _text.Length;
        _text.Add(delimiter, Mark.Delimiter);
        Write(span.Content);
        var close = _text.Length;
        _text.Add(delimiter, Mark.Delimiter);
        _text.Pairs.Add(new DelimiterPair(open, close, delimiter.Length, tag));
        (_emphasisAround, _strongAround) = (emphasis, strong);
    }

    /// <summary>Asterisks; underscores where two runs of asterisks would be read as one.</summary>
    private (string Delimiter, string Tag) Delimiter(Span span)
    {
        if (span.Kind == SpanKind.Deleted) return ("~~", "del");
        var isStrong = span.Kind == SpanKind.Strong;
        var around = isStrong ? _strongAround : _emphasisAround;
        var mark = _care == Care.Underscores && !isStrong ? '_' : '*';
        var isOnlyInStrong = !isStrong && ReferenceEquals(_onlyInStrong, span);
        if (around == mark || isOnlyInStrong || (_text.EndsInDelimiter(mark) && IsClosed())) mark = mark == '*' ? '_' : '*';
        return isStrong ? (mark == '*' ? "**" : "__", "strong") : (mark == '*' ? "*" : "_", "em");
    }

    /// <summary>Whether the delimiter just written closed its span.</summary>
    private bool IsClosed() => _text.Pairs is [.., var last] && last.Close + last.Length == _text.Length;

    private void WriteLink(Link link)
    {
        if (IsAutolink(link))
        {
            _text.Add($"<{((Text)link.Content[0]).Value}>", Mark.Final);
            return;
        }
        _text.Add("[", Mark.Final);
        var start = _text.Length;
        Write(link.Content);
        EscapeBrackets(start);
        AddDestination(link.Address, link.Title);
    }

    private void WriteImage(Image image)
    {
        _text.Add("![", Mark.Final);
        var start = _text.Length;
        _text.Add(image.Alt, Mark.Literal);
        EscapeBrackets(start);
        AddDestination(image.Address, image.Title);
        if (image.Attributes.Count > 0) _text.Add(AttributeList.Write([], image.Attributes), Mark.Final);
    }

    private void AddDestination(string address, string title)
    {
        _text.Add("](", Mark.Final);
        _text.Add(Destination.Write(address, title), Mark.Final);
        _text.Add(")", Mark.Final);
    }

    /// <summary>Brackets in a link's text are fine as long as they come in pairs.</summary>
    private void EscapeBrackets(int start)
    {
        var text = _text.From(start);
        var depth = 0;
        var isBalanced = true;
        for (var i = 0; i < text.Length; i++)
        {
            if (_text.MarkAt(start + i) != Mark.Literal) continue;
            if (text[i] == '[') depth++;
            else if (text[i] == ']') isBalanced &= --depth >= 0 && !(i + 1 < text.Length && text[i + 1] is '(');
        }
        if (isBalanced && depth == 0) return;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '[' or ']' && _text.MarkAt(start + i) == Mark.Literal) _text.Escape(start + i);
        }
    }

    private static bool IsAutolink(Link link)
    {
        if (link.Title.Length > 0 || link.Content is not [Text { Value: var text }]) return false;
        if (text.AsSpan().IndexOfAny(" <>\"`") >= 0) return false;
        if (text != link.Address) return link.Address == "mailto:" + text && Destination.IsMail(text);
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon is >= 2 and <= 32 && char.IsAsciiLetter(text[0]) && text[..colon].All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '.' or '-');
    }
}
