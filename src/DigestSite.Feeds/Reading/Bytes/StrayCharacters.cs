using System.Buffers;
using System.Text;
using DigestSite.Feeds.Reading.Xml;

namespace DigestSite.Feeds.Reading.Bytes;

/// <summary>
/// Characters that got into a document by a wrong conversion: the controls U+0080 to U+009F, where windows-1252 has characters; bytes of UTF-8
/// taken for characters each and encoded again; U+FFFE and U+FFFF, which are none.
/// </summary>
internal static class StrayCharacters
{
    // The first bytes of U+0080 to U+00BF, of U+00C0 to U+00FF, and of U+FFFE.
    private static readonly SearchValues<byte> Candidates = SearchValues.Create([0xC2, 0xC3, 0xEF]);

    public static ReadOnlyMemory<byte> Mend(ReadOnlyMemory<byte> utf8, List<ByteNote> notes)
    {
        var bytes = utf8.Span;
        ArrayBufferWriter<byte>? mended = null;
        var (from, i) = (0, 0);
        Span<byte> character = stackalloc byte[4];
        while (bytes[i..].IndexOfAny(Candidates) is >= 0 and var next)
        {
            i += next;
            if (Stray(bytes[i..]) is not var (taken, rune, code, subject))
            {
                i++;
                continue;
            }
            mended ??= new(bytes.Length);
            mended.Write(bytes[from..i]);
            notes.Add(new(mended.WrittenCount, code, subject));
            if (rune is { } meant)
                mended.Write(character[..meant.EncodeToUtf8(character)]);
            from = i += taken;
        }
        if (mended is null)
            return utf8;
        mended.Write(bytes[from..]);
        return mended.WrittenMemory;
    }

    private static (int Taken, Rune? Meant, FeedWarningCode Code, string Subject)? Stray(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xC2, >= 0x80 and < 0xA0 and var control, ..] => Control(control),
        [0xC3, >= 0x82 and < 0xB5, 0xC2, ..] => EncodedTwice(bytes),
        [0xEF, 0xBF, 0xBE, ..] => (3, null, FeedWarningCode.NoCharacter, "U+FFFE"),
        [0xEF, 0xBF, 0xBF, ..] => (3, null, FeedWarningCode.NoCharacter, "U+FFFF"),
        _ => null,
    };

    private static (int, Rune?, FeedWarningCode, string) Control(byte control)
    {
        var meant = CharacterReferences.OfWindows1252(control);
        return char.IsControl(meant)
            ? (2, null, FeedWarningCode.ControlCharacter, $"U+{control:X4}")
            : (2, new Rune(meant), FeedWarningCode.ControlOfWindows, $"U+{control:X4}");
    }

    /// <summary>A character whose bytes stand there as characters; certain where one of them is a control character.</summary>
    private static (int, Rune?, FeedWarningCode, string)? EncodedTwice(ReadOnlySpan<byte> bytes)
    {
        Span<byte> once = [(byte)(bytes[1] + 0x40), 0, 0, 0];
        var length = once[0] switch { < 0xE0 => 2, < 0xF0 => 3, _ => 4 };
        var hasControl = false;
        for (var i = 1; i < length; i++)
        {
            if (bytes[(2 * i)..] is not [0xC2, >= 0x80 and < 0xC0 and var trailing, ..])
                return null;
            once[i] = trailing;
            hasControl |= trailing < 0xA0;
        }
        return hasControl && Rune.DecodeFromUtf8(once[..length], out var rune, out _) == OperationStatus.Done && !Rune.IsControl(rune)
            ? (2 * length, rune, FeedWarningCode.TwiceEncoded, rune.ToString())
            : null;
    }
}
