using System.Buffers.Binary;
using System.IO.Compression;

namespace DigestSite.Fetching;

/// <summary>Unpacks a body. Works on bytes at hand, so that neither a bomb nor a label that lies can do harm.</summary>
internal static class BodyDecoder
{
    public const string Accepted = "gzip, deflate, br";

    /// <summary>Servers wrap once; a recompressing proxy or a stored <c>feed.xml.gz</c> makes it two.</summary>
    private const int MostLayers = 3;

    private const string Damaged = "cannot be unpacked: it is damaged, or packed otherwise than it says";

    /// <param name="encodings">The words of <c>Content-Encoding</c>, in the order they were applied.</param>
    /// <param name="limit">Of bytes after unpacking, at every layer.</param>
    /// <returns>The bytes, or what is wrong with them.</returns>
    public static (ReadOnlyMemory<byte> Bytes, string? Error) Decode(ReadOnlyMemory<byte> body, IReadOnlyList<string> encodings, int limit)
    {
        var layers = encodings.Where(e => e.Length > 0 && !e.Equals("identity", StringComparison.OrdinalIgnoreCase)).Reverse().ToArray();
        if (layers.Length > MostLayers)
            return (default, $"is packed {layers.Length} times over");

        foreach (var layer in layers)
        {
            // A plain document under a label that says otherwise.
            if (LooksPlain(body.Span))
                break;
            if (Unpacker(layer, body.Span) is not { } unpacker)
                return (default, $"is packed with '{layer}', which nobody asked for");
            if (Unpack(body, unpacker, limit, out body) is { } error)
                return (default, error);
        }

        // A packed file sent as it is stored, without a label.
        return IsGzip(body.Span) && Unpack(body, Gunzip, limit, out body) is { } reason ? (default, reason) : (body, null);
    }

    private static Func<Stream, Stream>? Unpacker(string encoding, ReadOnlySpan<byte> body) => encoding.ToLowerInvariant() switch
    {
        "gzip" or "x-gzip" => Gunzip,
        "br" => packed => new BrotliStream(packed, CompressionMode.Decompress),

        // The standard means zlib by this word, some servers send the bare stream.
        "deflate" when IsZlib(body) => packed => new ZLibStream(packed, CompressionMode.Decompress),
        "deflate" => packed => new DeflateStream(packed, CompressionMode.Decompress),
        _ => null,
    };

    private static GZipStream Gunzip(Stream packed) => new(packed, CompressionMode.Decompress);

    private static string? Unpack(ReadOnlyMemory<byte> packed, Func<Stream, Stream> unpacker, int limit, out ReadOnlyMemory<byte> unpacked)
    {
        unpacked = default;
        using var source = new MemoryStream(packed.ToArray());
        using var stream = unpacker(source);
        using var bytes = new MemoryStream();
        var buffer = new byte[1 << 16];
        try
        {
            int read;
            while ((read = stream.Read(buffer)) > 0)
            {
                if (bytes.Length + read > limit)
                    return TooLarge(limit);
                bytes.Write(buffer, 0, read);
            }
        }
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException or IOException)
        {
            return Damaged;
        }

        unpacked = bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
        return stream is GZipStream && IsCutOff(packed.Span, unpacked.Span) ? Damaged : null;
    }

    /// <summary>
    /// .NET unpacks what there is of a stream without its end and says nothing. A gzip stream ends in the length of what was packed;
    /// as a few have other bytes behind that, what ends like a document is taken nevertheless.
    /// </summary>
    private static bool IsCutOff(ReadOnlySpan<byte> packed, ReadOnlySpan<byte> unpacked) =>
        packed.Length < 4 || BinaryPrimitives.ReadUInt32LittleEndian(packed[^4..]) != (uint)unpacked.Length
        && unpacked.TrimEnd(" \t\r\n\0"u8) is not ([.., (byte)'>'] or [.., (byte)'}']);

    public static string TooLarge(int limit) => $"is larger than {limit >> 20} MiB";

    private static bool IsGzip(ReadOnlySpan<byte> body) => body is [0x1f, 0x8b, ..];

    private static bool IsZlib(ReadOnlySpan<byte> body) => body is [var method, var flags, ..] && (method & 0x0f) == 8 && ((method << 8) | flags) % 31 == 0;

    private static bool LooksPlain(ReadOnlySpan<byte> body)
    {
        var text = body.StartsWith((ReadOnlySpan<byte>)[0xef, 0xbb, 0xbf]) ? body[3..] : body;
        text = text.TrimStart(" \t\r\n"u8);
        return text is [(byte)'<', ..] or [(byte)'{', ..] or [(byte)'[', ..];
    }
}
