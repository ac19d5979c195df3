using System.Buffers;
using System.Text;
using System.Text.Unicode;
using DigestSite.Feeds.Reading.Xml;

namespace DigestSite.Feeds.Reading.Bytes;

/// <summary>
/// A document that should be UTF-8 and is not, or not everywhere: what is no UTF-8 is windows-1252. Some bytes make sense as both, such as
/// <c>é »</c> and a rare ideograph; they are windows-1252 unless the document has more of such scripts.
/// </summary>
internal static class MixedBytes
{
    // What may follow an accented letter in windows-1252: … quotes, dashes, no-break space, « ° ´ · ».
    private static readonly SearchValues<byte> AfterLetters = SearchValues.Create(
        [0x85, 0x8B, 0x91, 0x92, 0x93, 0x94, 0x96, 0x97, 0x9B, 0xA0, 0xAA, 0xAB, 0xB0, 0xB4, 0xB7, 0xBA, 0xBB]);

    public static ReadOnlyMemory<byte> ToUtf8(ReadOnlyMemory<byte> bytes, List<ByteNote> notes)
    {
        var rest = bytes.Span;
        if (Utf8.IsValid(rest))
            return bytes;
        var isWestern = IsWestern(rest);
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
            var status = Decode(rest, out var rune, out var length);
            // A character cut off at the end is left out.
            if (status == OperationStatus.NeedMoreData && !isWestern)
                break;
            if (status != OperationStatus.Done || (isWestern && IsDoubtful(rest[..length])))
            {
                if (!noted)
                    notes.Add(new(mended.WrittenCount, FeedWarningCode.MixedEncoding));
                (noted, rune, length) = (true, new(CharacterReferences.OfWindows1252(rest[0])), 1);
            }
            mended.Write(encoded[..rune.EncodeToUtf8(encoded)]);
            rest = rest[length..];
        }
        return mended.WrittenMemory;
    }

    /// <summary>Whether at least as much of the document is windows-1252 as is certainly of another script than Latin.</summary>
    private static bool IsWestern(ReadOnlySpan<byte> rest)
    {
        var (western, certain) = (0, 0);
        while (rest.IndexOfAnyInRange((byte)0x80, (byte)0xFF) is >= 0 and var next)
        {
            rest = rest[next..];
            if (Decode(rest, out _, out var length) != OperationStatus.Done)
                (western, length) = (western + 1, 1);
            else if (!IsOfLatinText(rest[0]) && !IsDoubtful(rest[..length]))
                certain++;
            rest = rest[length..];
        }
        return western >= certain;
    }

    /// <summary>Accented letters, quotes, signs: what Latin text in UTF-8 has. In windows-1252 these are <c>Â</c> to <c>Å</c> and <c>â</c>, which hardly end a word.</summary>
    private static bool IsOfLatinText(byte first) => first is (>= 0xC2 and <= 0xC5) or 0xE2;

    /// <summary>Whether a character of UTF-8 reads well in windows-1252 too.</summary>
    private static bool IsDoubtful(ReadOnlySpan<byte> character) =>
        !IsOfLatinText(character[0]) && character.Length < 4 && !character[1..].ContainsAnyExcept(AfterLetters);

    /// <summary>One character; also one that Java and MySQL wrote as the two halves of its pair.</summary>
    private static OperationStatus Decode(ReadOnlySpan<byte> bytes, out Rune rune, out int length)
    {
        if (bytes is [0xED, >= 0xA0 and < 0xB0, >= 0x80 and < 0xC0, 0xED, >= 0xB0 and < 0xC0, >= 0x80 and < 0xC0, ..])
        {
            (rune, length) = (new((char)Half(bytes), (char)Half(bytes[3..])), 6);
            return OperationStatus.Done;
        }
        return Rune.DecodeFromUtf8(bytes, out rune, out length);
    }

    private static int Half(ReadOnlySpan<byte> bytes) => 0xD000 | ((bytes[1] & 0x3F) << 6) | (bytes[2] & 0x3F);
}
