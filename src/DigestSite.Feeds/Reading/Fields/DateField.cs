using DigestSite.Feeds.Dates;
using DigestSite.Feeds.Reading.Xml;

namespace DigestSite.Feeds.Reading.Fields;

/// <summary>Moments of an item or feed. None is better than a wrong one, and never the present.</summary>
internal static class DateField
{
    private static readonly (Vocabulary Vocabulary, string Name)[] PublishedNames =
    [
        (Vocabulary.Plain, "pubdate"), (Vocabulary.Atom, "published"), (Vocabulary.Atom, "issued"), (Vocabulary.DublinCore, "date"),
        (Vocabulary.DublinCoreTerms, "issued"), (Vocabulary.DublinCoreTerms, "available"), (Vocabulary.DublinCoreTerms, "created"),
        (Vocabulary.DublinCoreTerms, "date"), (Vocabulary.Plain, "published"), (Vocabulary.Plain, "date"), (Vocabulary.Atom, "pubdate"),
        (Vocabulary.Atom, "created"),
    ];

    private static readonly (Vocabulary Vocabulary, string Name)[] UpdatedNames =
    [
        (Vocabulary.Atom, "updated"), (Vocabulary.Atom, "modified"), (Vocabulary.DublinCoreTerms, "modified"),
        (Vocabulary.Plain, "lastbuilddate"), (Vocabulary.Plain, "updated"), (Vocabulary.Plain, "modified"),
    ];

    public static DateTimeOffset? Published(Element element, FeedContext context) => First(element, PublishedNames, context);

    public static DateTimeOffset? Updated(Element element, FeedContext context) => First(element, UpdatedNames, context);

    private static DateTimeOffset? First(Element element, (Vocabulary, string)[] names, FeedContext context)
    {
        foreach (var (vocabulary, name) in names)
        {
            if (element.First(vocabulary, name) is not { } found)
                continue;
            if (FeedDate.Parse(found.Text) is { } date)
                return date;
            context.Warnings.Add(found.Offset, FeedWarningCode.NoDate, $"<{found.RawName}> '{Short(found.Text)}'");
        }
        return null;
    }

    private static string Short(string text)
    {
        var line = Html.HtmlText.Line(text);
        return line.Length <= 40 ? line : $"{line.AsSpan(0, 40)}…";
    }
}
