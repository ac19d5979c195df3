using DigestSite.Feeds.Reading;
using DigestSite.Feeds.Writing;

namespace DigestSite.Feeds.Tests.Writing;

public class RoundTripSpecs
{
    [Theory]
    [MemberData(nameof(ShippedFeeds.Names), MemberType = typeof(ShippedFeeds))]
    public void A_shipped_feed_written_as_rss_reads_back_as_it_was(string name)
    {
        var feed = FeedReader.Read(ShippedFeeds.Bytes(name)).Feed!;

        var reading = FeedReader.Read(RssWriter.Write(feed));

        Assert.Empty(reading.Warnings);
        FeedAssert.Equal(feed, reading.Feed!);
    }
}
