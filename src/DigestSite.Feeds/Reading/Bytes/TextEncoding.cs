using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace DigestSite.Feeds.Reading.Bytes;

/// <summary>
/// Tells the encoding of a document and brings it into UTF-8. A byte order mark is believed first, then bytes that are valid
/// UTF-8, then the declaration: publishers copy declarations, but nobody writes valid UTF-8 by chance.
/// </summary>
internal static class TextEncoding
{
    private const int BlockSize = 64 * 1024;

    public static ReadOnlyMemory<byte> ToUtf8(ReadOnlyMemory<byte> bytes, List<ByteNote> notes)
    {
        var span = bytes.Span;
        if (ByteOrderMark.Find(span) is var (marked, length))
        {
            bytes = bytes[length..];
            var utf8 = marked is UTF8Encoding ? MixedBytes.ToUtf8(bytes, notes) : Transcode(bytes.Span, marked);
            NoteLie(XmlDeclaration.EncodingOf(utf8.Span), marked, notes);
            return utf8;
        }
        if (ByteOrderMark.Guess(span) is { } guessed)
            return Transcode(span, guessed);
        if (Ebcdic.Find(span) is { } ebcdic)
            return Transcode(span, ebcdic);

        var declared = XmlDeclaration.EncodingOf(span);
        var encoding = declared is null ? Encoding.UTF8 : CharacterSets.Find(declared);
        if (encoding is null)
            notes.Add(new(0, FeedWarningCode.UnknownEncoding, $"'{declared}'"));
        if (encoding is null or UTF8Encoding)
            return MixedBytes.ToUtf8(bytes, notes);
        if (IsUtf8(span, encoding))
        {
            NoteLie(declared, Encoding.UTF8, notes);
            return bytes;
        }
        if (CharacterSets.IsAscii(declared!) && !Ascii.IsValid(span))
            notes.Add(new(0, FeedWarningCode.NotAscii, declared));
        return Transcode(span, encoding);
    }

    private static void NoteLie(string? declared, Encoding actual, List<ByteNote> notes)
    {
        if (declared is null || CharacterSets.Find(declared)?.CodePage == actual.CodePage)
            return;
        // UTF-16 is declared without saying which half comes first.
        if (declared.StartsWith("utf-16", StringComparison.OrdinalIgnoreCase) && actual is UnicodeEncoding)
            return;
        notes.Add(new(0, FeedWarningCode.WrongEncoding, $"{declared} but written in {actual.WebName}"));
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
}
