using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using DigestSite.Markdown.Buffers;
using DigestSite.Markdown.Rendering;

namespace DigestSite.Markdown.Writing;

/// <summary>
/// Decides what is escaped, once a whole line is there. Each character that Markdown could read is judged by what stands around it and by
/// whether it could find a partner: a lone asterisk, an underscore inside a word, a bracket without an address stay as they are.
/// </summary>
internal ref struct Escapes
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~");

    private readonly MarkedText _marked;
    private readonly ReadOnlySpan<char> _text;
    private readonly Place _place;
    private readonly Care _care;
    private readonly PooledText _output;
    private readonly Dictionary<int, (int Length, string Tag)>? _tags;
    private Runs _runs;
    private bool _hasRuns;
    private int? _lastBrace;

    private Escapes(MarkedText marked, Place place, Care care, PooledText output)
    {
        _marked = marked;
        _text = marked.From(0);
        _place = place;
        _care = care;
        _output = output;
        foreach (var pair in marked.Pairs)
        {
            if (Runs.CanPair(_text, marked, pair)) continue;
            _tags ??= [];
            _tags[pair.Open] = (pair.Length, $"<{pair.Tag}>");
            _tags[pair.Close] = (pair.Length, $"</{pair.Tag}>");
        }
    }

    /// <summary>Few lines hold a mark that needs to know them.</summary>
    [UnscopedRef]
    private ref Runs Runs
    {
        get
        {
            if (!_hasRuns) _runs = new Runs(_text, _marked);
            _hasRuns = true;
            return ref _runs;
        }
    }

    private int LastBrace => _lastBrace ??= _text.LastIndexOf('{');

    public static void Apply(MarkedText marked, Place place, Care care, PooledText output) => new Escapes(marked, place, care, output).Write();

    /// <summary>ASCII punctuation: what a backslash can stand before.</summary>
    public static bool IsMark(char c) => Marks.Contains(c);

    /// <summary>Whether an ampersand begins what could be a character reference.</summary>
    public static bool IsReference(ReadOnlySpan<char> text, int ampersand)
    {
        var at = ampersand + 1;
        if (at < text.Length && text[at] == '#') at++;
        var start = at;
        while (at < text.Length && at - start < 32 && char.IsAsciiLetterOrDigit(text[at])) at++;
        return at > start && at < text.Length && text[at] == ';';
    }

    private void Write()
    {
        var i = 0;
        while (i < _text.Length)
        {
            var plain = _text[i..].IndexOfAny(Marks);
            if (plain < 0) plain = _text.Length - i;
            _output.Append(_text.Slice(i, plain));
            i += plain;
            if (i == _text.Length) return;
            if (_tags is not null && _tags.TryGetValue(i, out var tag))
            {
                _output.Append(tag.Tag);
                i += tag.Length;
                continue;
            }
            var mark = _marked.MarkAt(i);
            var isEscaped = mark == Mark.Escaped || (mark == Mark.Literal && IsEscaped(i));
            // In a cell a bar ends it, whatever it stands in.
            if (isEscaped || (_place == Place.Cell && _text[i] == '|')) _output.Append('\\');
            _output.Append(_text[i++]);
        }
    }

    private bool IsEscaped(int i)
    {
        var c = _text[i];
        if (_care >= Care.Escaped && c is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '&' or '~' or '{' or '}' or '#' or '!' or '$' or '=' or '|' or '+' or '-')
        {
            return c != '|' || _place != Place.Cell;
        }
        return IsSpecial(i, c) || (IsLineStart(i) && OpensBlock(i)) || (c is '.' or ')' && EndsListNumber(i));
    }

    private bool IsSpecial(int i, char c) => c switch
    {
        '\\' => i + 1 < _text.Length && (_text[i + 1] == '\n' || IsMark(_text[i + 1])),
        '*' or '_' or '~' => Runs.CouldPair(i),
        '`' => Runs.HasTwin(i),
        '<' => IsTagStart(i),
        '&' => IsReference(_text, i),
        ']' => Next(i) == '(' && Runs.FirstBracket < i,
        '$' => Next(i) != '$' && (i == 0 || _text[i - 1] != '$') && Runs.SingleDollars > 1,
        '[' => Next(i) == '^' && IsFootnote(i),
        ':' or '(' => i > 0 && _text[i - 1] == ']' && _marked.MarkAt(i - 1) == Mark.Final,
        '!' => Next(i) == '[' && _marked.MarkAt(i + 1) == Mark.Final,
        '{' => (i > 0 && _marked.MarkAt(i - 1) == Mark.Final && _text[i - 1] == ')') || (_place == Place.Heading && EndsHeadingAsAttributes(i)),
        '#' => _place == Place.Heading && IsClosingNumberSign(i),
        _ => false,
    };

    private char Next(int i) => i + 1 < _text.Length ? _text[i + 1] : '\n';

    private bool IsFootnote(int i)
    {
        var end = _text[i..].IndexOf(']');
        return end > 2 && !_text.Slice(i, end).ContainsAny(" \t\n");
    }

    private bool IsTagStart(int i)
    {
        var next = Next(i);
        if (!char.IsAsciiLetter(next) && next is not ('/' or '!' or '?') && !(Runs.HasAt && !char.IsWhiteSpace(next))) return false;
        return Runs.LastGreater > i || (IsLineStart(i) && _place is Place.Paragraph or Place.Item);
    }

    /// <summary>The signs at a heading's end would be taken for its closing marks.</summary>
    private bool IsClosingNumberSign(int i)
    {
        if (i > 0 && _text[i - 1] != ' ') return false;
        return !_text[i..].TrimEnd().ContainsAnyExcept('#');
    }

    private bool EndsHeadingAsAttributes(int i)
    {
        var rest = _text[i..];
        return rest[^1] == '}' && i == LastBrace && AttributeList.Parse(rest) is not null;
    }

    private bool IsLineStart(int i) => _place is Place.Paragraph or Place.Item && (i == 0 || _text[i - 1] == '\n');

    /// <summary>Only a 1 can begin a list straight under a line of text.</summary>
    private bool EndsListNumber(int i)
    {
        var start = i;
        while (start > 0 && char.IsAsciiDigit(_text[start - 1])) start--;
        if (start == i || !IsLineStart(start) || _marked.MarkAt(start) == Mark.Final) return false;
        return LineStart.NumberLength(_text[start..Math.Min(i + 2, _text.Length)]) > 0 && (start == 0 || _text[start..i] is "1");
    }

    /// <summary>Whether the line that begins here would be read as something else than text.</summary>
    private bool OpensBlock(int i)
    {
        var line = _text[i..];
        var end = line.IndexOf('\n');
        if (end >= 0) line = line[..end];
        if (line[^1] == '\\' && end >= 0) line = line[..^1];
        return line[0] switch
        {
            '[' => i == 0 && (line[(line.IndexOf(']') + 1)..] is [':', ..] || (_place == Place.Item && line.Length > 2 && line[1] is ' ' or 'x' or 'X' && line[2] == ']')),
            '=' => i > 0 && !line.TrimEnd().ContainsAnyExcept('='),
            '|' or ':' => i > 0 && PipeRow.Delimiters(line) is not null,
            '$' => line.TrimEnd().EndsWith("$$", StringComparison.Ordinal) && line.StartsWith("$$", StringComparison.Ordinal),
            '-' => LineStart.OpensBlock(line) || (i > 0 && (!line.TrimEnd().ContainsAnyExcept('-') || PipeRow.Delimiters(line) is not null)),
            '<' => false,
            >= '0' and <= '9' => false,
            _ => LineStart.OpensBlock(line),
        };
    }
}
