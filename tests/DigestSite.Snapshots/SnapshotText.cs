using System.Text;

namespace DigestSite.Snapshots;

/// <summary>The bytes of a text in a snapshot: UTF-8 without a byte order mark, <c>\n</c> only.</summary>
internal static class SnapshotText
{
    // Text that cannot be encoded would be pinned as question marks.
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static byte[] Encode(string text, string? path = null)
    {
        var carriageReturn = text.IndexOf('\r', StringComparison.Ordinal);
        if (carriageReturn < 0)
        {
            return Strict.GetBytes(text);
        }

        var line = text.AsSpan(0, carriageReturn).Count('\n') + 1;
        var place = path is null ? $"line {line}" : $"line {line} of {path}";
        throw new ArgumentException(
            $"The text holds a carriage return in {place}, which a verified file cannot keep: "
            + "write it visibly, replace it, or verify the bytes.",
            nameof(text));
    }

    /// <summary>The text of any bytes, for people to read; a byte order mark stays as a character.</summary>
    public static string Decode(byte[] bytes) => Encoding.UTF8.GetString(bytes);
}
