using System.Text;
using DigestSite.Feeds.Discovery;

namespace DigestSite.Feeds.Tests.Discovery;

public class FeedDiscoverySpecs
{
    private static readonly Uri Address = new("https://blog.example/about/");

    [Fact]
    public void Announced_feeds_are_found_in_their_order()
    {
        var feeds = Find("""
            <!DOCTYPE html><html><head>
            <link rel="stylesheet" href="/style.css">
            <LINK REL="alternate" TYPE="application/rss+xml" TITLE="Blog &amp; more" HREF="/feed.xml">
            <link href='atom.xml?a=1&amp;b=2' type='application/atom+xml' rel='alternate home'>
            <link rel=alternate type=application/feed+json href=//cdn.example/feed.json />
            <link rel="alternate" type="text/html" hreflang="de" href="/de/">
            <link rel="alternate" type="application/rss+xml" href="/feed.xml">
            <!-- <link rel="alternate" type="application/rss+xml" href="/old.xml"> -->
            </head><body><a rel="feed" href="/comments.xml">Comments</a></body></html>
            """);

        Assert.Equal(
        [
            new("https://blog.example/feed.xml", "Blog & more", "application/rss+xml"),
            new("https://blog.example/about/atom.xml?a=1&b=2", "", "application/atom+xml"),
            new("https://cdn.example/feed.json", "", "application/feed+json"),
            new("https://blog.example/comments.xml", "", ""),
        ],
        feeds);
    }

    [Fact]
    public void The_base_of_the_page_counts() => Assert.Equal(
        "https://base.example/x/feed",
        Assert.Single(Find("<base href='https://base.example/x/'><link rel='alternate' type='application/rss+xml' href='feed'>")).Url);

    [Theory]
    [InlineData("")]
    [InlineData("<link rel='alternate' type='application/rss+xml'>")]
    [InlineData("<link rel='alternate' type='application/rss+xml' href='javascript:x'>")]
    [InlineData("<link rel='alternate' type='application/rss+xml' href='/feed")]
    public void A_page_without_a_usable_announcement_has_no_feeds(string html) => Assert.Empty(Find(html));

    private static IReadOnlyList<AnnouncedFeed> Find(string html) => FeedDiscovery.Find(Encoding.UTF8.GetBytes(html), Address);
}
