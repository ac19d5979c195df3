using System.Net;
using DigestSite.Fetching;

namespace DigestSite.Tests.Fetching;

public sealed class NetworkSpecs
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.8.9.10")]
    [InlineData("0.0.0.0")]
    [InlineData("10.0.0.1")]
    [InlineData("100.64.0.1")]
    [InlineData("169.254.169.254")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.1.1")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("64:ff9b::a00:1")]
    [InlineData("2002:7f00:1::")]
    [InlineData("fd00::1")]
    [InlineData("fe80::1%1")]
    [InlineData("ff02::1")]
    public void Some_addresses_mean_nothing_outside(string address) => Assert.True(LocalAddresses.Contain(IPAddress.Parse(address)));

    [Theory]
    [InlineData("1.1.1.1")]
    [InlineData("172.32.0.1")]
    [InlineData("100.128.0.1")]
    [InlineData("193.0.0.1")]
    [InlineData("::ffff:1.1.1.1")]
    [InlineData("64:ff9b::101:101")]
    [InlineData("2606:4700:4700::1111")]
    public void All_others_are_public(string address) => Assert.False(LocalAddresses.Contain(IPAddress.Parse(address)));

    /// <summary>The name is public when it is looked at and local when it is connected to.</summary>
    [Fact]
    public async Task A_name_that_changes_its_address_in_between_does_not_get_through()
    {
        await using var server = new LoopbackServer();
        server.On("/admin", e => e.FeedAsync(FetchScene.Feed));
        var looks = 0;
        using var network = Network.Create(
            FetchLimits.Default,
            (_, _) => Task.FromResult<IPAddress[]>([looks++ == 0 ? IPAddress.Parse("1.1.1.1") : IPAddress.Loopback]),
            LocalAddresses.Contain);
        var target = new UriBuilder(server.Address("/admin")) { Host = "rebinding.example" }.Uri;

        Assert.False(await network.IsLocalAsync(target, default));
        using var request = new HttpRequestMessage(HttpMethod.Get, target);
        var refused = await Assert.ThrowsAsync<HttpRequestException>(() => network.SendAsync(request, isGuarded: true, default));

        Assert.IsType<LocalAddressException>(refused.GetBaseException());
        Assert.Empty(server.Exchanges);
    }
}
