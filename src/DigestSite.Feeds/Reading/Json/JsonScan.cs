using System.Buffers;
using System.Buffers.Text;

namespace DigestSite.Feeds.Reading.Json;

/// <summary>
/// One look over a document before it is parsed: says what the parser would pass over in silence, and replaces escapes of half a character,
/// which are allowed in JSON and no text.
/// </summary>
internal ref struct JsonScan(ReadOnlyMemory<byte> document, WarningLog warnings)
{
    private static readonly SearchValues<byte> OutsideStrings = SearchValues.Create("\",/"u8);
    private static readonly SearchValues<byte> InStrings = SearchValues.Create("\"\\"u8);

    private readonly ReadOnlySpan<byte> _bytes = document.Span;
    private byte[]? _mended;
    private int _position;

    /// <returns>The same document, byte for byte as long, so that places in it stay true.</returns>
    public static ReadOnlyMemory<byte> Mend(ReadOnlyMemory<byte> document, WarningLog warnings)
    {
        var scan = new JsonScan(document, warnings);
        scan.Run();
        return scan._mended ?? document;
    }

    private readonly ReadOnlySpan<byte> Rest => _bytes[_position..];

    private void Run()
    {
        while (Rest.IndexOfAny(OutsideStrings) is >= 0 and var next)
        {
            _position += next;
            switch (_bytes[_position])
            {
                case (byte)'"':
                    _position++;
                    SkipString();
                    break;
                case (byte)',':
                    Comma();
                    break;
                default:
                    SkipComment();
                    break;
            }
        }
    }

    private void Comma()
    {
        var comma = _position++;
        _position = Rest.IndexOfAnyExcept(" \t\r\n"u8) is >= 0 and var next ? _position + next : _bytes.Length;
        if (!Rest.IsEmpty && Rest[0] is (byte)']' or (byte)'}')
            warnings.Add(comma, FeedWarningCode.JsonTrailingComma);
    }

    private void SkipComment()
    {
        var closing = Rest.StartsWith("/*"u8) ? "*/"u8 : Rest.StartsWith("//"u8) ? "\n"u8 : [];
        if (closing.IsEmpty)
        {
            _position++;
            return;
        }
        warnings.Add(_position, FeedWarningCode.JsonComment);
        _position += 2;
        _position = Rest.IndexOf(closing) is >= 0 and var end ? _position + end + closing.Length : _bytes.Length;
    }

    private void SkipString()
    {
        while (Rest.IndexOfAny(InStrings) is >= 0 and var next)
        {
            _position += next;
            if (_bytes[_position] == '"')
            {
                _position++;
                return;
            }
            _position += Escape();
        }
        _position = _bytes.Length;
    }

    /// <returns>How long the escape is that begins here, or the two that are one character.</returns>
    private int Escape()
    {
        if (Half(Rest) is not { } half)
            return Math.Min(2, Rest.Length);
        if (char.IsHighSurrogate(half) && Half(Rest[6..]) is { } other && char.IsLowSurrogate(other))
            return 12;
        warnings.Add(_position, FeedWarningCode.HalfCharacter);
        _mended ??= _bytes.ToArray();
        "fffd"u8.CopyTo(_mended.AsSpan(_position + 2));
        return 6;
    }

    /// <summary>The surrogate that is escaped here; none where something else is.</summary>
    private static char? Half(ReadOnlySpan<byte> escape) =>
        escape is [(byte)'\\', (byte)'u', (byte)'d' or (byte)'D', _, _, _, ..]
        && Utf8Parser.TryParse(escape.Slice(2, 4), out ushort code, out var length, 'x') && length == 4 && char.IsSurrogate((char)code)
            ? (char)code
            : null;
}
