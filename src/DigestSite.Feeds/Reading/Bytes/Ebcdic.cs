using System.Text;

namespace DigestSite.Feeds.Reading.Bytes;

/// <summary>Documents of mainframes: XML 1.0, appendix F. Their declaration reads the same in all code pages of the family and names the one.</summary>
internal static class Ebcdic
{
    private static ReadOnlySpan<byte> BeginningOfDeclaration => [0x4C, 0x6F, 0xA7, 0x94, 0x93];

    public static Encoding? Find(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.StartsWith(BeginningOfDeclaration) || CodePagesEncodingProvider.Instance.GetEncoding("IBM037") is not { } common)
            return null;
        var head = Encoding.Latin1.GetBytes(common.GetString(bytes[..Math.Min(bytes.Length, 256)]));
        return XmlDeclaration.EncodingOf(head) is { } declared && CharacterSets.Find(declared) is { IsSingleByte: true, CodePage: not 1252 } named ? named : common;
    }
}
