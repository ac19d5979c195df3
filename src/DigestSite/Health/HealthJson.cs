using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using DigestSite.Markdown;
using DigestSite.Site;

namespace DigestSite.Health;

/// <summary>
/// Health as data: <c>now</c>, <c>feeds</c> (each with key, source, address, condition, checked, fetched, changed, newest, items,
/// failures, failingSince, error, movedTo) and <c>conversion</c> (totals by kind; articles with their findings).
/// Moments and days (checked, fetched, failingSince) are ISO 8601, UTC; what is not known is null.
/// </summary>
public static class HealthJson
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" };

    public static byte[] Write(DigestHealth health, Uri baseUrl)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Readable))
        {
            json.WriteStartObject();
            Moment(json, "now", health.Now);
            json.WriteStartArray("feeds");
            foreach (var feed in health.Feeds)
                Write(json, feed);
            json.WriteEndArray();
            json.WriteStartObject("conversion");
            foreach (var kind in Enum.GetValues<FindingKind>())
                json.WriteNumber(NameOf(kind), health.Total(kind));
            json.WriteStartArray("articles");
            foreach (var article in health.Conversions)
                Write(json, article, baseUrl);
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }

    private static void Write(Utf8JsonWriter json, FeedHealth feed)
    {
        json.WriteStartObject();
        json.WriteString("key", feed.Feed.Key);
        json.WriteString("source", feed.Source.Name);
        json.WriteString("address", feed.Feed.Address.AbsoluteUri);
        json.WriteString("condition", NameOf(feed.Condition));
        Day(json, "checked", feed.Fetch?.Checked);
        Day(json, "fetched", feed.Fetch?.Fetched);
        Moment(json, "changed", feed.Fetch?.Changed);
        Moment(json, "newest", feed.Newest);
        json.WriteNumber("items", feed.Items);
        json.WriteNumber("failures", feed.Fetch?.Failures ?? 0);
        Day(json, "failingSince", feed.Fetch?.FailingSince);
        json.WriteString("error", feed.Fetch?.Error);
        json.WriteString("movedTo", feed.Fetch?.MovedTo?.AbsoluteUri);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Import.ImportedArticle article, Uri baseUrl)
    {
        json.WriteStartObject();
        json.WriteString("url", Permalink.Absolute(baseUrl, Permalink.Article(article.Slug)));
        json.WriteStartArray("findings");
        foreach (var finding in article.Fidelity.Findings)
        {
            json.WriteStartObject();
            json.WriteString("kind", NameOf(finding.Kind));
            json.WriteString("code", finding.Code.Name);
            json.WriteNumber("count", finding.Count);
            json.WriteString("sample", finding.Sample);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Day(Utf8JsonWriter json, string name, DateTimeOffset? moment) =>
        json.WriteString(name, moment?.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private static void Moment(Utf8JsonWriter json, string name, DateTimeOffset? moment) =>
        json.WriteString(name, moment?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));

    private static string NameOf(Enum value) => value.ToString().ToLowerInvariant();
}
