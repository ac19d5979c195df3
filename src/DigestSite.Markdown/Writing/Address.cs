using System.Buffers;
using System.Globalization;
using System.Text;

namespace DigestSite.Markdown.Writing;

/// <summary>Addresses in the one form that the renderer writes, so that they come back the same.</summary>
internal static class Address
{
    private static readonly SearchValues<char> Unchanged = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.+!*'(),%#@?=;:/&$~");

    /// <summary>Percent-encodes what no address may hold, as the CommonMark examples have it; what is encoded already stays.</summary>
    public static string AsRendered(string address)
    {
        var at = address.AsSpan().IndexOfAnyExcept(Unchanged);
        if (at < 0) return address;
        var text = new StringBuilder(address.Length + 16).Append(address.AsSpan(0, at));
        Span<byte> bytes = stackalloc byte[4];
        foreach (var rune in address.AsSpan(at).EnumerateRunes())
        {
            if (rune.IsAscii && Unchanged.Contains((char)rune.Value))
            {
                text.Append((char)rune.Value);
                continue;
            }
            foreach (var one in bytes[..rune.EncodeToUtf8(bytes)]) text.Append('%').Append(one.ToString("X2", CultureInfo.InvariantCulture));
        }
        return text.ToString();
    }
}
