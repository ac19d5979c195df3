using System.Buffers;

namespace DigestSite.Feeds.Reading.Xml;

/// <summary>Scans one start tag, however carelessly its attributes are written.</summary>
internal ref struct StartTagScanner(
    ReadOnlySpan<byte> document, int start, XmlTextDecoder decoder, NameTable names, WarningLog warnings)
{
    // More attributes than any feed has; comparing each with all others stays cheap.
    private const int MostAttributes = 64;

    private static readonly SearchValues<byte> EndOfName = SearchValues.Create(" \t\r\n/>=<\"'"u8);
    private static readonly SearchValues<byte> EndOfBareValue = SearchValues.Create(" \t\r\n><"u8);

    private readonly ReadOnlySpan<byte> _document = document;
    private List<XmlAttribute>? _attributes;
    private bool _cut;

    public int Position { get; private set; } = start;

    public string Name { get; private set; } = "";

    public bool IsEmpty { get; private set; }

    public readonly IReadOnlyList<XmlAttribute> Attributes => _attributes is null ? [] : _attributes;

    private readonly ReadOnlySpan<byte> Rest => _document[Position..];

    /// <returns>Whether it is a tag; if not, what lies before <see cref="Position"/> is text.</returns>
    public bool Scan()
    {
        Position++;
        Name = ReadName();
        while (Position < _document.Length && !_cut)
        {
            switch (_document[Position])
            {
                case (byte)'>':
                    Position++;
                    return true;
                case (byte)'<':
                    return false;
                case (byte)'/':
                    IsEmpty = Rest.StartsWith("/>"u8);
                    Position++;
                    break;
                case (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n':
                    Position++;
                    break;
                default:
                    ReadAttribute();
                    break;
            }
        }
        return _cut;
    }

    private string ReadName()
    {
        var length = Rest.IndexOfAny(EndOfName);
        var name = length < 0 ? Rest : Rest[..length];
        Position += name.Length;
        return names.Get(name);
    }

    private void ReadAttribute()
    {
        var offset = Position;
        var name = ReadName();
        SkipBlanks();
        if (Position >= _document.Length || _document[Position] != '=')
        {
            if (name.Length == 0)
            {
                Position++;
                warnings.Add(offset, FeedWarningCode.StrayQuote);
                return;
            }
            warnings.Add(offset, FeedWarningCode.NoValue, name);
            Add(offset, name, "");
            return;
        }
        Position++;
        SkipBlanks();
        if (Position >= _document.Length)
            return;
        var value = _document[Position] is (byte)'"' or (byte)'\'' ? ReadQuoted() : ReadBare(name);
        Add(offset, name, value);
    }

    private void Add(int offset, string name, string value)
    {
        if (name.Length == 0 || _attributes?.Count >= MostAttributes)
            return;
        _attributes ??= [];
        if (_attributes.Exists(a => a.Name == name))
            warnings.Add(offset, FeedWarningCode.TwiceThere, name);
        else
            _attributes.Add(new(name, value));
    }

    private void SkipBlanks()
    {
        while (Position < _document.Length && _document[Position] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
            Position++;
    }

    private string ReadBare(string name)
    {
        warnings.Add(Position, FeedWarningCode.Unquoted, name);
        var start = Position;
        var length = Rest.IndexOfAny(EndOfBareValue);
        var value = length < 0 ? Rest : Rest[..length];
        if (value.EndsWith("/"u8) && length >= 0 && Rest[length] == '>')
            value = value[..^1];
        Position += value.Length;
        return decoder.Decode(value, start, references: true);
    }

    /// <summary>A value reaches to its quote; but if a tag seems to end and another to begin before it, the quote was forgotten.</summary>
    private string ReadQuoted()
    {
        var start = Position + 1;
        var rest = _document[start..];
        var quote = rest.IndexOf(_document[Position]);
        var value = quote < 0 ? rest : rest[..quote];
        var less = value.IndexOf((byte)'<');
        var greater = value.IndexOf((byte)'>');
        if (greater >= 0 && (quote < 0 || (less > greater)))
        {
            warnings.Add(Position, FeedWarningCode.UnclosedQuote);
            Position = start + greater + 1;
            _cut = true;
            return decoder.Decode(rest[..greater], start, references: true);
        }
        if (less >= 0 && quote >= 0)
            warnings.Add(start + less, FeedWarningCode.BareLessThanInValue);
        Position = quote < 0 ? _document.Length : start + quote + 1;
        var text = decoder.Decode(value, start, references: true);
        return text.AsSpan().IndexOfAny('\n', '\t') < 0 ? text : text.Replace('\n', ' ').Replace('\t', ' ');
    }
}
