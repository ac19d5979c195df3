using System.Security.Cryptography;
using System.Text;

namespace DigestSite.Archive;

/// <summary>The two fingerprints import leaves in a file, written <c>3f2c9ab1c2d3-9e107d9d3721</c>.</summary>
/// <param name="Written">Of what import wrote: a file that differs has been edited by hand.</param>
/// <param name="Upstream">Of what the publisher gave: an item that differs has changed since.</param>
public sealed record ImportMark(string Written, string Upstream)
{
    private const int Digits = 12;

    public static ImportMark? Parse(string text) =>
        text.Split('-') is [{ Length: Digits } written, { Length: Digits } upstream] ? new ImportMark(written, upstream) : null;

    /// <summary>Twelve hexadecimal digits of SHA-256: plenty to notice a change.</summary>
    public static string Fingerprint(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..Digits];

    public override string ToString() => $"{Written}-{Upstream}";
}
