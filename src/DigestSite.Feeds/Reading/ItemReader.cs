using DigestSite.Feeds.Reading.Fields;
using DigestSite.Feeds.Reading.Xml;

namespace DigestSite.Feeds.Reading;

/// <summary>An item or entry from its element: one line for each field, whatever the format.</summary>
internal static class ItemReader
{
    public static FeedItem Read(Element item, FeedContext context)
    {
        var link = LinkField.Of(item, context);
        var root = Addresses.Combine(null, link) ?? context.Base;
        var title = TextField.Plain(Title(item));
        var (summary, content) = BodyField.Of(item, root);
        var published = DateField.Published(item, context);
        var enclosures = MediaField.Enclosures(item, context);
        var id = IdField.Of(item);
        if (id is null)
            context.Warnings.Add(item.Offset, link is null ? "item without id and link: an id is made from its text" : "item without id: its link is taken");
        return new()
        {
            Id = id ?? IdField.Make(link, title, published, content ?? summary),
            HasMadeId = id is null,
            Link = link,
            Title = title,
            Summary = summary,
            Content = content,
            Authors = PersonField.Of(item, context),
            Categories = CategoryField.Of(item),
            Published = published,
            Updated = DateField.Updated(item, context),
            Language = item.Language ?? TextField.Plain(item.First(Vocabulary.DublinCore, "language")) switch { "" => null, var tag => tag },
            Enclosures = enclosures,
            Image = MediaField.Image(item, enclosures, content ?? summary, context),
            Source = SourceField.Of(item, context),
        };
    }

    private static Element? Title(Element item) =>
        item.First(Vocabulary.Plain, "title") ?? item.First(Vocabulary.Atom, "title") ?? item.First(Vocabulary.DublinCore, "title")
        ?? item.First(Vocabulary.DublinCoreTerms, "title") ?? item.First(Vocabulary.Media, "title") ?? item.First(Vocabulary.ITunes, "title")
        ?? item.First(Vocabulary.Media, "group")?.First(Vocabulary.Media, "title");
}
