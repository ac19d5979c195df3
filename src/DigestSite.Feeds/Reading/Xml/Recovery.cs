namespace DigestSite.Feeds.Reading.Xml;

/// <summary>What publishers forget to close, and where it must have ended.</summary>
internal static class Recovery
{
    private static readonly HashSet<string> Items = ["item", "entry"];

    // Elements that hold text alone, so that another field's start ends them.
    private static readonly HashSet<string> Fields =
    [
        "title", "link", "guid", "pubdate", "author", "category", "comments", "id", "published", "updated", "issued", "modified",
        "dc:creator", "dc:date", "dc:subject", "dc:identifier",
    ];

    // Elements that hold markup, where HTML's own <title> or <link> might be meant: only what HTML has not ends them.
    private static readonly HashSet<string> Bodies = ["description", "content:encoded", "summary", "content"];

    private static readonly HashSet<string> BeyondBodies =
        ["guid", "pubdate", "category", "comments", "author", "id", "language", "lastbuilddate", "generator",
            "dc:creator", "dc:subject", "dc:date", "content:encoded", "published", "updated", "enclosure", "media:content", "media:thumbnail"];

    // What begins after a head, in a feed or a list of feeds.
    private static readonly HashSet<string> Structure = ["channel", "image", "body", "outline", "language", "lastbuilddate", "generator"];

    private static readonly HashSet<string> Void = ["br", "hr", "img", "wbr", "input", "embed", "col"];

    /// <summary>Elements of HTML that have no end tag, as some publishers paste them into their feed.</summary>
    public static bool IsVoid(Element element) => element.Vocabulary is Vocabulary.Plain or Vocabulary.Atom or Vocabulary.Xhtml && IsVoid(element.Name);

    public static bool IsVoid(string name) => Void.Contains(name);

    /// <summary>How many of the open elements stay open when a tag starts.</summary>
    /// <param name="open">Outermost first; the first is a child of a feed's container.</param>
    public static int Keep(List<Element> open, string tag)
    {
        var name = tag.ToLowerInvariant();
        if (Items.Contains(name))
            return open.Exists(IsForeignContent) ? open.Count : 0;
        if (BeyondBodies.Contains(name) && open.FindIndex(0, Math.Min(open.Count, 2), e => Bodies.Contains(RawName(e))) is var body and >= 0)
            return body;
        var startsField = Fields.Contains(name) || Bodies.Contains(name) || BeyondBodies.Contains(name) || Structure.Contains(name);
        return startsField && Fields.Contains(RawName(open[^1])) && !IsPerson(open[^1]) ? open.Count - 1 : open.Count;
    }

    /// <summary>Whether an end tag that fits nothing is the misspelt end of a field.</summary>
    public static bool IsMisspelt(string endTag, Element open) =>
        (Fields.Contains(RawName(open)) || Bodies.Contains(RawName(open)))
        && char.ToLowerInvariant(endTag[0]) == RawName(open)[0]
        && Math.Abs(endTag.Length - open.RawName.Length) <= 2;

    // An Atom person holds elements, and Atom content of an XML type may hold a feed.
    private static bool IsPerson(Element element) => element.Is(Vocabulary.Atom, "author");

    private static bool IsForeignContent(Element element) =>
        element.Is(Vocabulary.Atom, "content") && element.Attribute("type") is { } type && type.Contains("xml", StringComparison.OrdinalIgnoreCase);

    private static string RawName(Element element) => element.RawName.ToLowerInvariant();
}
