using System.Globalization;
using DigestSite.Feeds.Writing;

namespace DigestSite.Feeds.Opml;

/// <summary>Writes OPML 2.0, <see href="https://opml.org/spec2.opml"/>.</summary>
public static class OpmlWriter
{
    /// <returns>UTF-8 without a byte order mark, <c>\n</c> line ends.</returns>
    public static byte[] Write(OpmlDocument document, string? styleSheet = null) => XmlOutput.Write(styleSheet, xml =>
    {
        xml.WriteStartElement("opml");
        xml.WriteAttributeString("version", "2.0");
        xml.WriteStartElement("head");
        xml.WriteText("title", document.Title);
        xml.WriteTextIfAny("dateModified", document.Modified?.UtcDateTime.ToString("ddd, dd MMM yyyy HH:mm:ss 'GMT'", CultureInfo.InvariantCulture));
        xml.WriteTextIfAny("ownerName", document.OwnerName);
        xml.WriteEndElement();
        xml.WriteStartElement("body");
        foreach (var outline in document.Outlines)
            Write(xml, outline);
        xml.WriteEndElement();
        xml.WriteEndElement();
    });

    private static void Write(XmlOutput xml, Outline outline)
    {
        xml.WriteStartElement("outline");
        // Every outline must have a text; some readers show the title instead.
        xml.WriteAttributeString("text", outline.Text);
        if (outline.Feed is { } feed)
        {
            xml.WriteAttributeString("title", outline.Text);
            xml.WriteAttributeString("type", "rss");
            xml.WriteAttributeString("xmlUrl", feed);
        }
        WriteIfAny(xml, "htmlUrl", outline.Page);
        WriteIfAny(xml, "description", outline.Description);
        WriteIfAny(xml, "language", outline.Language);
        WriteIfAny(xml, "category", outline.Categories.Count > 0 ? string.Join(',', outline.Categories) : null);
        foreach (var child in outline.Children)
            Write(xml, child);
        xml.WriteEndElement();
    }

    private static void WriteIfAny(XmlOutput xml, string name, string? value)
    {
        if (value is not null)
            xml.WriteAttributeString(name, value);
    }
}
