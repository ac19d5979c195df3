using System.Net;
using DigestSite.Fetching;

namespace DigestSite.Tests.Fetching;

public sealed class NetworkSpecs
{
    private static readonly IPAddress Public = IPAddress.Loopback;
    private static readonly IPAddress Local = IPAddress.Parse("127.0.0.2");

    /// <summary>The first and the last of each range.</summary>
    [Theory]
    [InlineData("0.0.0.0", "0.255.255.255")]
    [InlineData("10.0.0.0", "10.255.255.255")]
    [InlineData("100.64.0.0", "100.127.255.255")]
    [InlineData("127.0.0.0", "127.255.255.255")]
    [InlineData("169.254.0.0", "169.254.255.255")]
    [InlineData("172.16.0.0", "172.31.255.255")]
    [InlineData("192.0.0.0", "192.0.0.255")]
    [InlineData("192.0.2.0", "192.0.2.255")]
    [InlineData("192.88.99.0", "192.88.99.255")]
    [InlineData("192.168.0.0", "192.168.255.255")]
    [InlineData("198.18.0.0", "198.19.255.255")]
    [InlineData("198.51.100.0", "198.51.100.255")]
    [InlineData("203.0.113.0", "203.0.113.255")]
    [InlineData("224.0.0.0", "239.255.255.255")]
    [InlineData("240.0.0.0", "255.255.255.255")]
    [InlineData("::", "::1")]
    [InlineData("::10.0.0.1", "::127.0.0.1")]
    [InlineData("::ffff:127.0.0.1", "::ffff:192.168.0.1")]
    [InlineData("64:ff9b::10.0.0.1", "64:ff9b::127.0.0.1")]
    [InlineData("64:ff9b:1::", "64:ff9b:1:ffff:ffff:ffff:ffff:ffff")]
    [InlineData("100::", "100::ffff:ffff:ffff:ffff")]
    [InlineData("100:0:0:1::", "100:0:0:1:ffff:ffff:ffff:ffff")]
    [InlineData("2001::", "2001:0:ffff:ffff:ffff:ffff:ffff:ffff")]
    [InlineData("2001:0:4136:e378:8000:63bf:80ff:fffe", "2001:0:7f00:1::")]
    [InlineData("2001:2::", "2001:1ff:ffff:ffff:ffff:ffff:ffff:ffff")]
    [InlineData("2001:db8::", "2001:db8:ffff:ffff:ffff:ffff:ffff:ffff")]
    [InlineData("2002:7f00:1::", "2002:c0a8:ffff::1")]
    [InlineData("3fff::", "3fff:fff:ffff:ffff:ffff:ffff:ffff:ffff")]
    [InlineData("5f00::", "5f00:ffff:ffff:ffff:ffff:ffff:ffff:ffff")]
    [InlineData("fc00::", "fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff")]
    [InlineData("fe80::1%1", "febf:ffff:ffff:ffff:ffff:ffff:ffff:ffff")]
    [InlineData("fec0::", "feff:ffff:ffff:ffff:ffff:ffff:ffff:ffff")]
    [InlineData("ff00::", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff")]
    public void Some_addresses_mean_nothing_outside(string first, string last)
    {
        Assert.True(LocalAddresses.Contain(IPAddress.Parse(first)));
        Assert.True(LocalAddresses.Contain(IPAddress.Parse(last)));
    }

    /// <summary>The neighbours of those ranges.</summary>
    [Theory]
    [InlineData("1.0.0.0", "9.255.255.255")]
    [InlineData("11.0.0.0", "100.63.255.255")]
    [InlineData("100.128.0.0", "126.255.255.255")]
    [InlineData("128.0.0.0", "169.253.255.255")]
    [InlineData("169.255.0.0", "172.15.255.255")]
    [InlineData("172.32.0.0", "191.255.255.255")]
    [InlineData("192.0.1.0", "192.0.1.255")]
    [InlineData("192.0.3.0", "192.88.98.255")]
    [InlineData("192.88.100.0", "192.167.255.255")]
    [InlineData("192.169.0.0", "198.17.255.255")]
    [InlineData("198.20.0.0", "198.51.99.255")]
    [InlineData("198.51.101.0", "203.0.112.255")]
    [InlineData("203.0.114.0", "223.255.255.255")]
    [InlineData("::ffff:1.1.1.1", "64:ff9b::1.1.1.1")]
    [InlineData("2001:200::", "2001:db7:ffff:ffff:ffff:ffff:ffff:ffff")]
    [InlineData("2001:db9::", "2002:101:101::1")]
    [InlineData("2003::", "3ffe:ffff:ffff:ffff:ffff:ffff:ffff:ffff")]
    [InlineData("2606:4700:4700::1111", "3fff:1000::")]
    public void All_others_are_public(string first, string last)
    {
        Assert.False(LocalAddresses.Contain(IPAddress.Parse(first)));
        Assert.False(LocalAddresses.Contain(IPAddress.Parse(last)));
    }

    /// <summary>The name would be public when it is looked at and local when it is connected to, if anybody asked twice.</summary>
    [Fact]
    public async Task A_name_is_asked_for_once_and_what_was_looked_at_is_connected_to()
    {
        await using var server = new LoopbackServer();
        server.On("/feed", e => e.FeedAsync(FetchScene.Feed));
        var asked = 0;
        using var network = Network.Create(FetchLimits.Default, (_, _) => Task.FromResult<IPAddress[]>([asked++ == 0 ? Public : Local]), a => !a.Equals(Public));

        Assert.False(await network.IsLocalAsync(Rebinding(server), default));
        (await SendAsync(network, Rebinding(server), isGuarded: true)).Dispose();
        (await SendAsync(network, Rebinding(server), isGuarded: false)).Dispose();

        Assert.Equal(1, asked);
        Assert.Equal(2, server.Exchanges.Count);
    }

    [Theory]
    [InlineData("127.0.0.1", "127.0.0.2")]
    [InlineData("127.0.0.2", "127.0.0.1")]
    public async Task A_name_with_a_public_and_a_local_address_is_not_connected_to(string first, string second)
    {
        await using var server = new LoopbackServer();
        server.On("/feed", e => e.FeedAsync(FetchScene.Feed));
        using var network = Network.Create(FetchLimits.Default, (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse(first), IPAddress.Parse(second)]), a => !a.Equals(Public));

        var refused = await Assert.ThrowsAsync<HttpRequestException>(() => SendAsync(network, Rebinding(server), isGuarded: true));

        Assert.IsType<LocalAddressException>(refused.GetBaseException());
        Assert.True(await network.IsLocalAsync(Rebinding(server), default));
        Assert.False(await network.IsOursAsync(Rebinding(server), default));
        Assert.Empty(server.Exchanges);
    }

    [Fact]
    public async Task A_name_that_was_not_found_may_be_there_the_next_time()
    {
        await using var server = new LoopbackServer();
        server.On("/feed", e => e.FeedAsync(FetchScene.Feed));
        var asked = 0;
        using var network = Network.Create(FetchLimits.Default, (_, _) => Task.FromResult<IPAddress[]>(asked++ == 0 ? [] : [Public]), _ => false);

        var missing = await Assert.ThrowsAsync<HttpRequestException>(() => SendAsync(network, Rebinding(server), isGuarded: false));
        Assert.Equal(HttpRequestError.NameResolutionError, missing.HttpRequestError);
        (await SendAsync(network, Rebinding(server), isGuarded: false)).Dispose();

        Assert.Single(server.Exchanges);
    }

    private static Uri Rebinding(LoopbackServer server) => new UriBuilder(server.Address("/feed")) { Host = "rebinding.example" }.Uri;

    private static async Task<HttpResponseMessage> SendAsync(Network network, Uri address, bool isGuarded)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        return await network.SendAsync(request, isGuarded, default);
    }
}
