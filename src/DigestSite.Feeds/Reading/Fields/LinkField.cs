using DigestSite.Feeds.Reading.Xml;

namespace DigestSite.Feeds.Reading.Fields;

/// <summary>Addresses of an item or feed.</summary>
internal static class LinkField
{
    /// <summary>The address of the page itself: the original rather than a counter's, an element rather than a guess.</summary>
    public static string? Of(Element element, FeedContext context)
    {
        foreach (var (source, written) in Candidates(element))
        {
            if (Addresses.Web(source.Base ?? context.Base, written) is { } link)
                return link;
            if (!string.IsNullOrWhiteSpace(written))
                context.Warnings.Add(source.Offset, FeedWarningCode.NoWebAddress);
        }
        return null;
    }

    /// <summary>The first Atom link of a kind, absolute.</summary>
    public static string? Related(Element element, string relation, FeedContext context)
    {
        foreach (var link in AtomLinks(element))
        {
            if (RelationOf(link) == relation && Addresses.Web(link.Base ?? context.Base, link.Attribute("href")) is { } address)
                return address;
        }
        return null;
    }

    /// <summary>Elements named link that carry an address as an attribute; RSS feeds forget the prefix.</summary>
    public static IEnumerable<Element> AtomLinks(Element element) =>
        element.Children.Where(c => c.Name == "link" && c.Vocabulary is Vocabulary.Atom or Vocabulary.Plain && c.Attribute("href") is not null);

    /// <summary>The kind of an Atom link, also when it is written as the address of a registered one.</summary>
    public static string RelationOf(Element link)
    {
        var relation = link.Attribute("rel")?.ToLowerInvariant() ?? "alternate";
        return relation[(relation.LastIndexOf('/') + 1)..];
    }

    private static IEnumerable<(Element Source, string? Written)> Candidates(Element element)
    {
        if (element.First(Vocabulary.FeedBurner, "origlink") is { } original)
            yield return (original, original.Text);
        if (Alternate(element, Vocabulary.Atom) is { } atom && element.Vocabulary == Vocabulary.Atom)
            yield return (atom, atom.Attribute("href"));
        foreach (var link in element.All(Vocabulary.Plain, "link"))
            yield return (link, link.Text);
        foreach (var link in element.All(Vocabulary.Atom, "link"))
        {
            if (link.Attribute("href") is null)
                yield return (link, link.Text);
        }
        if ((Alternate(element, Vocabulary.Atom) ?? Alternate(element, Vocabulary.Plain)) is { } alternate)
            yield return (alternate, alternate.Attribute("href"));
        if (element.First(Vocabulary.Plain, "guid") is { } guid && IsPermanentLink(guid))
            yield return (guid, guid.Text);
        if (AboutOf(element) is { } about && Addresses.IsWeb(about))
            yield return (element, about);
        if (element.First(Vocabulary.Atom, "id") is { } id && element.Name == "entry" && Addresses.IsWeb(id.Text.Trim()))
            yield return (id, id.Text);
        if (element.First(Vocabulary.Atom, "content")?.Attribute("src") is { } source)
            yield return (element, source);
    }

    /// <summary>RSS 2.0: a guid is the item's address unless it says that it is none. Many are neither, so it must look like one, or like its path.</summary>
    private static bool IsPermanentLink(Element guid)
    {
        if (string.Equals(guid.Attribute("isPermaLink"), "false", StringComparison.OrdinalIgnoreCase))
            return false;
        var text = guid.Text.Trim();
        return Addresses.IsWeb(text) || (text.StartsWith('/') && text.Length > 1 && !text.AsSpan().ContainsAny(' ', '\n'));
    }

    /// <summary>The name RSS 1.0 gives its items.</summary>
    public static string? AboutOf(Element element) => element.Attribute("rdf:about") ?? element.Attribute("about");

    private static Element? Alternate(Element element, Vocabulary vocabulary)
    {
        var alternates = AtomLinks(element).Where(l => l.Vocabulary == vocabulary && RelationOf(l) == "alternate").ToList();
        return alternates.Find(l => l.Attribute("type") is null or "text/html" or "application/xhtml+xml") ?? alternates.FirstOrDefault();
    }
}
