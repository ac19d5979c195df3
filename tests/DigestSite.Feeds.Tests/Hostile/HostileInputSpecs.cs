using System.IO.Compression;
using System.Text;
using DigestSite.Feeds.Opml;
using DigestSite.Feeds.Reading;

namespace DigestSite.Feeds.Tests.Hostile;

/// <summary>What is made to hang, fill or crash a reader. A reader whose work grows with the square of the input would not come back from these.</summary>
public class HostileInputSpecs
{
    private const int Large = 128 * 1024;
    private const string Head = "<rss version=\"2.0\"><channel><title>Hostile</title><item><title>One</title><link>https://a.example/1</link></item>";

    public static TheoryData<string, string> Repeated => new()
    {
        { "starts of tags", "<a " },
        { "starts of tags that name something", "<a" },
        { "open elements", "<a>" },
        { "items in each other", "<item>" },
        { "containers in each other", "<channel>" },
        { "ends of nothing", "</x>" },
        { "ends of ends", "</x" },
        { "comments without end", "<!-- >" },
        { "instructions without end", "<? >" },
        { "document types", "<!DOCTYPE [ ' >" },
        { "character data", "<![CDATA[" },
        { "quotes that never close", "<a b=\"> <a b='>" },
        { "values that hold tags", "<a b='< > " },
        { "ampersands", "&" },
        { "references without end", "&#x" },
        { "entities", "&nbsp;" },
        { "brackets", "<" },
        { "declared prefixes", "<a xmlns:b='urn:c'>" },
        { "attributes", "<a b c d e f g=h " },
        { "control characters", "\u0001" },
        { "empty items", "<item/>" },
        { "items with titles of open tags", "<item><title><b><i><b><i>" },
        { "addresses", "<item><link>http://[::</link>" },
        { "bases", "<a xml:base='../'>" },
    };

    [Theory]
    [MemberData(nameof(Repeated))]
    public void A_document_that_repeats_itself_is_read_to_its_end(string what, string text)
    {
        Assert.NotEmpty(what);
        var body = string.Concat(Enumerable.Repeat(text, Large / text.Length));
        string[] documents = [Head + body, body, Head + "<item><description>" + body + "</description></item>", Head + "<item><description><![CDATA[" + body + "]]></description></item>"];
        foreach (var document in documents)
        {
            var reading = FeedReader.Read(Encoding.UTF8.GetBytes(document));

            Assert.True(reading.Feed is not null || reading.Error is not null);
        }
        OpmlReader.Read(Encoding.UTF8.GetBytes("<opml><body>" + body));
    }

    [Theory]
    [InlineData("{\"items\":[")]
    [InlineData("[")]
    [InlineData("{\"a\":")]
    [InlineData("\"\\ud800")]
    [InlineData("\"\n")]
    public void Json_that_repeats_itself_is_read_to_its_end(string text)
    {
        var body = string.Concat(Enumerable.Repeat(text, Large / text.Length));

        var reading = FeedReader.Read(Encoding.UTF8.GetBytes("{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":\"1\"}," + body));

        Assert.Equal("1", Assert.Single(reading.Feed!.Items).Id);
    }

    [Fact]
    public void Random_bytes_and_damaged_feeds_never_crash_the_reader()
    {
        var random = new Random(1);
        var whole = ShippedFeeds.Bytes("fenghub").AsSpan(0, 20_000).ToArray();
        for (var round = 0; round < 400; round++)
        {
            var bytes = whole.ToArray();
            for (var i = 0; i < 60; i++)
            {
                var at = random.Next(bytes.Length);
                bytes[at] = round % 2 == 0 ? (byte)random.Next(256) : (byte)"<>&\"'/![]=;-? "[random.Next(14)];
            }

            Assert.NotNull(FeedReader.Read(bytes.AsMemory(0, random.Next(bytes.Length))));
            random.NextBytes(bytes);
            Assert.Null(FeedReader.Read(bytes).Feed);
        }
    }

    [Fact]
    public void A_small_file_that_unpacks_to_a_huge_one_is_read_as_far_as_the_limit()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(Encoding.UTF8.GetBytes(Head));
            var blanks = new byte[1024 * 1024];
            for (var i = 0; i < 64; i++)
                gzip.Write(blanks);
        }

        var reading = FeedReader.Read(packed.ToArray(), null, new FeedLimits { Bytes = 2 * 1024 * 1024 });

        Assert.Single(reading.Feed!.Items);
        Assert.Contains(reading.Warnings, w => w.Message == "only the first 2097152 bytes are read");
    }

    [Fact]
    public void Items_beyond_the_limit_are_left_out_with_a_warning()
    {
        var document = Encoding.UTF8.GetBytes(Head + string.Concat(Enumerable.Repeat("<item><guid>x</guid></item>", 20)));

        var reading = FeedReader.Read(document, null, new FeedLimits { Items = 10 });

        Assert.Equal(10, reading.Feed!.Items.Count);
        Assert.Contains(reading.Warnings, w => w.Message == "only the first 10 items are read");
    }

    [Fact]
    public void Reading_can_be_cancelled()
    {
        var cancelled = new CancellationToken(canceled: true);

        Assert.Throws<OperationCanceledException>(() => FeedReader.Read(Encoding.UTF8.GetBytes(Head), null, FeedLimits.Default, cancellation: cancelled));
    }

    [Fact]
    public void Many_warnings_are_counted_rather_than_listed()
    {
        var document = Encoding.UTF8.GetBytes(Head + "<item><guid>1</guid><pubDate>2020</pubDate><title>" + new string('&', 5000) + "</title></item></channel></rss>");

        var warnings = FeedReader.Read(document).Warnings;

        Assert.Equal(1001, warnings.Count);
        Assert.EndsWith("more warnings are not listed", warnings[^1].Message, StringComparison.Ordinal);
    }
}
