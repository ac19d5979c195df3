using System.Globalization;
using DigestSite.Feeds.Reading.Fields;

namespace DigestSite.Feeds.Writing;

/// <summary>Writes Atom 1.0, RFC 4287.</summary>
public static class AtomWriter
{
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const string Media = "http://search.yahoo.com/mrss/";
    private const string History = "http://purl.org/syndication/history/1.0";

    /// <param name="styleSheet">Address of the CSS or XSLT a browser shows the feed with.</param>
    /// <returns>UTF-8 without a byte order mark, <c>\n</c> line ends.</returns>
    public static byte[] Write(Feed feed, string? styleSheet = null) => XmlOutput.Write(styleSheet, xml =>
    {
        // Every feed and entry must say when it changed; the moment nobody changed anything stands for "unknown".
        var updated = feed.Updated ?? feed.Items.Select(i => i.Updated ?? i.Published).Max() ?? DateTimeOffset.UnixEpoch;
        xml.WriteStartElement("feed", Atom);
        xml.WriteAttributeString("xmlns", "media", null, Media);
        if (feed.IsArchive)
            xml.WriteAttributeString("xmlns", "fh", null, History);
        if (feed.Language is { } language)
            xml.WriteAttributeString("xml", "lang", null, language);
        WriteHead(xml, feed, updated);
        foreach (var item in feed.Items)
            WriteEntry(xml, item, updated);
        xml.WriteEndElement();
    });

    private static void WriteHead(XmlOutput xml, Feed feed, DateTimeOffset updated)
    {
        xml.WriteText("id", AtomId.Write(feed.Id ?? feed.Self ?? feed.Link ?? IdField.Make(null, feed.Title, null, null)));
        xml.WriteText("title", feed.Title, ("type", "text"));
        if (feed.Description is { } description)
            xml.WriteText("subtitle", description, ("type", "text"));
        xml.WriteText("updated", XmlOutput.Rfc3339(updated));
        WriteLink(xml, "self", feed.Self, "application/atom+xml");
        WriteLink(xml, "alternate", feed.Link, "text/html");
        WriteLink(xml, "current", feed.Current);
        WriteLink(xml, "prev-archive", feed.PreviousArchive);
        WriteLink(xml, "next-archive", feed.NextArchive);
        WriteLink(xml, "next", feed.NextPage);
        if (feed.IsArchive)
            xml.WriteEmpty("fh", "archive", History);
        // RFC 4287, section 4.1.1: where an entry has no author, the feed must have one.
        if (feed.Authors.Count == 0 && feed.Items.Any(i => i.Authors.Count == 0))
            WritePerson(xml, new(feed.Title.Length > 0 ? feed.Title : "unknown"));
        foreach (var author in feed.Authors)
            WritePerson(xml, author);
        if (feed.Copyright is { } copyright)
            xml.WriteText("rights", copyright, ("type", "text"));
        xml.WriteTextIfAny("generator", feed.Generator);
        xml.WriteTextIfAny("logo", feed.Image);
    }

    private static void WriteEntry(XmlOutput xml, FeedItem item, DateTimeOffset feedUpdated)
    {
        xml.WriteStartElement("entry");
        if (item.Language is { } language)
            xml.WriteAttributeString("xml", "lang", null, language);
        xml.WriteText("id", AtomId.Write(item.Id));
        xml.WriteText("title", item.Title, ("type", "text"));
        WriteLink(xml, "alternate", item.Link, "text/html");
        if (item.Published is { } published)
            xml.WriteText("published", XmlOutput.Rfc3339(published));
        xml.WriteText("updated", XmlOutput.Rfc3339(item.Updated ?? item.Published ?? feedUpdated));
        foreach (var author in item.Authors)
            WritePerson(xml, author);
        foreach (var category in item.Categories)
            xml.WriteEmpty("category", ("term", category.Term), ("scheme", category.Scheme is { } scheme && Addresses.HasScheme(scheme) ? scheme : null));
        if (item.Summary is { } summary)
            xml.WriteText("summary", summary, ("type", "html"));
        if (item.Content is { } content)
            xml.WriteText("content", content, ("type", "html"));
        else if (item.Link is null)
            xml.WriteText("content", "", ("type", "text"));
        foreach (var enclosure in item.Enclosures)
            WriteLink(xml, "enclosure", enclosure.Url, enclosure.Type, enclosure.Length?.ToString(CultureInfo.InvariantCulture));
        if (item.Image is { } image)
            xml.WriteEmpty("media", "content", Media, ("url", image), ("medium", "image"));
        if (item.Source is { } source)
            WriteSource(xml, source);
        xml.WriteEndElement();
    }

    private static void WriteSource(XmlOutput xml, FeedSource source)
    {
        xml.WriteStartElement("source");
        xml.WriteText("title", source.Title, ("type", "text"));
        WriteLink(xml, "self", source.Url);
        xml.WriteEndElement();
    }

    private static void WritePerson(XmlOutput xml, FeedPerson person)
    {
        xml.WriteStartElement("author");
        xml.WriteText("name", person.Name);
        xml.WriteTextIfAny("email", person.Email);
        xml.WriteTextIfAny("uri", person.Url);
        xml.WriteEndElement();
    }

    private static void WriteLink(XmlOutput xml, string relation, string? address, string? type = null, string? length = null)
    {
        if (address is not null)
            xml.WriteEmpty("link", ("rel", relation), ("type", type), ("href", address), ("length", length));
    }
}
