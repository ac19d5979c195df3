using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using DigestSite.Feeds.Reading;

namespace DigestSite.Feeds.Writing;

/// <summary>What was read as one line of JSON, for other programs. Not JSON Feed: <see cref="JsonFeedWriter"/> writes that.</summary>
public static class FeedJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <returns>An object on one line without a line end; <c>{"error":"…"}</c> when the document is no feed.</returns>
    public static string Write(FeedReading reading) =>
        reading.Feed is { } feed ? Write(json => WriteFeed(json, feed, reading.Warnings)) : Error(reading.Error!.Message, reading.Error.Advice);

    /// <summary>The line of a document that is no feed or could not be read.</summary>
    /// <param name="advice">What to do about it.</param>
    public static string Error(string message, string? advice = null) => Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("error", message);
        if (advice is not null)
            json.WriteString("advice", advice);
        json.WriteEndObject();
    });

    /// <summary>The name of a format in this JSON.</summary>
    public static string NameOf(FeedFormat format) => format.ToString().ToLowerInvariant();

    private static string Write(Action<Utf8JsonWriter> write)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Options))
            write(json);
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    private static void WriteFeed(Utf8JsonWriter json, Feed feed, IReadOnlyList<FeedWarning> warnings)
    {
        json.WriteStartObject();
        json.WriteString("format", NameOf(feed.Format));
        json.WriteString("title", feed.Title);
        json.WriteString("link", feed.Link);
        json.WriteString("description", feed.Description);
        json.WriteString("language", feed.Language);
        WriteAuthors(json, feed.Authors);
        json.WriteString("updated", Utc(feed.Updated));
        json.WriteString("image", feed.Image);
        json.WriteStartArray("items");
        foreach (var item in feed.Items)
            WriteItem(json, item);
        json.WriteEndArray();
        json.WriteStartArray("warnings");
        foreach (var warning in warnings)
        {
            json.WriteStartObject();
            json.WriteNumber("line", warning.Line);
            json.WriteNumber("column", warning.Column);
            json.WriteString("message", warning.Message);
            json.WriteString("advice", warning.Advice);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteItem(Utf8JsonWriter json, FeedItem item)
    {
        json.WriteStartObject();
        json.WriteString("id", item.Id);
        json.WriteString("link", item.Link);
        json.WriteString("title", item.Title);
        json.WriteString("summary", item.Summary);
        json.WriteString("content", item.Content);
        WriteAuthors(json, item.Authors);
        json.WriteStartArray("tags");
        foreach (var category in item.Categories)
            json.WriteStringValue(category.Term);
        json.WriteEndArray();
        json.WriteString("published", Utc(item.Published));
        json.WriteString("updated", Utc(item.Updated));
        json.WriteStartArray("enclosures");
        foreach (var enclosure in item.Enclosures)
            WriteEnclosure(json, enclosure);
        json.WriteEndArray();
        json.WriteString("image", item.Image);
        json.WriteEndObject();
    }

    private static void WriteAuthors(Utf8JsonWriter json, IReadOnlyList<FeedPerson> authors)
    {
        json.WriteStartArray("authors");
        foreach (var author in authors)
        {
            json.WriteStartObject();
            json.WriteString("name", author.Name);
            json.WriteString("email", author.Email);
            json.WriteString("url", author.Url);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteEnclosure(Utf8JsonWriter json, FeedEnclosure enclosure)
    {
        json.WriteStartObject();
        json.WriteString("url", enclosure.Url);
        json.WriteString("type", enclosure.Type);
        if (enclosure.Length is { } length)
            json.WriteNumber("length", length);
        else
            json.WriteNull("length");
        json.WriteEndObject();
    }

    private static string? Utc(DateTimeOffset? moment) =>
        moment?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);
}
