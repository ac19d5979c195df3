using DigestSite.Feeds.Dates;
using DigestSite.Feeds.Html;
using DigestSite.Feeds.Reading;
using DigestSite.Feeds.Reading.Bytes;
using DigestSite.Feeds.Reading.Fields;
using DigestSite.Feeds.Reading.Xml;

namespace DigestSite.Feeds.Opml;

/// <summary>What reading a document gave.</summary>
/// <param name="Document">The list; <see langword="null"/> when the document is none.</param>
public sealed record OpmlReading(OpmlDocument? Document, FeedWarning? Error, IReadOnlyList<FeedWarning> Warnings);

/// <summary>Reads OPML of any version as leniently as feeds are read.</summary>
public static class OpmlReader
{
    public static OpmlReading Read(ReadOnlyMemory<byte> document, Uri? address = null)
    {
        var limits = FeedLimits.Default;
        var (utf8, notes) = DocumentBytes.Read(document, limits.Bytes);
        var warnings = new WarningLog(utf8);
        foreach (var (offset, code, subject) in notes)
            warnings.Add(offset, code, subject);
        var elements = new ElementReader(utf8, address, limits.Depth, warnings);
        if (elements.Next(IsContainer) is null)
            return new(null, new(0, 0, FeedWarningCode.NoOpml), []);
        var head = new Element("head", Vocabulary.Plain, [], 0);
        var outlines = new List<Outline>();
        while (elements.Next(IsContainer) is { } element)
        {
            if (element.Name == "outline")
                outlines.Add(Read(element, address));
            else if (!IsContainer(element))
                head.Add(element);
        }
        var list = new OpmlDocument
        {
            Title = TextField.Plain(head.First(Vocabulary.Plain, "title")),
            OwnerName = Text(TextField.Plain(head.First(Vocabulary.Plain, "ownername"))),
            Modified = head.First(Vocabulary.Plain, "datemodified") is { } modified ? FeedDate.Parse(modified.Text) : null,
            Outlines = outlines,
        };
        return new(list, null, warnings.ToList());
    }

    private static bool IsContainer(Element element) => element.Name is "opml" or "head" or "body";

    private static Outline Read(Element element, Uri? address) => new()
    {
        Text = HtmlText.Line(element.Attribute("text") ?? element.Attribute("title") ?? ""),
        Feed = Addresses.Web(address, element.Attribute("xmlUrl") ?? (IsFeed(element) ? element.Attribute("url") : null)),
        Page = Addresses.Web(address, element.Attribute("htmlUrl")),
        Description = element.Attribute("description"),
        Language = element.Attribute("language"),
        Categories = element.Attribute("category")?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [],
        Children = [.. element.All(Vocabulary.Plain, "outline").Select(child => Read(child, address))],
    };

    // Some programs call the feed's address plainly url.
    private static bool IsFeed(Element element) => element.Attribute("type")?.ToLowerInvariant() is "rss" or "atom" or "feed";

    private static string? Text(string text) => text.Length == 0 ? null : text;
}
