using System.Globalization;
using DigestSite.Feeds.Html;

namespace DigestSite.Feeds.Writing;

/// <summary>Writes RSS 2.0 with content, dc, media and atom elements.</summary>
public static class RssWriter
{
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const string Content = "http://purl.org/rss/1.0/modules/content/";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";
    private const string Media = "http://search.yahoo.com/mrss/";
    private const string History = "http://purl.org/syndication/history/1.0";

    /// <param name="styleSheet">Address of the CSS or XSLT a browser shows the feed with.</param>
    /// <returns>UTF-8 without a byte order mark, <c>\n</c> line ends.</returns>
    public static byte[] Write(Feed feed, string? styleSheet = null) => XmlOutput.Write(styleSheet, xml =>
    {
        xml.WriteStartElement("rss");
        xml.WriteAttributeString("version", "2.0");
        xml.WriteAttributeString("xmlns", "atom", null, Atom);
        xml.WriteAttributeString("xmlns", "content", null, Content);
        xml.WriteAttributeString("xmlns", "dc", null, DublinCore);
        xml.WriteAttributeString("xmlns", "media", null, Media);
        if (feed.IsArchive)
            xml.WriteAttributeString("xmlns", "fh", null, History);
        xml.WriteStartElement("channel");
        WriteHead(xml, feed);
        foreach (var item in feed.Items)
            WriteItem(xml, item);
        xml.WriteEndElement();
        xml.WriteEndElement();
    });

    private static void WriteHead(XmlOutput xml, Feed feed)
    {
        // Title, link and description are the three that RSS requires, even empty.
        xml.WriteText("title", Markup(feed.Title));
        xml.WriteText("link", feed.Link ?? feed.Self ?? "");
        xml.WriteText("description", Markup(feed.Description ?? feed.Title));
        xml.WriteTextIfAny("language", feed.Language);
        xml.WriteTextIfAny("copyright", feed.Copyright is { } copyright ? Markup(copyright) : null);
        xml.WriteTextIfAny("lastBuildDate", Date(feed.Updated));
        xml.WriteTextIfAny("generator", feed.Generator is { } generator ? Markup(generator) : null);
        WriteLink(xml, "self", feed.Self, "application/rss+xml");
        WriteLink(xml, "current", feed.Current);
        WriteLink(xml, "prev-archive", feed.PreviousArchive);
        WriteLink(xml, "next-archive", feed.NextArchive);
        WriteLink(xml, "next", feed.NextPage);
        if (feed.IsArchive)
            xml.WriteEmpty("fh", "archive", History);
        foreach (var author in feed.Authors.Where(a => a.Name.Length > 0))
            xml.WriteText("dc", "creator", DublinCore, Markup(author.Name));
        if (feed.Image is not { } image)
            return;
        xml.WriteStartElement("image");
        xml.WriteText("url", image);
        xml.WriteText("title", Markup(feed.Title));
        xml.WriteText("link", feed.Link ?? feed.Self ?? "");
        xml.WriteEndElement();
    }

    private static void WriteItem(XmlOutput xml, FeedItem item)
    {
        xml.WriteStartElement("item");
        xml.WriteText("title", Markup(item.Title));
        xml.WriteTextIfAny("link", item.Link);
        xml.WriteText("guid", item.Id, ("isPermaLink", "false"));
        foreach (var author in item.Authors.Where(a => a.Name.Length > 0))
            xml.WriteText("dc", "creator", DublinCore, Markup(author.Name));
        foreach (var category in item.Categories)
            xml.WriteText("category", Markup(category.Term), ("domain", category.Scheme));
        xml.WriteTextIfAny("pubDate", Date(item.Published));
        if (item.Updated is { } updated && updated != item.Published)
            xml.WriteText("atom", "updated", Atom, XmlOutput.Rfc3339(updated));
        if (item.Language is { } language)
            xml.WriteText("dc", "language", DublinCore, language);
        if (item.Summary is { } summary)
            xml.WriteText("description", summary);
        if (item.Content is { } content)
            xml.WriteData("content", "encoded", Content, content);
        foreach (var enclosure in item.Enclosures)
            WriteEnclosure(xml, enclosure);
        if (item.Image is { } image)
            xml.WriteEmpty("media", "content", Media, ("url", image), ("medium", "image"));
        if (item.Source is { } source)
            xml.WriteText("source", Markup(source.Title), ("url", source.Url));
        xml.WriteEndElement();
    }

    // All three attributes are required; a length of 0 says that it is not known.
    private static void WriteEnclosure(XmlOutput xml, FeedEnclosure enclosure) => xml.WriteText("enclosure", "",
        ("url", enclosure.Url),
        ("length", (enclosure.Length ?? 0).ToString(CultureInfo.InvariantCulture)),
        ("type", enclosure.Type ?? "application/octet-stream"));

    private static void WriteLink(XmlOutput xml, string relation, string? address, string? type = null)
    {
        if (address is not null)
            xml.WriteEmpty("atom", "link", Atom, ("href", address), ("rel", relation), ("type", type));
    }

    /// <summary>
    /// RSS does not say whether a title is text or HTML, and readers differ. What both take for the same text is written as it is;
    /// what looks like markup is escaped as in HTML, which the readers that matter show as it was meant.
    /// </summary>
    private static string Markup(string text) => HtmlText.ToPlain(text) == HtmlText.Line(text) ? text : HtmlText.Encode(text);

    private static string? Date(DateTimeOffset? moment) =>
        moment?.UtcDateTime.ToString("ddd, dd MMM yyyy HH:mm:ss 'GMT'", CultureInfo.InvariantCulture);
}
