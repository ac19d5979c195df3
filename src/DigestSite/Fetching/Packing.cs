using System.Buffers;
using System.IO.Compression;

namespace DigestSite.Fetching;

internal enum PackedEnd
{
    /// <summary>The packed bytes say that this is all.</summary>
    Whole,

    /// <summary>They end before that, or make no sense from some place on.</summary>
    Cut,

    TooLarge,
}

/// <summary>A way to pack bytes. Each of them marks its end, and what ends without the mark was cut.</summary>
internal abstract class Packing
{
    private const int BufferSize = 1 << 16;

    public static Packing Gzip { get; } = new Deflated(packed => new GZipStream(packed, CompressionMode.Decompress), tail: [.. Enumerable.Repeat((byte)0xff, 512)]);

    private static Packing Zlib { get; } = new Deflated(packed => new ZLibStream(packed, CompressionMode.Decompress), tail: []);

    private static Packing Bare { get; } = new Deflated(packed => new DeflateStream(packed, CompressionMode.Decompress), tail: []);

    private static Packing Brotli { get; } = new Brotlied();

    /// <param name="encoding">A word of <c>Content-Encoding</c> (RFC 9110, section 8.4.1).</param>
    /// <returns><see langword="null"/> for one that is not known.</returns>
    public static Packing? Of(string encoding, ReadOnlySpan<byte> body) => encoding.ToLowerInvariant() switch
    {
        "gzip" or "x-gzip" => Gzip,
        "br" => Brotli,

        // The standard means zlib by this word, some servers send the bare stream.
        "deflate" => IsZlib(body) ? Zlib : Bare,
        _ => null,
    };

    public static bool IsGzip(ReadOnlySpan<byte> body) => body is [0x1f, 0x8b, ..];

    /// <returns>What could be unpacked, never more than the limit; nothing when that would be more.</returns>
    public abstract (ReadOnlyMemory<byte> Unpacked, PackedEnd End) Unpack(ReadOnlyMemory<byte> packed, int limit);

    private static bool IsZlib(ReadOnlySpan<byte> body) => body is [var method, var flags, ..] && (method & 0x0f) == 8 && ((method << 8) | flags) % 31 == 0;

    /// <summary>
    /// Deflate (RFC 1951), bare, as zlib (RFC 1950) or as gzip (RFC 1952). .NET unpacks what there is of a stream that was cut and says nothing;
    /// but it asks for more than there is, which it does not where the stream has its end.
    /// </summary>
    /// <param name="tail">
    /// Bytes put behind a gzip stream, after whose end .NET would ask whether another one follows. They begin none, and fit no checksum of a stream that was cut.
    /// </param>
    private sealed class Deflated(Func<Stream, Stream> unpacker, byte[] tail) : Packing
    {
        public override (ReadOnlyMemory<byte> Unpacked, PackedEnd End) Unpack(ReadOnlyMemory<byte> packed, int limit)
        {
            var (unpacked, end) = Unpack(packed, tail, limit);

            // The tail is no part of what came.
            return end == PackedEnd.Cut && tail.Length > 0 ? (Unpack(packed, [], limit).Unpacked, end) : (unpacked, end);
        }

        private (ReadOnlyMemory<byte> Unpacked, PackedEnd End) Unpack(ReadOnlyMemory<byte> packed, byte[] behind, int limit)
        {
            using var source = new Source([.. packed.Span, .. behind]);
            using var stream = unpacker(source);
            var unpacked = new ArrayBufferWriter<byte>();
            try
            {
                int read;
                while ((read = stream.Read(unpacked.GetSpan(BufferSize)[..BufferSize])) > 0)
                {
                    if (unpacked.WrittenCount + read > limit)
                        return (default, PackedEnd.TooLarge);
                    unpacked.Advance(read);
                }

                return (unpacked.WrittenMemory, source.IsExhausted ? PackedEnd.Cut : PackedEnd.Whole);
            }
            catch (Exception e) when (e is InvalidDataException or InvalidOperationException or IOException)
            {
                return (unpacked.WrittenMemory, PackedEnd.Cut);
            }
        }

        /// <summary>Knows when more was asked of it than there is.</summary>
        private sealed class Source(byte[] bytes) : MemoryStream(bytes, writable: false)
        {
            public bool IsExhausted { get; private set; }

            public override int Read(Span<byte> buffer) => Noted(base.Read(buffer), buffer.Length);

            public override int Read(byte[] buffer, int offset, int count) => Noted(base.Read(buffer, offset, count), count);

            private int Noted(int read, int wanted)
            {
                IsExhausted |= read == 0 && wanted > 0;
                return read;
            }
        }
    }

    /// <summary>RFC 7932.</summary>
    private sealed class Brotlied : Packing
    {
        public override (ReadOnlyMemory<byte> Unpacked, PackedEnd End) Unpack(ReadOnlyMemory<byte> packed, int limit)
        {
            using var decoder = default(BrotliDecoder);
            var unpacked = new ArrayBufferWriter<byte>();
            while (true)
            {
                var status = decoder.Decompress(packed.Span, unpacked.GetSpan(BufferSize)[..BufferSize], out var consumed, out var written);
                if (unpacked.WrittenCount + written > limit)
                    return (default, PackedEnd.TooLarge);

                unpacked.Advance(written);
                packed = packed[consumed..];
                if (status == OperationStatus.Done)
                    return (unpacked.WrittenMemory, PackedEnd.Whole);
                if (status != OperationStatus.DestinationTooSmall)
                    return (unpacked.WrittenMemory, PackedEnd.Cut);
            }
        }
    }
}
