using DigestSite.Feeds.Reading.Fields;
using DigestSite.Feeds.Reading.Xml;

namespace DigestSite.Feeds.Reading;

/// <summary>What a feed says of itself, from the elements that stand beside its items.</summary>
internal static class HeadReader
{
    /// <param name="head">Holds those elements as children.</param>
    public static Feed Read(Element head, FeedFormat format, FeedContext context)
    {
        var title = TextField.Plain(head.First(Vocabulary.Plain, "title") ?? head.First(Vocabulary.Atom, "title") ?? head.First(Vocabulary.DublinCore, "title"));
        var description = Text(head, (Vocabulary.Plain, "description"), (Vocabulary.Atom, "subtitle"), (Vocabulary.Atom, "tagline"),
            (Vocabulary.DublinCore, "description"), (Vocabulary.ITunes, "summary"), (Vocabulary.ITunes, "subtitle"));
        return new()
        {
            Format = format,
            Id = Text(head, (Vocabulary.Atom, "id")),
            Title = title,
            Link = LinkField.Of(head, context),
            Self = LinkField.Related(head, "self", context),
            PreviousArchive = LinkField.Related(head, "prev-archive", context),
            NextArchive = LinkField.Related(head, "next-archive", context),
            Current = LinkField.Related(head, "current", context),
            NextPage = LinkField.Related(head, "next", context),
            IsArchive = head.All(Vocabulary.History, "archive").Any(),
            // RSS requires a description: publishers who have none repeat the title.
            Description = description == title ? null : description,
            Language = Text(head, (Vocabulary.Plain, "language"), (Vocabulary.DublinCore, "language")) ?? head.Language,
            Generator = Text(head, (Vocabulary.Plain, "generator"), (Vocabulary.Atom, "generator")),
            Copyright = Text(head, (Vocabulary.Plain, "copyright"), (Vocabulary.Atom, "rights"), (Vocabulary.Atom, "copyright"),
                (Vocabulary.DublinCore, "rights"), (Vocabulary.Media, "copyright")),
            Image = Image(head, context),
            Updated = DateField.Updated(head, context) ?? DateField.Published(head, context),
            Authors = PersonField.Of(head, context),
        };
    }

    private static string? Text(Element head, params (Vocabulary Vocabulary, string Name)[] names)
    {
        foreach (var (vocabulary, name) in names)
        {
            if (TextField.Plain(head.First(vocabulary, name)) is { Length: > 0 } text)
                return text;
        }
        return null;
    }

    private static string? Image(Element head, FeedContext context)
    {
        foreach (var element in head.Children)
        {
            if (element.Is(Vocabulary.ITunes, "image") || element.Is(Vocabulary.ITunes, "link"))
            {
                if (MediaField.Podcast(element, context) is { } podcast)
                    return podcast;
                continue;
            }
            var address = (element.Vocabulary, element.Name) switch
            {
                (Vocabulary.Plain, "image") => element.First(Vocabulary.Plain, "url")?.Text ?? element.Attribute("rdf:resource"),
                (Vocabulary.Atom, "logo") => element.Text,
                (Vocabulary.Media, "thumbnail") => element.Attribute("url"),
                _ => null,
            };
            if (Addresses.Web(element.Base ?? context.Base, address) is { } image)
                return image;
        }
        return head.First(Vocabulary.Atom, "icon") is { } icon ? Addresses.Web(icon.Base ?? context.Base, icon.Text) : null;
    }
}
