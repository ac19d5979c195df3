using System.Net;
using System.Net.Sockets;

namespace DigestSite.Fetching;

/// <summary>
/// Addresses that only mean something inside a machine or a network: no place for a public server to send us to.
/// They are what IANA's registries of special-purpose addresses do not call globally reachable.
/// </summary>
internal static class LocalAddresses
{
    private static readonly IPNetwork[] Ranges =
    [
        .. new[]
        {
            // "This" network, private and shared use, this machine, the link, private again.
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12",

            // Protocol assignments, documentation, the former relays of 6to4, private, benchmarks, documentation twice.
            "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24",

            // Multicast, and what was never given to anybody, broadcast included.
            "224.0.0.0/4", "240.0.0.0/4",

            // Protocol assignments, Teredo among them, and documentation.
            "2001::/23", "2001:db8::/32", "3fff::/20",
        }.Select(range => IPNetwork.Parse(range)),
    ];

    /// <summary>All of IPv6 that public addresses are taken from (RFC 4291, section 2.4). Loopback, links, sites, multicast and all that is new lie outside.</summary>
    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");

    public static bool Contain(IPAddress address)
    {
        var plain = Unwrapped(address);
        return Array.Exists(Ranges, range => range.BaseAddress.AddressFamily == plain.AddressFamily && range.Contains(plain))
            || plain.AddressFamily == AddressFamily.InterNetworkV6 && !GlobalUnicast.Contains(plain);
    }

    /// <summary>
    /// IPv4 in the clothes of IPv6, where such may be public: mapped (<c>::ffff:0:0/96</c>), NAT64 (<c>64:ff9b::/96</c>) and 6to4 (<c>2002::/16</c>).
    /// Compatible addresses (<c>::a.b.c.d</c>) and a network's own NAT64 (<c>64:ff9b:1::/48</c>) never are.
    /// </summary>
    private static IPAddress Unwrapped(IPAddress address)
    {
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
            return address;
        if (address.IsIPv4MappedToIPv6)
            return address.MapToIPv4();

        var bytes = address.GetAddressBytes();
        if (bytes.AsSpan(0, 12).SequenceEqual((ReadOnlySpan<byte>)[0, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0]))
            return new IPAddress(bytes.AsSpan(12));
        return bytes is [0x20, 0x02, ..] ? new IPAddress(bytes.AsSpan(2, 4)) : address;
    }
}
