using System.Buffers;

namespace DigestSite.Feeds.Reading.Xml;

/// <summary>
/// Cuts a document into tags and text, well-formed or not. It never fails and never looks at a byte more than a few times:
/// what is no markup is text, and each thing overlooked is a warning. Document types are skipped, so there is nothing to expand.
/// </summary>
internal sealed class XmlTokenizer(ReadOnlyMemory<byte> document, WarningLog warnings)
{
    private static readonly SearchValues<byte> EndOfName = SearchValues.Create(" \t\r\n/>=<\"'"u8);

    private readonly XmlTextDecoder _decoder = new(warnings);
    private readonly NameTable _names = new();
    private int _position;
    private bool _commentsEnd = true;
    private bool _instructionsEnd = true;
    private bool _doctypeSeen;

    /// <summary>Whether something that was begun has no end in all the document.</summary>
    public bool IsCut { get; private set; }

    private ReadOnlySpan<byte> Rest => document.Span[_position..];

    public XmlToken Read()
    {
        while (_position < document.Length)
        {
            var rest = Rest;
            if (rest[0] != '<' || !BeginsMarkup(rest))
                return ReadText();
            switch (rest[1])
            {
                case (byte)'!' when rest.StartsWith("<![CDATA["u8):
                    return ReadCharacterData();
                case (byte)'!' or (byte)'?':
                    SkipDeclaration();
                    break;
                case (byte)'/':
                    return ReadEndTag();
                default:
                    return ReadStartTag();
            }
        }
        return new(XmlTokenKind.End, document.Length);
    }

    private static bool BeginsMarkup(ReadOnlySpan<byte> rest)
    {
        if (rest.Length < 2)
            return false;
        return rest[1] is (byte)'!' or (byte)'?' || IsNameStart(rest[1])
            || (rest[1] == '/' && rest.Length > 2 && IsNameStart(rest[2]));
    }

    private static bool IsNameStart(byte b) => char.IsAsciiLetter((char)b) || b is (byte)'_' or (byte)':' or >= 0x80;

    private XmlToken ReadText()
    {
        var start = _position;
        var rest = Rest;
        var end = 0;
        while (true)
        {
            var next = rest[end..].IndexOf((byte)'<');
            end = next < 0 ? rest.Length : end + next;
            if (end == rest.Length || BeginsMarkup(rest[end..]))
                break;
            warnings.Add(start + end, FeedWarningCode.BareLessThan);
            end++;
        }
        _position += end;
        return new(XmlTokenKind.Text, start, _decoder.Decode(rest[..end], start, references: true));
    }

    private XmlToken ReadCharacterData()
    {
        var start = _position;
        var rest = Rest[9..];
        var end = rest.IndexOf("]]>"u8);
        if (end < 0)
        {
            warnings.Add(start, FeedWarningCode.UnclosedData);
            IsCut = true;
            _position = document.Length;
            return new(XmlTokenKind.End, document.Length);
        }
        if (rest[..end].IndexOf("<![CDATA["u8) is >= 0 and var inner)
            warnings.Add(start + 9 + inner, FeedWarningCode.NestedData);
        _position += 9 + end + 3;
        return new(XmlTokenKind.Text, start, _decoder.Decode(rest[..end], start + 9, references: false));
    }

    private void SkipDeclaration()
    {
        var rest = Rest;
        if (rest.StartsWith("<!--"u8))
            SkipComment();
        else if (rest[1] == '?')
            SkipInstruction(rest);
        else
            _position += EndOfDoctype(rest);
    }

    private void SkipComment()
    {
        var start = _position;
        SkipTo("-->"u8, ref _commentsEnd);
        if (_commentsEnd && _position - start > 7 && document.Span[(start + 4).._position][..^3].IndexOf("--"u8) is >= 0 and var hyphens)
            warnings.Add(start + 4 + hyphens, FeedWarningCode.CommentWithHyphens);
    }

    private void SkipInstruction(ReadOnlySpan<byte> rest)
    {
        if (_position > 0 && rest.StartsWith("<?xml "u8))
            warnings.Add(_position, FeedWarningCode.LateDeclaration);
        SkipTo("?>"u8, ref _instructionsEnd);
    }

    /// <param name="mayEnd">Cleared once no closing is left, so that the rest is not searched again and again.</param>
    private void SkipTo(ReadOnlySpan<byte> closing, ref bool mayEnd)
    {
        var end = mayEnd ? Rest[2..].IndexOf(closing) : -1;
        mayEnd = end >= 0;
        if (mayEnd)
        {
            _position += 2 + end + closing.Length;
            return;
        }
        // Without its own end it must not swallow the feed: it ends where the next tag begins.
        warnings.Add(_position, FeedWarningCode.UnclosedComment);
        IsCut = true;
        end = Rest[1..].IndexOf((byte)'<');
        _position = end < 0 ? document.Length : _position + 1 + end;
    }

    private int EndOfDoctype(ReadOnlySpan<byte> rest)
    {
        var end = rest.IndexOf((byte)'>');
        if (end < 0)
            return rest.Length;
        // One document type is enough for a document: what looks like a second one has no inner part.
        if (!_doctypeSeen && rest[..end].Contains((byte)'['))
            end = EndOfSubset(rest, end);
        _doctypeSeen = true;
        return end + 1;
    }

    private static int EndOfSubset(ReadOnlySpan<byte> rest, int otherwise)
    {
        for (var i = rest.IndexOf((byte)'[') + 1; i < rest.Length; i++)
        {
            if (rest[i] is (byte)'"' or (byte)'\'')
            {
                var quote = rest[(i + 1)..].IndexOf(rest[i]);
                if (quote < 0)
                    return otherwise;
                i += quote + 1;
            }
            else if (rest[i] == ']')
            {
                var close = rest[i..].IndexOf((byte)'>');
                return close < 0 ? otherwise : i + close;
            }
        }
        return otherwise;
    }

    private XmlToken ReadEndTag()
    {
        var start = _position;
        var rest = Rest;
        var name = Name(rest[2..]);
        var end = rest[2..].IndexOfAny((byte)'>', (byte)'<') + 2;
        if (end < 2)
            (end, IsCut) = (rest.Length, true);
        var closed = end < rest.Length && rest[end] == '>';
        if (!closed)
            warnings.Add(start, FeedWarningCode.UnclosedEndTag, name);
        _position += closed ? end + 1 : end;
        return new(XmlTokenKind.EndTag, start, name);
    }

    private string Name(ReadOnlySpan<byte> rest)
    {
        var length = rest.IndexOfAny(EndOfName);
        return _names.Get(length < 0 ? rest : rest[..length]);
    }

    private XmlToken ReadStartTag()
    {
        var tag = new StartTagScanner(document.Span, _position, _decoder, _names, warnings);
        var start = _position;
        var complete = tag.Scan();
        _position = tag.Position;
        if (complete)
            return new(XmlTokenKind.StartTag, start, tag.Name, tag.Attributes, tag.IsEmpty);
        if (_position >= document.Length)
        {
            IsCut = true;
            return new(XmlTokenKind.End, document.Length);
        }
        warnings.Add(start, FeedWarningCode.BareLessThan);
        return new(XmlTokenKind.Text, start, _decoder.Decode(document.Span[start.._position], start, references: true));
    }
}
