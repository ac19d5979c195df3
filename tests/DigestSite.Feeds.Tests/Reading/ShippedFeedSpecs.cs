using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using DigestSite.Feeds.Reading;

namespace DigestSite.Feeds.Tests.Reading;

/// <summary>The four shipped feeds are well-formed, so that a plain XML parser can say what is in them.</summary>
public class ShippedFeedSpecs
{
    private static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";
    private static readonly XNamespace DublinCore = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Media = "http://search.yahoo.com/mrss/";

    [Theory]
    [MemberData(nameof(ShippedFeeds.Names), MemberType = typeof(ShippedFeeds))]
    public void Every_item_keeps_every_field_trimmed(string name)
    {
        var bytes = ShippedFeeds.Bytes(name);
        var written = XDocument.Parse(Encoding.UTF8.GetString(bytes)).Descendants("item").ToList();

        var feed = FeedReader.Read(bytes).Feed!;

        Assert.Equal(written.Count, feed.Items.Count);
        foreach (var (element, item) in written.Zip(feed.Items))
        {
            string? Text(XName field) => element.Element(field)?.Value.Trim();
            Assert.Equal(Text("title"), item.Title);
            Assert.Equal(Text("link"), item.Link);
            Assert.Equal(Text("guid") ?? Text("link"), item.Id);
            Assert.Equal(Text(DublinCore + "creator") ?? Text("author"), Assert.Single(item.Authors).Name);
            Assert.Equal(element.Elements("category").Select(c => (c.Value.Trim(), c.Attribute("domain")?.Value)), item.Categories.Select(c => (c.Term, c.Scheme)));
            Assert.Equal(DateTimeOffset.Parse(Text("pubDate")!, CultureInfo.InvariantCulture), item.Published);
            Assert.Equal(element.Element(Media + "content")?.Attribute("url")?.Value ?? item.Image, item.Image);
            Assert.Equal(WebUtility.HtmlDecode(HrefFree(Text("description"))), WebUtility.HtmlDecode(HrefFree(item.Summary)));
            Assert.Equal(HrefFree(Text(Content + "encoded")), HrefFree(item.Content));
        }
    }

    [Theory]
    [MemberData(nameof(ShippedFeeds.Names), MemberType = typeof(ShippedFeeds))]
    public void A_well_formed_feed_gives_no_warning_but_missing_ids(string name)
    {
        var reading = FeedReader.Read(ShippedFeeds.Bytes(name));

        Assert.Null(reading.Error);
        Assert.All(reading.Warnings, w => Assert.Contains("without id", w.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_channel_keeps_what_it_says_of_itself()
    {
        var feed = FeedReader.Read(ShippedFeeds.Bytes("freecodecamp-python")).Feed!;

        Assert.Equal(FeedFormat.Rss20, feed.Format);
        Assert.Equal("Python - freeCodeCamp.org", feed.Title);
        Assert.Equal("https://www.freecodecamp.org/news/", feed.Link);
        Assert.Equal("https://www.freecodecamp.org/news/tag/python/rss.xml", feed.Self);
        Assert.Equal("Eleventy", feed.Generator);
        Assert.Equal("https://cdn.freecodecamp.org/universal/favicons/favicon.png", feed.Image);
        Assert.Equal(new DateTimeOffset(2026, 5, 29, 10, 34, 22, TimeSpan.Zero), feed.Updated);
        Assert.StartsWith("Browse thousands of programming tutorials", feed.Description, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(ShippedFeeds.Names), MemberType = typeof(ShippedFeeds))]
    public void A_feed_cut_off_keeps_the_whole_items_before_the_cut(string name)
    {
        var bytes = ShippedFeeds.Bytes(name);
        var whole = FeedReader.Read(bytes).Feed!.Items;
        var end = Encoding.UTF8.GetBytes("</item>");
        for (var cut = 3000; cut < bytes.Length; cut += bytes.Length / 29)
        {
            var document = bytes.AsSpan(0, cut);
            var complete = Count(document, end);

            var reading = FeedReader.Read(document.ToArray());

            Assert.Equal(whole.Take(complete).Select(i => i.Content), reading.Feed!.Items.Select(i => i.Content));
            Assert.Contains(reading.Warnings, w => w is { Line: > 1, Column: > 0 } && w.Message.StartsWith("the document ends", StringComparison.Ordinal));
        }
    }

    private static int Count(ReadOnlySpan<byte> document, ReadOnlySpan<byte> end)
    {
        var count = 0;
        for (var at = document.IndexOf(end); at >= 0; at = document.IndexOf(end))
        {
            document = document[(at + end.Length)..];
            count++;
        }
        return count;
    }

    // Relative addresses were made absolute; everything else is as it was.
    private static string HrefFree(string? html) =>
        Regex.Replace(html!, "(href|src)=\"[^\"]*\"", "$1");
}
