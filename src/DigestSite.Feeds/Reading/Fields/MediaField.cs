using System.Globalization;
using DigestSite.Feeds.Html;
using DigestSite.Feeds.Reading.Xml;

namespace DigestSite.Feeds.Reading.Fields;

/// <summary>What comes with an item: files to fetch, and the picture that stands for it.</summary>
internal static class MediaField
{
    public static IReadOnlyList<FeedEnclosure> Enclosures(Element item, FeedContext context)
    {
        var enclosures = new List<FeedEnclosure>();
        foreach (var element in item.Children)
        {
            var address = (element.Vocabulary, element.Name) switch
            {
                (Vocabulary.Plain, "enclosure") => element.Attribute("url") ?? element.Attribute("href"),
                (Vocabulary.Atom or Vocabulary.Plain, "link") when LinkField.RelationOf(element) == "enclosure" => element.Attribute("href"),
                _ => null,
            };
            Add(enclosures, element, address, element.Attribute("length"), context);
        }
        foreach (var media in MediaContents(item).Where(m => !IsPicture(m)))
            Add(enclosures, media, media.Attribute("url"), media.Attribute("fileSize"), context);
        return enclosures;
    }

    /// <summary>The picture the publisher names, else the first one of the text.</summary>
    public static string? Image(Element item, IReadOnlyList<FeedEnclosure> enclosures, string? html, FeedContext context) =>
        MediaContents(item).Where(IsPicture).Select(m => Address(m, "url", context)).FirstOrDefault(a => a is not null)
        ?? Named(item, context)
        ?? enclosures.FirstOrDefault(e => e.Type?.StartsWith("image/", StringComparison.OrdinalIgnoreCase) == true)?.Url
        ?? HtmlImages.First(html);

    private static string? Named(Element item, FeedContext context)
    {
        foreach (var holder in Holders(item))
        {
            foreach (var element in holder.Children)
            {
                var address = (element.Vocabulary, element.Name) switch
                {
                    (Vocabulary.Media, "thumbnail") => Address(element, "url", context),
                    (Vocabulary.ITunes, "image" or "link") => Podcast(element, context),
                    (Vocabulary.Plain, "image") => Address(element, "url", context)
                        ?? Addresses.Web(element.Base ?? context.Base, element.First(Vocabulary.Plain, "url")?.Text ?? element.Text),
                    _ => null,
                };
                if (address is not null)
                    return address;
            }
        }
        return null;
    }

    /// <summary>The picture of a podcast: <c>&lt;itunes:image href&gt;</c>, and what it was written as before.</summary>
    public static string? Podcast(Element element, FeedContext context) => element.Name == "image"
        ? Address(element, "href", context) ?? Address(element, "url", context) ?? Addresses.Web(element.Base ?? context.Base, element.Text)
        : LinkField.RelationOf(element) == "image" ? Address(element, "href", context) : null;

    /// <summary>The item, its media groups, and the media in either: thumbnails stand in all of them.</summary>
    private static IEnumerable<Element> Holders(Element item)
    {
        yield return item;
        foreach (var group in item.All(Vocabulary.Media, "group"))
            yield return group;
        foreach (var media in MediaContents(item))
            yield return media;
    }

    private static IEnumerable<Element> MediaContents(Element item) =>
        item.All(Vocabulary.Media, "content").Concat(item.All(Vocabulary.Media, "group").SelectMany(g => g.All(Vocabulary.Media, "content")));

    private static bool IsPicture(Element media)
    {
        if (media.Attribute("medium") is { } medium)
            return medium.Equals("image", StringComparison.OrdinalIgnoreCase);
        if (media.Attribute("type") is { } type)
            return type.StartsWith("image", StringComparison.OrdinalIgnoreCase);
        return media.Attribute("url") is { } url && HtmlImages.IsPicture(url);
    }

    /// <summary>A program of Flash that once played the file: nothing to fetch.</summary>
    private static bool IsPlayer(Element element) => element.Attribute("type")?.StartsWith("application/x-shockwave-flash", StringComparison.OrdinalIgnoreCase) == true;

    private static string? Address(Element element, string attribute, FeedContext context) =>
        Addresses.Web(element.Base ?? context.Base, element.Attribute(attribute));

    private static void Add(List<FeedEnclosure> enclosures, Element element, string? address, string? length, FeedContext context)
    {
        if (Addresses.Web(element.Base ?? context.Base, address) is not { } url || IsPlayer(element) || enclosures.Exists(e => e.Url == url))
            return;
        var bytes = long.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out var known) && known > 0 ? known : (long?)null;
        enclosures.Add(new(url, element.Attribute("type"), bytes));
    }
}
