using System.Text;
using DigestSite.Feeds.Reading;

namespace DigestSite.Feeds.Tests.Reading;

/// <summary>Whether a document goes on to its own end is known of every format, however carelessly it is written.</summary>
public class WholenessSpecs
{
    private const string Rss = """
        <?xml version="1.0"?>
        <rss version="2.0"><channel><title>A &amp; B</title><!-- <rss></rss> -->
        <item><title>One</title><guid>1</guid><description><![CDATA[How to end a feed: </channel></rss>]]></description></item>
        <item><title>Two</title><guid>2</guid><enclosure url="https://a.example/2.mp3" length="1" type="audio/mpeg"/></item>
        </channel></rss>
        """;

    private const string Atom = """
        <feed xmlns="http://www.w3.org/2005/Atom"><title>A</title><id>urn:a</id>
        <entry><id>1</id><title>One</title><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">x<br/>y</div></content></entry>
        <entry><id>2</id><title>Two</title><content type="application/xml"><feed xmlns="urn:other"></feed></content></entry>
        </feed>
        """;

    private const string Rdf = """
        <rdf:RDF xmlns="http://purl.org/rss/1.0/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <channel rdf:about="https://a.example/"><title>A</title></channel>
        <item rdf:about="https://a.example/1"><title>One</title><link>https://a.example/1</link></item>
        </rdf:RDF>
        """;

    private const string Json = """
        {"version":"https://jsonfeed.org/version/1.1","title":"A \"}]}\" B","items":[
        {"id":"1","content_text":"}]}"},{"id":"2","authors":[{"name":"Ann"}]}],
        "language":"en"}
        """;

    [Theory]
    [InlineData(Rss)]
    [InlineData(Atom)]
    [InlineData(Rdf)]
    [InlineData(Json)]
    public void What_is_cut_anywhere_before_its_end_is_not_whole(string document)
    {
        Assert.False(Read(document).IsCut);
        for (var length = 1; length < document.Length; length++)
        {
            var reading = Read(document[..length]);

            Assert.False(reading is { Feed: not null, IsCut: false }, document[..length]);
        }
    }

    [Theory]
    [InlineData("<rss><channel><item><title>One</title></item></channel></rss>\n<!-- cached")]
    [InlineData("<rss><channel><item><title>One</title></item></channel></rss")]
    [InlineData("<rss><channel><item><title>One</title></item></channel>")]
    [InlineData("<rss><channel><title>A</title><!-- </channel></rss>")]
    [InlineData("<rss><channel><item><title>One")]
    [InlineData("<rss>")]
    [InlineData("{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[{\"id\":\"1\"}]")]
    [InlineData("{\"items\":[{\"id\":\"1\"},{\"id\":\"2\", oops}]}")]
    public void What_has_no_end_is_not_whole(string document)
    {
        var reading = Read(document);

        Assert.NotNull(reading.Feed);
        Assert.True(reading.IsCut);
    }

    [Theory]
    [InlineData("<rss><channel><item><title>One</title></item></channel></rss>\n\n")]
    [InlineData("<rss><channel><item><title>One</title></item></channel></rss><!-- made in 0.1 s --><script src='x'></script>")]
    [InlineData("<rss><channel><item><title>One<br></item></rss>")]
    [InlineData("<RSS><channel><item><title>One</channel></rss>")]
    [InlineData("<rss><channel></channel></rss>")]
    [InlineData("<feed xmlns='http://www.w3.org/2005/Atom'/>")]
    [InlineData("{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[{\"id\":\"1\",\"title\":\"a\nb\"},],}")]
    [InlineData("{\"version\":\"https://jsonfeed.org/version/1\"} and more")]
    public void What_is_merely_careless_is_whole(string document)
    {
        var reading = Read(document);

        Assert.NotNull(reading.Feed);
        Assert.False(reading.IsCut, string.Join('\n', reading.Warnings));
    }

    [Fact]
    public void What_is_left_out_for_its_number_is_not_cut() =>
        Assert.False(FeedReader.Read(Encoding.UTF8.GetBytes(Rss), null, FeedLimits.Default with { Items = 1 }).IsCut);

    private static FeedReading Read(string document) => FeedReader.Read(Encoding.UTF8.GetBytes(document));
}
