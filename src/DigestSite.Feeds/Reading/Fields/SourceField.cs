using DigestSite.Feeds.Reading.Xml;

namespace DigestSite.Feeds.Reading.Fields;

/// <summary>The feed an item was taken from.</summary>
internal static class SourceField
{
    public static FeedSource? Of(Element item, FeedContext context)
    {
        if (item.First(Vocabulary.Plain, "source") is { } source && Addresses.Web(source.Base ?? context.Base, source.Attribute("url")) is { } url)
            return new(TextField.Plain(source), url);
        if (item.First(Vocabulary.Atom, "source") is not { } feed)
            return null;
        var address = LinkField.Related(feed, "self", context) ?? LinkField.Of(feed, context);
        return address is null ? null : new(TextField.Plain(feed.First(Vocabulary.Atom, "title")), address);
    }
}
