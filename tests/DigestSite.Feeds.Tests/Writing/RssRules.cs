using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace DigestSite.Feeds.Tests.Writing;

/// <summary>What the RSS 2.0 specification and the RSS Advisory Board's profile ask of a feed.</summary>
internal static partial class RssRules
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public static void Check(XDocument document)
    {
        var rss = document.Root!;
        Assert.Equal("rss", rss.Name);
        Assert.Equal("2.0", rss.Attribute("version")?.Value);
        var channel = Assert.Single(rss.Elements());
        Assert.Equal("channel", channel.Name);
        foreach (var required in (string[])["title", "link", "description"])
            Assert.Single(channel.Elements(required));
        foreach (var once in (string[])["language", "copyright", "lastBuildDate", "generator", "image", "ttl"])
            Assert.InRange(channel.Elements(once).Count(), 0, 1);
        SpecRules.IsAddress(channel.Element("link")!.Value);
        foreach (var date in document.Descendants("pubDate").Concat(document.Descendants("lastBuildDate")))
            Assert.Matches(Rfc822(), date.Value);
        foreach (var link in channel.Elements(Atom + "link"))
            SpecRules.IsAddress(link.Attribute("href")!.Value);
        Assert.InRange(channel.Elements(Atom + "link").Count(l => l.Attribute("rel")?.Value == "self"), 0, 1);
        if (channel.Element("image") is { } image)
            CheckImage(image, channel);
        var items = channel.Elements("item").ToList();
        Assert.Equal(items, channel.Elements().SkipWhile(e => e.Name != "item"));
        Assert.All(items, CheckItem);
        SpecRules.AreUnique(items.Select(i => i.Element("guid")!.Value));
    }

    private static void CheckImage(XElement image, XElement channel)
    {
        Assert.Equal(channel.Element("title")!.Value, image.Element("title")!.Value);
        Assert.Equal(channel.Element("link")!.Value, image.Element("link")!.Value);
        SpecRules.IsAddress(image.Element("url")!.Value);
    }

    private static void CheckItem(XElement item)
    {
        Assert.True(item.Element("title") is not null || item.Element("description") is not null);
        foreach (var once in (string[])["title", "link", "description", "author", "comments", "guid", "pubDate", "source"])
            Assert.InRange(item.Elements(once).Count(), 0, 1);
        var guid = item.Element("guid")!;
        Assert.NotEmpty(guid.Value);
        if (guid.Attribute("isPermaLink")?.Value != "false")
            SpecRules.IsAddress(guid.Value);
        if (item.Element("link") is { } link)
            SpecRules.IsAddress(link.Value);
        // An author is a mail address; names belong into dc:creator.
        if (item.Element("author") is { } author)
            Assert.Contains('@', author.Value);
        if (item.Element("source") is { } source)
            SpecRules.IsAddress(source.Attribute("url")!.Value);
        foreach (var enclosure in item.Elements("enclosure"))
        {
            SpecRules.IsAddress(enclosure.Attribute("url")!.Value);
            Assert.Matches("^[0-9]+$", enclosure.Attribute("length")!.Value);
            SpecRules.IsMediaType(enclosure.Attribute("type")!.Value);
        }
        foreach (var updated in item.Elements(Atom + "updated"))
            SpecRules.IsRfc3339(updated.Value);
    }

    [GeneratedRegex("^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), [0-9]{2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) [0-9]{4} [0-9]{2}:[0-9]{2}:[0-9]{2} (GMT|[+-][0-9]{4})$")]
    private static partial Regex Rfc822();
}
