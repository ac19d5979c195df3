using DigestSite.Feeds.Reading.Fields;
using DigestSite.Feeds.Reading.Xml;

namespace DigestSite.Feeds.Reading;

/// <summary>An item or entry from its element: one line for each field, whatever the format.</summary>
internal static class ItemReader
{
    /// <param name="feedLanguage">Of the items that do not say another.</param>
    public static FeedItem Read(Element item, string? feedLanguage, FeedContext context)
    {
        var link = LinkField.Of(item, context);
        var root = Addresses.Combine(null, link) ?? context.Base;
        var title = TextField.Plain(Title(item));
        var (summary, content) = BodyField.Of(item, root, context);
        var published = DateField.Published(item, context);
        var enclosures = MediaField.Enclosures(item, context);
        var id = IdField.Of(item);
        if (id is null && link is null)
            context.Warnings.Add(item.Offset, FeedWarningCode.Nameless);
        return new()
        {
            Id = id ?? IdField.Make(link, title, published, (content ?? summary)?.Html),
            HasMadeId = id is null,
            Link = link,
            Title = title,
            Summary = summary?.Html,
            Content = content?.Html,
            Markdown = content?.Markdown,
            Authors = PersonField.Of(item, context),
            Categories = CategoryField.Of(item),
            Published = published,
            Updated = DateField.Updated(item, context),
            Language = Language(item) is { } language && language != feedLanguage ? language : null,
            Enclosures = enclosures,
            Image = MediaField.Image(item, enclosures, (content ?? summary)?.Html, context),
            Source = SourceField.Of(item, context),
        };
    }

    private static string? Language(Element item)
    {
        var named = TextField.Plain(item.First(Vocabulary.DublinCore, "language"));
        return named.Length > 0 ? named : item.First(Vocabulary.Atom, "content")?.Language ?? item.Language;
    }

    private static Element? Title(Element item) =>
        item.First(Vocabulary.Plain, "title") ?? item.First(Vocabulary.Atom, "title") ?? item.First(Vocabulary.DublinCore, "title")
        ?? item.First(Vocabulary.DublinCoreTerms, "title") ?? item.First(Vocabulary.Media, "title") ?? item.First(Vocabulary.ITunes, "title")
        ?? item.First(Vocabulary.Media, "group")?.First(Vocabulary.Media, "title");
}
