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
        var reading = new BodyReading(root, offset, context);
        var content = Content(item, reading, context.Format);
        var summary = item.Text("summary") is { } teaser ? Summary(teaser, reading) : null;
        var published = Date(item, "date_published", offset, context);
        if (id is null && link is null)
            context.Warnings.Add(offset, FeedWarningCode.Nameless);
        return new()
        {
            Id = id ?? IdField.Make(link, title, published, (content ?? summary)?.Html),
            HasMadeId = id is null,
            Link = link,
            Title = title,
            Summary = summary?.Html == content?.Html ? null : summary?.Html,
            Content = content?.Html,
            Markdown = content?.Markdown,
            Authors = Authors(item.Get("authors"), item.Get("author"), context),
            Categories = [.. Tags(item.Get("tags")).Select(t => Plain(t)).Where(t => t.Length > 0).Distinct().Select(t => new FeedCategory(t))],
            Published = published,
            Updated = Date(item, "date_modified", offset, context),
            Language = item.Text("language"),
            Enclosures = [.. item.Get("attachments").Items().Select(a => Enclosure(a, context)).OfType<FeedEnclosure>()],
            Image = Addresses.Web(root, item.Text("image")) ?? Addresses.Web(root, item.Text("banner_image")) ?? HtmlImages.First(content?.Html),
        };
    }

    /// <summary>JSON Feed's titles and names are plain; a reference in one is a program's mistake all the same.</summary>
    private static string Plain(string? text) => text is null ? "" : HtmlText.Line(IsEscaped(text) ? CharacterReferences.Decode(text) : text);

    /// <summary>Who escapes leaves no bare sign behind; a number is never meant as it stands.</summary>
    private static bool IsEscaped(string text) =>
        text.Contains("&#", StringComparison.Ordinal) || !(text.AsSpan().ContainsAny('<', '>') || CharacterReferences.HasBareAmpersand(text));

    private static Body? Content(JsonElement item, BodyReading reading, BodyFormat? format)
    {
        var (html, text) = (item.Text("content_html"), item.Text("content_text"));
        var isText = html is null || (format is BodyFormat.Markdown or BodyFormat.Text && text is not null);
        return isText ? (text is null ? null : reading.Text(Numbers(text))) : reading.Html(html!);
    }

    /// <summary>Plain by the specification; some programs write HTML.</summary>
    private static Body? Summary(string text, BodyReading reading) =>
        HtmlText.BeginsWithBlock(CharacterReferences.Decode(text)) ? reading.Html(text) : reading.Markup(HtmlText.FromPlain(Numbers(text)));

    private static string Numbers(string text) => text.Contains("&#", StringComparison.Ordinal) ? CharacterReferences.Decode(text) : text;

    /// <summary>A list of names; publishers also write objects, or all names in one string.</summary>
    private static IEnumerable<string?> Tags(JsonElement tags) => tags.ValueKind == JsonValueKind.String
        ? tags.Text()?.Split(',') ?? []
        : tags.Items().Select(tag => tag.Text() ?? tag.Text("name") ?? tag.Text("title") ?? tag.Text("label") ?? tag.Text("term") ?? tag.Text("tag"));

    private static DateTimeOffset? Date(JsonElement item, string name, int offset, FeedContext context)
    {
        if (item.Text(name) is not { } text)
            return null;
        var date = FeedDate.Parse(text);
        if (date is null)
            context.Warnings.Add(offset, FeedWarningCode.NoDate, $"{name} '{text}'");
        return date;
    }

    /// <summary>Version 1.1 has <c>authors</c> for the <c>author</c> of 1.0; who gives both names the same people.</summary>
    private static List<FeedPerson> Authors(JsonElement authors, JsonElement author, FeedContext context) =>
        People(authors, context) is { Count: > 0 } people ? people : People(author, context);

    private static List<FeedPerson> People(JsonElement written, FeedContext context)
    {
        var people = new List<FeedPerson>();
        foreach (var person in written.Items())
        {
            if (person.ValueKind == JsonValueKind.String && PersonField.Parse(Plain(person.Text())) is { } named)
                people.Add(named);
            var url = Addresses.Absolute(context.Base, person.Text("url"));
            var email = url?.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) == true ? url[7..] : person.Text("email");
            var read = new FeedPerson(Plain(person.Text("name")), email, url is not null && Addresses.IsWeb(url) ? url : null);
            if (read != FeedPerson.Unknown && !people.Contains(read))
                people.Add(read);
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
