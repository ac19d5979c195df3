using System.Globalization;
using System.Text.Json;
using DigestSite.Feeds.Dates;
using DigestSite.Feeds.Html;
using DigestSite.Feeds.Reading.Fields;
using DigestSite.Feeds.Reading.Xml;

namespace DigestSite.Feeds.Reading.Json;

/// <summary>The fields of JSON Feed, <see href="https://www.jsonfeed.org/version/1.1/"/>.</summary>
internal static class JsonFields
{
    public static Feed Head(IReadOnlyDictionary<string, JsonElement> head, FeedContext context)
    {
        string? Text(string name) => head.GetValueOrDefault(name).Text();
        return new()
        {
            Format = FeedFormat.Json,
            Title = Plain(Text("title")),
            Link = Addresses.Web(context.Base, Text("home_page_url")),
            Self = Addresses.Web(context.Base, Text("feed_url")),
            NextPage = Addresses.Web(context.Base, Text("next_url")),
            Description = Plain(Text("description")) is { Length: > 0 } description ? description : null,
            Language = Text("language"),
            Image = Addresses.Web(context.Base, Text("icon")) ?? Addresses.Web(context.Base, Text("favicon")),
            Authors = Authors(head.GetValueOrDefault("authors"), head.GetValueOrDefault("author"), context),
        };
    }

    public static FeedItem Item(JsonElement item, int offset, FeedContext context)
    {
        var id = item.Text("id");
        var link = Addresses.Web(context.Base, item.Text("url")) ?? Addresses.Web(context.Base, item.Text("external_url"))
            ?? (id is not null && Addresses.IsWeb(id) ? id : null);
        var root = Addresses.Combine(null, link) ?? context.Base;
        var title = Plain(item.Text("title"));
        var content = Html(item.Text("content_html"), root) ?? FromText(item.Text("content_text"));
        var summary = item.Text("summary") is { } teaser && HtmlText.BeginsWithBlock(teaser) ? Html(teaser, root) : FromText(item.Text("summary"));
        var published = Date(item, "date_published", offset, context);
        if (id is null && link is null)
            context.Warnings.Add(offset, "item without id and link: an id is made from its text");
        return new()
        {
            Id = id ?? IdField.Make(link, title, published, content ?? summary),
            HasMadeId = id is null,
            Link = link,
            Title = title,
            Summary = summary == content ? null : summary,
            Content = content,
            Authors = Authors(item.Get("authors"), item.Get("author"), context),
            Categories = [.. item.Get("tags").Items().Select(t => Plain(t.Text())).Where(t => t.Length > 0).Distinct().Select(t => new FeedCategory(t))],
            Published = published,
            Updated = Date(item, "date_modified", offset, context),
            Language = item.Text("language"),
            Enclosures = [.. item.Get("attachments").Items().Select(a => Enclosure(a, context)).OfType<FeedEnclosure>()],
            Image = Addresses.Web(root, item.Text("image")) ?? Addresses.Web(root, item.Text("banner_image")) ?? HtmlImages.First(content),
        };
    }

    /// <summary>JSON Feed's texts are plain; a numbered reference in one is a program's mistake all the same.</summary>
    private static string Plain(string? text) => text is null ? "" : HtmlText.Line(Decoded(text));

    private static string Decoded(string text) => text.Contains("&#", StringComparison.Ordinal) ? CharacterReferences.Decode(text) : text;

    private static string? Html(string? html, Uri? root) =>
        string.IsNullOrWhiteSpace(html) ? null : HtmlAddresses.MakeAbsolute(html.Trim(), root);

    private static string? FromText(string? text) => string.IsNullOrWhiteSpace(text) ? null : HtmlText.FromPlain(Decoded(text), keepLines: true);

    private static DateTimeOffset? Date(JsonElement item, string name, int offset, FeedContext context)
    {
        if (item.Text(name) is not { } text)
            return null;
        var date = FeedDate.Parse(text);
        if (date is null)
            context.Warnings.Add(offset, $"{name} '{text}' is no date");
        return date;
    }

    private static List<FeedPerson> Authors(JsonElement authors, JsonElement author, FeedContext context)
    {
        var people = new List<FeedPerson>();
        foreach (var person in authors.Items().Append(author))
        {
            if (person.ValueKind == JsonValueKind.String && PersonField.Parse(person.Text()!) is { } named)
                people.Add(named);
            var url = Addresses.Absolute(context.Base, person.Text("url"));
            var email = url?.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) == true ? url[7..] : null;
            var name = Plain(person.Text("name")) is { Length: > 0 } written ? written : email ?? url;
            if (name is not null && !people.Exists(p => p.Name == name))
                people.Add(new(name, email, url is not null && Addresses.IsWeb(url) ? url : null));
        }
        return people;
    }

    private static FeedEnclosure? Enclosure(JsonElement attachment, FeedContext context)
    {
        if (Addresses.Web(context.Base, attachment.Text("url")) is not { } url)
            return null;
        var size = double.TryParse(attachment.Text("size_in_bytes"), NumberStyles.Float, CultureInfo.InvariantCulture, out var bytes) && bytes is > 0 and < long.MaxValue
            ? (long)bytes
            : (long?)null;
        return new(url, attachment.Text("mime_type"), size);
    }
}
