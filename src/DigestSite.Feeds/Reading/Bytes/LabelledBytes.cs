using System.Text;
using System.Text.Unicode;

namespace DigestSite.Feeds.Reading.Bytes;

/// <summary>A document whose encoding only its server names: without its label nobody could read it any more.</summary>
public static class LabelledBytes
{
    /// <param name="charset">From the <c>Content-Type</c>; <see langword="null"/> when it names none.</param>
    /// <returns>UTF-8 where the label is needed; the bytes as they came where they say themselves what they are.</returns>
    public static ReadOnlyMemory<byte> WithoutLabel(ReadOnlyMemory<byte> bytes, string? charset)
    {
        var span = bytes.Span;
        if (charset is null || Utf8.IsValid(span) || ByteOrderMark.Find(span) is not null || ByteOrderMark.Guess(span) is not null || XmlDeclaration.EncodingOf(span) is not null)
            return bytes;

        // Western Europe is what servers say without thinking; reading finds out byte by byte what is meant.
        return CharacterSets.Find(charset.Trim('"', '\'', ' ')) is { } encoding and not UTF8Encoding && encoding.CodePage != 1252
            ? Encoding.UTF8.GetBytes(encoding.GetString(span))
            : bytes;
    }
}
