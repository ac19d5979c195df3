using System.IO.Compression;

namespace DigestSite.Feeds.Reading.Bytes;

/// <summary>A document as UTF-8 without a byte order mark, however it came.</summary>
/// <param name="Notes">What was odd about the bytes, each with an offset into <paramref name="Utf8"/>.</param>
internal sealed record DocumentBytes(ReadOnlyMemory<byte> Utf8, IReadOnlyList<ByteNote> Notes)
{
    /// <param name="most">How many bytes are read at most; the rest is left out.</param>
    public static DocumentBytes Read(ReadOnlyMemory<byte> raw, int most)
    {
        var notes = new List<ByteNote>();
        var bytes = raw.Span.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) ? Decompress(raw, most, notes) : raw;
        if (bytes.Length > most)
        {
            bytes = bytes[..most];
            notes.Add(new(most, FeedWarningCode.TooLarge, $"{most}"));
        }
        return new(StrayCharacters.Mend(TextEncoding.ToUtf8(bytes, notes), notes), notes);
    }

    private static ReadOnlyMemory<byte> Decompress(ReadOnlyMemory<byte> raw, int most, List<ByteNote> notes)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[64 * 1024];
        try
        {
            using var gzip = new GZipStream(new MemoryStream(raw.ToArray(), writable: false), CompressionMode.Decompress);
            // One byte more than is wanted shows that there is more.
            while (bytes.Length <= most && gzip.Read(buffer) is > 0 and var count)
                bytes.Write(buffer, 0, count);
        }
        catch (InvalidDataException)
        {
            notes.Add(new(0, FeedWarningCode.DamagedCompression));
        }
        return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
    }
}
