using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using DigestSite.Feeds;
using DigestSite.Site.Pages;

namespace DigestSite.Site.Makers;

/// <summary>The search page, and the index it searches in the browser.</summary>
public sealed class SearchPages : IResourceMaker
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public IEnumerable<Resource> Make(SiteContext site)
    {
        yield return site.Page(new SearchPage(site.Frame(Permalink.Search, "Search", [])));
        yield return new Resource(Permalink.SearchIndex, ResourceKind.Other, "application/json; charset=utf-8", _ =>
            ValueTask.FromResult(Index(site.Digest.Articles)));
    }

    /// <summary>An array, newest first; addresses are relative to the site's root.</summary>
    private static byte[] Index(IEnumerable<Article> articles)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Compact))
        {
            json.WriteStartArray();
            foreach (var article in articles)
                Write(json, article);
            json.WriteEndArray();
        }

        return bytes.ToArray();
    }

    private static void Write(Utf8JsonWriter json, Article article)
    {
        json.WriteStartObject();
        json.WriteString("url", Permalink.Encode(article.Path)[1..]);
        json.WriteString("title", PublishedText.Clean(article.Title));
        json.WriteString("summary", PublishedText.Clean(article.Summary));
        json.WriteString("headings", PublishedText.Clean(string.Join('\n', article.Body.Value.Headings.Select(h => h.Text))));
        Write(json, "tags", article.Tags);
        Write(json, "authors", article.Authors);
        json.WriteString("source", article.Sources is [var source, ..] ? source.Name : "");
        json.WriteString("date", article.Published.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, IEnumerable<TermLink> terms)
    {
        json.WriteStartArray(name);
        foreach (var term in terms)
            json.WriteStringValue(PublishedText.Clean(term.Name));
        json.WriteEndArray();
    }
}
