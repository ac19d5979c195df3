using System.Buffers;
using System.Text;
using System.Text.Unicode;
using DigestSite.Feeds.Reading.Xml;

namespace DigestSite.Feeds.Reading.Bytes;

/// <summary>
/// Tells the encoding of a document and brings it into UTF-8. A byte order mark is believed first, then bytes that are valid
/// UTF-8, then the declaration: publishers copy declarations, but nobody writes valid UTF-8 by chance.
/// </summary>
internal static class TextEncoding
{
    private const int BlockSize = 64 * 1024;

    public static ReadOnlyMemory<byte> ToUtf8(ReadOnlyMemory<byte> bytes, List<(int, string)> notes)
    {
        var span = bytes.Span;
        if (ByteOrderMark.Find(span) is var (marked, length))
        {
            bytes = bytes[length..];
            var utf8 = marked is UTF8Encoding ? Mended(bytes, notes) : Transcode(bytes.Span, marked);
            NoteLie(XmlDeclaration.EncodingOf(utf8.Span), marked, notes);
            return utf8;
        }
        if (ByteOrderMark.Guess(span) is { } guessed)
            return Transcode(span, guessed);

        var declared = XmlDeclaration.EncodingOf(span);
        var encoding = declared is null ? Encoding.UTF8 : CharacterSets.Find(declared);
        if (encoding is null)
            notes.Add((0, $"unknown encoding '{declared}' read as UTF-8"));
        if (encoding is null or UTF8Encoding)
            return Mended(bytes, notes);
        if (IsUtf8(span, encoding))
        {
            NoteLie(declared, Encoding.UTF8, notes);
            return bytes;
        }
        return Transcode(span, encoding);
    }

    private static void NoteLie(string? declared, Encoding actual, List<(int, string)> notes)
    {
        if (declared is null || CharacterSets.Find(declared)?.CodePage == actual.CodePage)
            return;
        // UTF-16 is declared without saying which half comes first.
        if (declared.StartsWith("utf-16", StringComparison.OrdinalIgnoreCase) && actual is UnicodeEncoding)
            return;
        notes.Add((0, $"declared as {declared} but written in {actual.WebName}"));
    }

    private static bool IsUtf8(ReadOnlySpan<byte> bytes, Encoding declared)
    {
        // UTF-16 without its zero bytes is none, and ASCII is the same in every other encoding.
        if (declared is UnicodeEncoding or UTF32Encoding)
            return true;
        return bytes.ContainsAnyInRange((byte)0x80, (byte)0xFF) && Utf8.IsValid(bytes);
    }

    private static ReadOnlyMemory<byte> Transcode(ReadOnlySpan<byte> bytes, Encoding encoding)
    {
        var utf8 = new ArrayBufferWriter<byte>(bytes.Length + 16);
        var decoder = encoding.GetDecoder();
        var chars = new char[BlockSize];
        var encoder = Encoding.UTF8.GetEncoder();
        while (!bytes.IsEmpty)
        {
            var block = bytes[..Math.Min(bytes.Length, BlockSize / 2)];
            bytes = bytes[block.Length..];
            decoder.Convert(block, chars, flush: bytes.IsEmpty, out _, out var count, out _);
            encoder.Convert(chars.AsSpan(0, count), utf8, flush: bytes.IsEmpty, out _, out _);
        }
        return utf8.WrittenMemory;
    }

    /// <summary>What is no UTF-8 in UTF-8 is windows-1252 pasted in; a character cut off at the end is left out.</summary>
    private static ReadOnlyMemory<byte> Mended(ReadOnlyMemory<byte> bytes, List<(int, string)> notes)
    {
        var rest = bytes.Span;
        if (Utf8.IsValid(rest))
            return bytes;
        var mended = new ArrayBufferWriter<byte>(rest.Length + 1024);
        Span<byte> encoded = stackalloc byte[4];
        var noted = false;
        while (!rest.IsEmpty)
        {
            var beyondAscii = rest.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            var ascii = beyondAscii < 0 ? rest : rest[..beyondAscii];
            mended.Write(ascii);
            rest = rest[ascii.Length..];
            if (rest.IsEmpty)
                break;
            var status = Rune.DecodeFromUtf8(rest, out var rune, out var length);
            if (status == OperationStatus.NeedMoreData)
                break;
            if (status == OperationStatus.InvalidData)
            {
                if (!noted)
                    notes.Add((mended.WrittenCount, "bytes that are not UTF-8 read as windows-1252"));
                (noted, rune, length) = (true, new(CharacterReferences.OfWindows1252(rest[0])), 1);
            }
            mended.Write(encoded[..rune.EncodeToUtf8(encoded)]);
            rest = rest[length..];
        }
        return mended.WrittenMemory;
    }
}
