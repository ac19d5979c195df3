using System.Text;

namespace DigestSite.Feeds.Reading.Bytes;

/// <summary>The <c>&lt;?xml … ?&gt;</c> a document begins with, or nearly.</summary>
internal static class XmlDeclaration
{
    private const int Furthest = 1024;

    public static string? EncodingOf(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length, Furthest)];
        var start = head.IndexOf("<?xml"u8);
        if (start < 0)
            return null;
        head = head[start..];
        var end = head.IndexOf((byte)'>');
        var declaration = Encoding.Latin1.GetString(end < 0 ? head : head[..end]);
        var name = declaration.IndexOf("encoding", StringComparison.OrdinalIgnoreCase);
        var open = name < 0 ? -1 : declaration.AsSpan(name).IndexOfAny('"', '\'');
        if (open < 0)
            return null;
        var value = declaration.AsSpan(name + open + 1);
        var close = value.IndexOf(declaration[name + open]);
        return close <= 0 ? null : value[..close].Trim().ToString();
    }
}
