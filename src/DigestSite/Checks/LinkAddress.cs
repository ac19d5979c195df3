using System.Net;
using DigestSite.Fetching;

namespace DigestSite.Checks;

/// <summary>What can be told of an address without following it.</summary>
internal static class LinkAddress
{
    private static readonly string[] WebSchemes = ["http:", "https:"];

    /// <summary>Whether an address of the web names no host.</summary>
    public static bool IsWithoutHost(string address)
    {
        var scheme = WebSchemes.FirstOrDefault(s => address.StartsWith(s, StringComparison.OrdinalIgnoreCase));
        if (scheme is null && !address.StartsWith("//", StringComparison.Ordinal))
            return false;

        var rest = address[(scheme?.Length ?? 0)..];
        if (!rest.StartsWith("//", StringComparison.Ordinal))
            return true;

        var authority = rest[2..].Split('/', '\\', '?', '#')[0];
        var host = authority[(authority.LastIndexOf('@') + 1)..];
        return host.Split(':')[0].Trim(' ', '.', '\t').Length == 0;
    }

    /// <summary>Whether an address of the web is one of the reader's own machine or network.</summary>
    public static bool IsLocal(string address)
    {
        if (!Uri.TryCreate(address.StartsWith("//", StringComparison.Ordinal) ? "https:" + address : address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
            return false;

        var host = uri.IdnHost.TrimEnd('.');
        return IPAddress.TryParse(host, out var ip)
            ? LocalAddresses.Contain(ip)
            : host == "localhost" || host.EndsWith(".localhost", StringComparison.Ordinal) || host.EndsWith(".local", StringComparison.Ordinal);
    }
}
