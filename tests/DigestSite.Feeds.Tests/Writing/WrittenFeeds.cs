using System.Text;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using DigestSite.Feeds.Writing;

namespace DigestSite.Feeds.Tests.Writing;

/// <summary>Feeds to write, from the emptiest to the fullest, and strict parsers for what was written.</summary>
internal static class WrittenFeeds
{
    public static Feed Empty { get; } = new() { Title = "Empty", Link = "https://blog.example/" };

    public static Feed Bare { get; } = new()
    {
        Title = "Bare",
        Link = "https://blog.example/",
        Items = [new() { Id = "not an address" }, new() { Id = "6a0b76", Title = "Title alone" }],
    };

    public static Feed Full { get; } = new()
    {
        Id = "urn:blog",
        Title = "AT&T < “us” ]]> & <b>them</b>",
        Link = "https://blog.example/?a=1&b=2",
        Self = "https://blog.example/feed",
        Description = "About &lt;b&gt; and a < b",
        Language = "de-AT",
        Generator = "DigestSite",
        Copyright = "© 2020 A & B",
        Image = "https://blog.example/logo.png",
        Authors = [new("The Editors", "ed@blog.example", "https://blog.example/ed")],
        Updated = new(2020, 1, 10, 10, 10, 10, TimeSpan.Zero),
        PreviousArchive = "https://blog.example/archive/1",
        NextArchive = "https://blog.example/archive/3",
        Current = "https://blog.example/feed",
        IsArchive = true,
        Items =
        [
            new()
            {
                Id = "6a0b76a0",
                Link = "https://blog.example/1?a=1&b=2",
                Title = "a < b && c > d: &lt;b&gt; &amp; <i>it</i>",
                Summary = "Teaser &amp; <em>more</em>",
                Content = "<p>Text ]]> <code>&lt;![CDATA[</code></p>\n<pre>a\n  b</pre>",
                Authors = [new("Ada <Lovelace>", "ada@blog.example", "https://ada.example/"), new("Bob & Co.")],
                Categories = [new("C & C++", "https://blog.example/tags/"), new("Code")],
                Published = new(2020, 1, 9, 10, 10, 10, TimeSpan.Zero),
                Updated = new(2020, 1, 10, 10, 10, 10, TimeSpan.Zero),
                Language = "en",
                Enclosures = [new("https://blog.example/1.mp3", "audio/mpeg", 1337)],
                Image = "https://blog.example/1.png",
                Source = new("Elsewhere & <there>", "https://elsewhere.example/feed?a=1&b=2"),
            },
            new() { Id = "urn:2", Link = "https://blog.example/2", Title = "Second", Published = new(2020, 1, 8, 0, 0, 0, TimeSpan.Zero), Authors = [new("Ada")], Content = "x" },
        ],
    };

    public static XDocument Xml(byte[] written)
    {
        using var reader = XmlReader.Create(new MemoryStream(written), new() { DtdProcessing = DtdProcessing.Prohibit });
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
    }

    public static void CheckAll(Feed feed)
    {
        RssRules.Check(Xml(RssWriter.Write(feed)));
        AtomRules.Check(Xml(AtomWriter.Write(feed)));
        var json = JsonFeedWriter.Write(feed);
        JsonFeedRules.Check(JsonDocument.Parse(Encoding.UTF8.GetString(json)).RootElement);
    }
}
