using System.Text.Encodings.Web;
using System.Text.Json;
using DigestSite.Feeds.Html;

namespace DigestSite.Feeds.Writing;

/// <summary>
/// Writes JSON Feed 1.1. The format has no place for schemes of tags, mail addresses beside a web address, sources and
/// archive links, and its summaries are plain text.
/// </summary>
public static class JsonFeedWriter
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <returns>UTF-8 without a byte order mark, <c>\n</c> line ends.</returns>
    public static byte[] Write(Feed feed)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
            WriteFeed(json, feed);
        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private static void WriteFeed(Utf8JsonWriter json, Feed feed)
    {
        json.WriteStartObject();
        json.WriteString("version", "https://jsonfeed.org/version/1.1");
        json.WriteString("title", Clean(feed.Title));
        WriteIfAny(json, "home_page_url", feed.Link);
        WriteIfAny(json, "feed_url", feed.Self);
        WriteIfAny(json, "description", feed.Description);
        WriteIfAny(json, "next_url", feed.NextPage ?? feed.PreviousArchive);
        WriteIfAny(json, "icon", feed.Image);
        WriteAuthors(json, feed.Authors);
        WriteIfAny(json, "language", feed.Language);
        json.WriteStartArray("items");
        foreach (var item in feed.Items)
            WriteItem(json, item);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteItem(Utf8JsonWriter json, FeedItem item)
    {
        json.WriteStartObject();
        json.WriteString("id", Clean(item.Id));
        WriteIfAny(json, "url", item.Link);
        WriteIfAny(json, "title", item.Title);
        // Every item must have content.
        if (item.Content is null && item.Summary is null)
            json.WriteString("content_text", Clean(item.Title));
        else
            json.WriteString("content_html", Clean(item.Content ?? item.Summary!));
        if (item.Content is not null && item.Summary is { } summary)
            json.WriteString("summary", Clean(HtmlText.ToPlain(summary)));
        WriteIfAny(json, "image", item.Image);
        WriteDate(json, "date_published", item.Published);
        WriteDate(json, "date_modified", item.Updated);
        WriteAuthors(json, item.Authors);
        if (item.Categories.Count > 0)
        {
            json.WriteStartArray("tags");
            foreach (var term in item.Categories.Select(c => c.Term).Distinct(StringComparer.Ordinal))
                json.WriteStringValue(Clean(term));
            json.WriteEndArray();
        }
        WriteIfAny(json, "language", item.Language);
        WriteAttachments(json, item.Enclosures);
        json.WriteEndObject();
    }

    private static void WriteAuthors(Utf8JsonWriter json, IReadOnlyList<FeedPerson> authors)
    {
        if (authors.Count == 0)
            return;
        json.WriteStartArray("authors");
        foreach (var author in authors)
        {
            json.WriteStartObject();
            WriteIfAny(json, "name", author.Name.Length > 0 ? Clean(author.Name) : null);
            WriteIfAny(json, "url", author.Url ?? (author.Email is { } email ? $"mailto:{email}" : null));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteAttachments(Utf8JsonWriter json, IReadOnlyList<FeedEnclosure> enclosures)
    {
        if (enclosures.Count == 0)
            return;
        json.WriteStartArray("attachments");
        foreach (var enclosure in enclosures)
        {
            json.WriteStartObject();
            json.WriteString("url", Clean(enclosure.Url));
            json.WriteString("mime_type", enclosure.Type ?? "application/octet-stream");
            if (enclosure.Length is { } length)
                json.WriteNumber("size_in_bytes", length);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteDate(Utf8JsonWriter json, string name, DateTimeOffset? moment)
    {
        if (moment is { } known)
            json.WriteString(name, XmlOutput.Rfc3339(known));
    }

    private static void WriteIfAny(Utf8JsonWriter json, string name, string? text)
    {
        if (!string.IsNullOrEmpty(text))
            json.WriteString(name, Clean(text));
    }

    // What no page may hold is of no use in JSON either.
    private static string Clean(string text) => PublishedText.Clean(text);
}
