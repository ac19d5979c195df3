using System.Buffers;
using System.Text;

namespace DigestSite.Feeds.Reading.Xml;

/// <summary>Turns the bytes of text, CDATA and attribute values into strings.</summary>
internal sealed class XmlTextDecoder(WarningLog warnings)
{
    private static readonly SearchValues<byte> Controls = SearchValues.Create(
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31]);

    private static readonly SearchValues<byte> ControlsAndAmpersand = SearchValues.Create(
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, (byte)'&']);

    private readonly StringBuilder _text = new();

    /// <param name="offset">Where the bytes begin in the document.</param>
    /// <param name="references">Whether ampersands begin references: not in CDATA.</param>
    public string Decode(ReadOnlySpan<byte> bytes, int offset, bool references)
    {
        var special = references ? ControlsAndAmpersand : Controls;
        var next = bytes.IndexOfAny(special);
        if (next < 0)
            return Encoding.UTF8.GetString(bytes);
        _text.Clear();
        var surrogates = false;
        var begin = offset;
        while (next >= 0)
        {
            Append(bytes[..next]);
            bytes = bytes[next..];
            offset += next;
            var taken = bytes[0] == '&' ? Reference(bytes, offset, ref surrogates) : Control(bytes, offset);
            bytes = bytes[taken..];
            offset += taken;
            next = bytes.IndexOfAny(special);
        }
        Append(bytes);
        var text = _text.ToString();
        if (!surrogates)
            return text;
        var clean = XmlText.Clean(text);
        if (clean.Length < text.Length)
            warnings.Add(begin, FeedWarningCode.HalfReference);
        return clean;
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        Span<char> chars = stackalloc char[256];
        while (!bytes.IsEmpty)
        {
            System.Text.Unicode.Utf8.ToUtf16(bytes, chars, out var read, out var written);
            _text.Append(chars[..written]);
            bytes = bytes[read..];
        }
    }

    private int Control(ReadOnlySpan<byte> bytes, int offset)
    {
        if (bytes[0] == '\r')
        {
            _text.Append('\n');
            return bytes.Length > 1 && bytes[1] == '\n' ? 2 : 1;
        }
        warnings.Add(offset, FeedWarningCode.ControlCharacter, $"U+{bytes[0]:X4}");
        return 1;
    }

    private int Reference(ReadOnlySpan<byte> bytes, int offset, ref bool surrogates)
    {
        Span<char> start = stackalloc char[Math.Min(bytes.Length, 40)];
        // Bytes beyond ASCII cannot be part of a reference, so their exact characters do not matter here.
        for (var i = 0; i < start.Length; i++)
            start[i] = (char)bytes[i];
        if (!CharacterReferences.TryRead(start, out var length, out var value))
        {
            warnings.Add(offset, FeedWarningCode.BareAmpersand);
            _text.Append('&');
            return 1;
        }
        var name = start[1..(length - 1)];
        if (value.Length == 0)
            warnings.Add(offset, FeedWarningCode.NoSuchReference, $"&{name};");
        else if (name[0] != '#' && !CharacterReferences.IsPredefined(name))
            warnings.Add(offset, FeedWarningCode.UndeclaredEntity, $"&{name};");
        surrogates |= value.Length == 1 && char.IsSurrogate(value[0]);
        _text.Append(value);
        return length;
    }
}
