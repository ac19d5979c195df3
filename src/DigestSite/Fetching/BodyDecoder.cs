using System.Buffers;

namespace DigestSite.Fetching;

/// <summary>Unpacks a body. Works on bytes at hand, so that neither a bomb nor a label that lies can do harm.</summary>
internal static class BodyDecoder
{
    public const string Accepted = "gzip, deflate, br";

    /// <summary>Servers wrap once; a recompressing proxy or a stored <c>feed.xml.gz</c> makes it two.</summary>
    private const int MostLayers = 3;

    /// <summary>So many bytes of anything packed hold one that no text does.</summary>
    private const int Sample = 256;

    private static readonly SearchValues<byte> Controls = SearchValues.Create([0, 1, 2, 3, 4, 5, 6, 7, 8, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31]);

    private const string Damaged = "cannot be unpacked to its end: it was cut off, is damaged, or packed otherwise than it says";

    /// <param name="encodings">The words of <c>Content-Encoding</c>, in the order they were applied.</param>
    /// <param name="limit">Of bytes after unpacking, at every layer.</param>
    public static DecodedBody Decode(ReadOnlyMemory<byte> body, IReadOnlyList<string> encodings, int limit)
    {
        var layers = encodings.Where(e => e.Length > 0 && !e.Equals("identity", StringComparison.OrdinalIgnoreCase)).Reverse().ToArray();
        if (layers.Length > MostLayers)
            return new(default, $"is packed {layers.Length} times over");

        var decoded = new DecodedBody(body, null);
        foreach (var layer in layers)
        {
            if (Packing.Of(layer, decoded.Bytes.Span) is not { } packing)
            {
                if (LooksPlain(decoded.Bytes.Span))
                    break;
                return new(default, $"is packed with '{layer}', which nobody asked for");
            }

            // A plain document under a label that says otherwise. What is packed may begin like one, and then has an end.
            var (unpacked, end) = packing.Unpack(decoded.Bytes, limit);
            if (end == PackedEnd.Cut && LooksPlain(decoded.Bytes.Span))
                break;
            decoded = Decoded(decoded, unpacked, end, limit);
        }

        // A packed file sent as it is stored, without a label.
        if (!Packing.IsGzip(decoded.Bytes.Span))
            return decoded;

        var (stored, storedEnd) = Packing.Gzip.Unpack(decoded.Bytes, limit);
        return Decoded(decoded, stored, storedEnd, limit);
    }

    public static string TooLarge(int limit) => $"is larger than {limit >> 20} MiB";

    private static DecodedBody Decoded(DecodedBody packed, ReadOnlyMemory<byte> unpacked, PackedEnd end, int limit) => end switch
    {
        PackedEnd.Whole => packed with { Bytes = unpacked },
        PackedEnd.TooLarge => new(default, TooLarge(limit)),
        _ => new(unpacked, packed.Error ?? Damaged),
    };

    private static bool LooksPlain(ReadOnlySpan<byte> body)
    {
        var text = body.StartsWith((ReadOnlySpan<byte>)[0xef, 0xbb, 0xbf]) ? body[3..] : body;
        text = text.TrimStart(" \t\r\n"u8);
        return text is [(byte)'<' or (byte)'{' or (byte)'[', ..] && !text[..Math.Min(text.Length, Sample)].ContainsAny(Controls);
    }
}

/// <param name="Bytes">All of it, or what could be had; nothing where that is of no use.</param>
/// <param name="Error">What is wrong with it; <see langword="null"/> when it is whole.</param>
internal sealed record DecodedBody(ReadOnlyMemory<byte> Bytes, string? Error);
