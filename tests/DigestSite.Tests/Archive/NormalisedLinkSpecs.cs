using DigestSite.Archive;

namespace DigestSite.Tests.Archive;

public sealed class NormalisedLinkSpecs
{
    [Theory]
    [InlineData("http://example.org/a")]
    [InlineData("https://www.example.org/a/")]
    [InlineData("https://EXAMPLE.org/a/index.html")]
    [InlineData("https://example.org/a/?utm_source=rss&utm_medium=feed")]
    [InlineData("https://example.org/a?fbclid=xyz&source=rss----abc---4")]
    [InlineData("  https://example.org:443/a ")]
    [InlineData("https://example.org/a?mc_cid=1&mc_eid=2")]
    [InlineData("https://example.org/a?gclid=1&dclid=2&msclkid=3&yclid=4")]
    [InlineData("https://example.org/a?igshid=1&_hsenc=2&_hsmi=3&mkt_tok=4")]
    [InlineData("https://example.org/a?vero_id=1&ref_src=2&cmpid=3&UTM_Term=4")]
    [InlineData("https://example.org/a?ref=rss&utm=rss2")]
    [InlineData("https://example.org/a/index.htm")]
    [InlineData("https://example.org/a/INDEX.PHP")]
    public void What_does_not_tell_articles_apart_is_left_out(string link) => Assert.Equal("example.org/a", NormalisedLink.Of(link));

    [Theory]
    [InlineData("https://example.org/?p=12", "https://example.org/?p=13")]
    [InlineData("https://example.org/A", "https://example.org/a")]
    [InlineData("https://example.org/changes#v1", "https://example.org/changes#v2")]
    [InlineData("https://example.org:8080/a", "https://example.org/a")]
    [InlineData("https://example.org/a?source=github", "https://example.org/a?source=gitlab")]
    public void What_tells_articles_apart_is_kept(string one, string other) => Assert.NotEqual(NormalisedLink.Of(one), NormalisedLink.Of(other));

    [Fact]
    public void Posts_numbered_by_two_blogs_are_not_the_same() =>
        Assert.NotEqual(ItemIdentity.OfId("12", "https://one.example/a"), ItemIdentity.OfId("12", "https://two.example/b"));

    [Fact]
    public void An_id_that_is_an_address_is_the_same_everywhere() =>
        Assert.Equal(ItemIdentity.OfId("https://one.example/?p=12", "https://one.example/a"), ItemIdentity.OfId("https://one.example/?p=12", "https://planet.example/b"));
}
