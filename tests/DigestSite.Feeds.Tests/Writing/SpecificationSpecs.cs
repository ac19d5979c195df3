using System.Text;
using DigestSite.Feeds.Opml;
using DigestSite.Feeds.Reading;
using DigestSite.Feeds.Writing;

namespace DigestSite.Feeds.Tests.Writing;

public class SpecificationSpecs
{
    [Fact]
    public void A_feed_without_items_keeps_to_the_specifications() => WrittenFeeds.CheckAll(WrittenFeeds.Empty);

    [Fact]
    public void Items_that_hold_next_to_nothing_keep_to_the_specifications() => WrittenFeeds.CheckAll(WrittenFeeds.Bare);

    [Fact]
    public void Items_that_hold_everything_keep_to_the_specifications() => WrittenFeeds.CheckAll(WrittenFeeds.Full);

    [Theory]
    [MemberData(nameof(ShippedFeeds.Names), MemberType = typeof(ShippedFeeds))]
    public void A_shipped_feed_written_again_keeps_to_the_specifications(string name) =>
        WrittenFeeds.CheckAll(FeedReader.Read(ShippedFeeds.Bytes(name)).Feed!);

    [Fact]
    public void Text_that_xml_cannot_hold_is_left_out()
    {
        var feed = WrittenFeeds.Empty with
        {
            Title = "a\0b\u001Bc\uD800d\uFFFEe\r\nf",
            Items = [new() { Id = "\u0001id", Title = "\uDC00t", Content = "<p>\u0008x\u000C</p>", Categories = [new("\u0002c", "\u0003https://s.example/")] }],
        };

        WrittenFeeds.CheckAll(feed);
        Assert.Equal("abcde f", FeedReader.Read(RssWriter.Write(feed)).Feed!.Title);
        Assert.Equal("<p>x</p>", FeedReader.Read(AtomWriter.Write(feed)).Feed!.Items[0].Content);
    }

    [Theory]
    [InlineData("feed.css?a=1&b=\"2\"", "<?xml-stylesheet type=\"text/css\" href=\"feed.css?a=1&amp;b=&quot;2&quot;\"?>")]
    [InlineData("/assets/feed.css", "<?xml-stylesheet type=\"text/css\" href=\"/assets/feed.css\"?>")]
    [InlineData("/assets/feed.xsl", "<?xml-stylesheet type=\"text/xsl\" href=\"/assets/feed.xsl\"?>")]
    [InlineData("evil?>.xsl", "<?xml-stylesheet type=\"text/xsl\" href=\"evil?&gt;.xsl\"?>")]
    public void A_style_sheet_stands_before_the_feed(string address, string instruction)
    {
        byte[][] documents = [RssWriter.Write(WrittenFeeds.Full, address), AtomWriter.Write(WrittenFeeds.Full, address), OpmlWriter.Write(new(), address)];
        foreach (var written in documents)
        {
            Assert.Equal(instruction, Encoding.UTF8.GetString(written).Split('\n')[1]);
            WrittenFeeds.Xml(written);
        }
    }

    [Fact]
    public void The_same_feed_gives_the_same_bytes_with_line_feeds_alone()
    {
        foreach (var writer in FeedWriter.All)
        {
            var written = writer.Write(WrittenFeeds.Full, null);

            Assert.Equal(written, writer.Write(WrittenFeeds.Full, null));
            Assert.DoesNotContain((byte)'\r', written);
            Assert.Equal((byte)'\n', written[^1]);
            Assert.NotEqual(0xEF, written[0]);
        }
    }

    [Fact]
    public void A_list_of_feeds_reads_back_as_it_was()
    {
        var list = new OpmlDocument
        {
            Title = "Sources & <more>",
            OwnerName = "Ada",
            Modified = new(2020, 1, 10, 10, 10, 10, TimeSpan.Zero),
            Outlines =
            [
                new()
                {
                    Text = "Folder",
                    Children = [new() { Text = "A \"quoted\" & <b>", Feed = "https://a.example/feed?a=1&b=2", Page = "https://a.example/", Description = "d", Language = "en", Categories = ["/x", "y"] }],
                },
                new() { Text = "B", Feed = "https://b.example/feed" },
            ],
        };

        var written = OpmlWriter.Write(list);
        var reading = OpmlReader.Read(written);

        Assert.Empty(reading.Warnings);
        Assert.Equal(FeedText.Of(list), FeedText.Of(reading.Document));
        var opml = WrittenFeeds.Xml(written).Root!;
        Assert.Equal("2.0", opml.Attribute("version")!.Value);
        Assert.All(opml.Descendants("outline"), o => Assert.NotEmpty(o.Attribute("text")!.Value));
    }
}
