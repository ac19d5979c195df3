using System.Globalization;
using System.Text;
using DigestSite.Fetching;

namespace DigestSite.Tests.Fetching;

/// <summary>A packed body says itself where it ends.</summary>
public sealed class BodyDecoderSpecs
{
    private const int Limit = 1_000_000;

    public static TheoryData<string> Packings => ["gzip", "br", "deflate", "raw deflate"];

    [Theory]
    [MemberData(nameof(Packings))]
    public void A_body_cut_anywhere_is_not_taken_for_whole(string packing)
    {
        var text = Encoding.UTF8.GetBytes(FetchScene.Feed);
        var packed = Packed.As(packing, text);

        Assert.Null(Decode(packing, packed).Error);
        for (var length = 2; length < packed.Length; length++)
        {
            var decoded = Decode(packing, packed.AsMemory(0, length));

            // What is missing may be no more than the last of a checksum, so that nothing is missed.
            Assert.True(decoded.Error is not null || decoded.Bytes.Span.SequenceEqual(text), $"{length} of {packed.Length}");
            Assert.True(text.AsSpan().StartsWith(decoded.Bytes.Span), $"{length} of {packed.Length}");
        }
    }

    /// <summary>Around the size of every buffer there may be on the way.</summary>
    [Theory]
    [MemberData(nameof(Packings))]
    public void A_body_of_any_length_is_whole_with_its_end_and_cut_without(string packing)
    {
        var random = new Random(11);
        foreach (var size in new[] { 0, 1, 100, 4_000, 8_100, 8_150, 8_192, 16_300, 65_000, 65_536, 131_072, 200_000 })
        {
            for (var more = 0; more < 8; more++)
            {
                var bytes = new byte[size + more];
                random.NextBytes(bytes);
                var packed = Packed.As(packing, bytes);
                var whole = Decode(packing, packed);
                if (packed.Length > 0 && bytes is not [0x1f, 0x8b, ..])
                    Assert.True(whole.Error is null && whole.Bytes.Span.SequenceEqual(bytes), $"{bytes.Length} bytes");
                foreach (var missing in new[] { 9, 20, 100 })
                {
                    if (packed.Length > 300)
                        Assert.True(Decode(packing, packed.AsMemory(0, packed.Length - missing)).Error is not null, $"{bytes.Length} bytes without the last {missing}");
                }
            }
        }
    }

    /// <summary>Some servers add line ends, or zeros to fill a block.</summary>
    [Theory]
    [MemberData(nameof(Packings))]
    public void Bytes_behind_the_end_do_no_harm(string packing)
    {
        var text = Encoding.UTF8.GetBytes(FetchScene.Feed);
        foreach (var tail in new[] { "\r\n", "\0\0\0\0", "<!-- cached -->" })
        {
            var (bytes, error) = Decode(packing, (byte[])[.. Packed.As(packing, text), .. Encoding.UTF8.GetBytes(tail)]);

            Assert.Null(error);
            Assert.Equal(FetchScene.Feed, Encoding.UTF8.GetString(bytes.Span));
        }
    }

    [Fact]
    public void Gzip_in_several_parts_is_one_body()
    {
        var random = new Random(12);
        for (var length = 8_100; length < 8_200; length++)
        {
            var (one, two) = (new byte[length], Encoding.UTF8.GetBytes(FetchScene.Feed));
            random.NextBytes(one);
            one[0] = 0;
            byte[] packed = [.. Packed.As("gzip", one), .. Packed.As("gzip", two)];

            Assert.Equal(one.Length + two.Length, Decode("gzip", packed).Bytes.Length);
            Assert.NotNull(Decode("gzip", packed.AsMemory(0, packed.Length - 20)).Error);
        }
    }

    /// <summary>In one piece, and larger than 64 KiB, it begins with a byte that JSON may begin with.</summary>
    [Fact]
    public void Brotli_is_not_taken_for_a_document()
    {
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(FetchScene.Feed, 300)));
        var packed = new byte[bytes.Length];
        Assert.True(System.IO.Compression.BrotliEncoder.TryCompress(bytes, packed, out var length, quality: 11, window: 22));
        Assert.Equal((byte)'[', packed[0]);

        Assert.True(Decode("br", packed.AsMemory(0, length)).Bytes.Span.SequenceEqual(bytes));
    }

    [Fact]
    public void A_cut_under_another_packing_is_seen()
    {
        var cut = Packed.As("br", Encoding.UTF8.GetBytes(FetchScene.Feed))[..^10];

        Assert.NotNull(BodyDecoder.Decode(Packed.As("gzip", cut), ["br", "gzip"], Limit).Error);
    }

    /// <summary>Not unpacked and then thrown away: what is more than wanted is never there.</summary>
    [Theory]
    [MemberData(nameof(Packings))]
    public void A_bomb_is_left_before_it_goes_off(string packing)
    {
        var bomb = Packed.As(packing, new byte[64 << 20]);
        Decode(packing, bomb);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var decoded = Decode(packing, bomb);

        Assert.Equal("is larger than 0 MiB", decoded.Error);
        Assert.True(decoded.Bytes.IsEmpty);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 8 << 20);
    }

    [Theory]
    [InlineData(999_999)]
    [InlineData(1_000_000)]
    [InlineData(1_000_001)]
    public void The_limit_is_met_to_the_byte(int size)
    {
        foreach (var packing in Packings)
            Assert.Equal(size <= Limit, Decode(packing, Packed.As(packing, new byte[size])).Error is null);
    }

    private static DecodedBody Decode(string packing, ReadOnlyMemory<byte> packed) =>
        BodyDecoder.Decode(packed, [packing.Split(' ')[^1].ToUpper(CultureInfo.InvariantCulture)], Limit);
}
