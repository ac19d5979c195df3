using DigestSite.Feeds.Html;
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

    [Theory]
    [MemberData(nameof(ShippedFeeds.Names), MemberType = typeof(ShippedFeeds))]
    public void A_shipped_feed_written_as_atom_reads_back_as_it_was(string name)
    {
        var feed = FeedReader.Read(ShippedFeeds.Bytes(name)).Feed!;

        var reading = FeedReader.Read(AtomWriter.Write(feed));

        Assert.Empty(reading.Warnings);
        // Atom asks for a moment of change and an id, which RSS has not.
        FeedAssert.Equal(
            feed with { Id = feed.Self, Items = [.. feed.Items.Select(i => i with { Updated = i.Published })] },
            reading.Feed!);
    }

    [Theory]
    [MemberData(nameof(ShippedFeeds.Names), MemberType = typeof(ShippedFeeds))]
    public void A_shipped_feed_written_as_json_reads_back_as_far_as_the_format_goes(string name)
    {
        var feed = FeedReader.Read(ShippedFeeds.Bytes(name)).Feed!;

        var reading = FeedReader.Read(JsonFeedWriter.Write(feed));

        Assert.Empty(reading.Warnings);
        FeedAssert.Equal(AsJson(feed), AsJson(reading.Feed!));
    }

    private static Feed AsJson(Feed feed) => feed with
    {
        Generator = null,
        Copyright = null,
        Updated = null,
        Items = [.. feed.Items.Select(i => i with
        {
            Summary = HtmlText.Encode(HtmlText.ToPlain(i.Summary!)),
            Categories = [.. i.Categories.Select(c => new FeedCategory(c.Term)).Distinct()],
        })],
    };
}
