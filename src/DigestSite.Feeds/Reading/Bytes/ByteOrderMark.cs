using System.Text;

namespace DigestSite.Feeds.Reading.Bytes;

/// <summary>What the first bytes alone tell of an encoding.</summary>
internal static class ByteOrderMark
{
    /// <summary>Longest first: the mark of UTF-32 begins with that of UTF-16.</summary>
    public static (Encoding Encoding, int Length)? Find(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, 4),
        [0, 0, 0xFE, 0xFF, ..] => (new UTF32Encoding(bigEndian: true, byteOrderMark: false), 4),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        _ => null,
    };

    /// <summary>Without a mark: every feed begins with ASCII characters, so all other bytes of each are zero.</summary>
    public static Encoding? Guess(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [not 0, 0, 0, 0, ..] => Encoding.UTF32,
        [0, 0, 0, not 0, ..] => new UTF32Encoding(bigEndian: true, byteOrderMark: false),
        [not 0, 0, not 0, 0, ..] => Encoding.Unicode,
        [0, not 0, 0, not 0, ..] => Encoding.BigEndianUnicode,
        _ => null,
    };
}
