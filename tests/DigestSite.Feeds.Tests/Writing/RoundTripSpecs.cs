using DigestSite.Feeds.Html;
using DigestSite.Feeds.Reading;
using DigestSite.Feeds.Reading.Xml;
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

    [Fact]
    public void A_feed_that_says_everything_reads_back_as_it_was()
    {
        var feed = WrittenFeeds.Full;

        // RSS has no id of a feed, names its authors only, and its dates are whole seconds.
        FeedAssert.Equal(
            feed with { Id = null, Authors = [new("The Editors")], Items = [.. feed.Items.Select(NamesOnly)] },
            FeedReader.Read(RssWriter.Write(feed)).Feed!);
        FeedAssert.Equal(
            feed with { Items = [.. feed.Items.Select(WithUpdated)] },
            FeedReader.Read(AtomWriter.Write(feed)).Feed!);
        FeedAssert.Equal(
            AsJson(feed) with { NextPage = feed.PreviousArchive },
            AsJson(FeedReader.Read(JsonFeedWriter.Write(feed)).Feed!));
    }

    public static TheoryData<string> AwkwardTexts =>
    [
        "a < b", "AT&T", "AT&amp;T", "&lt;b&gt;", "<b>bold</b>", "<b>", "</b>", "List<T>", "List<String> x", "<!-- c -->", "<![CDATA[x]]>", "]]>", "&", "&;", "&#8217;", "&nbsp;",
        "a &lt; b &amp;&amp; <i>c</i>", "\"quoted\" and 'single'", "x  ", "100% <br> & <img src='x'>", "😀 é 日本語 \u200Bzero", "<script>alert(1)</script>", "a\u00A0b", "\\(x\\)", "?>", "--", "<p>One</p><p>Two</p>",
    ];

    [Theory]
    [MemberData(nameof(AwkwardTexts))]
    public void An_awkward_text_reads_back_in_every_place_of_every_format(string text)
    {
        text = text.Trim();
        var item = new FeedItem
        {
            Id = text,
            Link = "https://blog.example/1",
            Title = text,
            Summary = $"On {HtmlText.Encode(text)}",
            Content = $"<pre><code>{HtmlText.Encode(text)}</code></pre>",
            Authors = [new(text)],
            Categories = [new(text)],
            Published = new(2020, 1, 9, 10, 10, 10, TimeSpan.Zero),
            Updated = new(2020, 1, 10, 10, 10, 10, TimeSpan.Zero),
        };
        var feed = new Feed { Title = text, Description = text + " about", Link = "https://blog.example/", Items = [item] };

        FeedAssert.Equal(feed, FeedReader.Read(RssWriter.Write(feed)).Feed!);
        FeedAssert.Equal(feed with { Id = feed.Link, Updated = item.Updated }, FeedReader.Read(AtomWriter.Write(feed)).Feed!);
        // A reference in JSON Feed's plain text is a program's mistake, and read so.
        if (CharacterReferences.Decode(text) == text)
            FeedAssert.Equal(feed, FeedReader.Read(JsonFeedWriter.Write(feed)).Feed!);
    }

    private static FeedItem NamesOnly(FeedItem item) => item with { Authors = [.. item.Authors.Select(a => new FeedPerson(a.Name))] };

    private static FeedItem WithUpdated(FeedItem item) => item with { Updated = item.Updated ?? item.Published };

    private static Feed AsJson(Feed feed) => feed with
    {
        Id = null,
        Generator = null,
        Copyright = null,
        Updated = null,
        PreviousArchive = null,
        NextArchive = null,
        Current = null,
        IsArchive = false,
        Authors = [.. feed.Authors.Select(AsJson)],
        Items = [.. feed.Items.Select(i => i with
        {
            Summary = i.Summary is null ? null : HtmlText.Encode(HtmlText.ToPlain(i.Summary)),
            Authors = [.. i.Authors.Select(AsJson)],
            Categories = [.. i.Categories.Select(c => new FeedCategory(c.Term)).Distinct()],
            Source = null,
        })],
    };

    // One address for each author, which may be of mail.
    private static FeedPerson AsJson(FeedPerson person) => person.Url is null ? person : person with { Email = null };
}
