using DigestSite.Feeds.Reading;
using DigestSite.Feeds.Writing;

namespace DigestSite.Feeds.Tests.Writing;

public class FeedJsonSpecs
{
    [Fact]
    public void A_feed_is_one_line_with_every_property()
    {
        var feed = new Feed
        {
            Format = FeedFormat.Rss09x,
            Title = "Blog",
            Authors = [new("", "desk@blog.example")],
            Updated = new(2020, 1, 11, 0, 0, 0, TimeSpan.Zero),
            Image = "https://blog.example/logo.png",
            Items =
            [
                new()
                {
                    Id = "1",
                    Title = "AT&T < “us”\n",
                    Authors = [new("Ada", "ada@blog.example")],
                    Categories = [new("Code", "https://blog.example/tags/")],
                    Published = new(2020, 1, 10, 10, 10, 10, TimeSpan.FromHours(1)),
                    Enclosures = [new("https://blog.example/1.mp3", "audio/mpeg", 1337), new("https://blog.example/2.mp3")],
                },
            ],
        };

        var json = FeedJson.Write(new FeedReading(feed, null, [new(3, 7, FeedWarningCode.UndeclaredEntity, "&nbsp;")]));

        Assert.Equal(
            """
            {"format":"rss09x","title":"Blog","link":null,"description":null,"language":null,
            "authors":[{"name":"","email":"desk@blog.example","url":null}],"updated":"2020-01-11T00:00:00Z","image":"https://blog.example/logo.png","items":[{"id":"1","link":null,
            "title":"AT&T < “us”\n","summary":null,"content":null,"authors":[{"name":"Ada","email":"ada@blog.example","url":null}],
            "tags":["Code"],"published":"2020-01-10T09:10:10Z","updated":null,"enclosures":[
            {"url":"https://blog.example/1.mp3","type":"audio/mpeg","length":1337},{"url":"https://blog.example/2.mp3","type":null,"length":null}],
            "image":null}],"warnings":[{"line":3,"column":7,"message":"undeclared entity &nbsp; read as in HTML",
            "advice":"Nothing need be done: it is read as it was meant."}]}
            """.Replace("\n", "", StringComparison.Ordinal),
            json);
    }

    [Theory]
    [InlineData(FeedFormat.Rss20, "rss20")]
    [InlineData(FeedFormat.Rss10, "rss10")]
    [InlineData(FeedFormat.Rss09x, "rss09x")]
    [InlineData(FeedFormat.Atom10, "atom10")]
    [InlineData(FeedFormat.Atom03, "atom03")]
    [InlineData(FeedFormat.Json, "json")]
    public void Formats_have_names(FeedFormat format, string name) => Assert.Equal(name, FeedJson.NameOf(format));

    [Fact]
    public void What_is_no_feed_is_an_error() =>
        Assert.StartsWith("""{"error":"the document is empty","advice":"Get the feed again""", FeedJson.Write(FeedReader.Read(ReadOnlyMemory<byte>.Empty)), StringComparison.Ordinal);
}
