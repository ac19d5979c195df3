using AngleSharp.Dom;
using AngleSharp.Html.Dom.Events;
using AngleSharp.Html.Parser;

namespace DigestSite.Checks;

/// <summary>Page → facts.</summary>
internal static class PageReader
{
    /// <summary>Microformats 2: where an entry's own text stands. The theme marks it so, and what curators wrote elsewhere by classes of its own.</summary>
    private const string TextClass = "e-content";
    private const string IntroductionClass = "week-introduction";
    private const string SlotClass = "own";
    private const string SlotPrefix = "own-";

    public static PageFacts Read(string path, string html)
    {
        var errors = new List<MarkupError>();
        var parser = new HtmlParser();
        parser.Error += (_, e) =>
        {
            if (e is HtmlErrorEvent error)
                errors.Add(new MarkupError(error.Message, error.Position.Line, error.Position.Column));
        };
        var document = parser.ParseDocument(html);

        var ids = new HashSet<string>(StringComparer.Ordinal);
        var repeated = new List<string>();
        var links = new List<PageLink>();
        var headings = new List<PageHeading>();
        var images = new List<PageImage>();
        foreach (var element in document.All)
        {
            if (element.Id is { Length: > 0 } id && !ids.Add(id))
                repeated.Add(id);
            if (element.LocalName is "a" && element.GetAttribute("name") is { Length: > 0 } name)
                ids.Add(name);

            foreach (var address in Addresses(element))
                links.Add(new PageLink(address, PartOf(element), KindOf(element)));
            if (element.LocalName is "h1" or "h2" or "h3" or "h4" or "h5" or "h6")
                headings.Add(new PageHeading(element.LocalName[1] - '0', string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), PartOf(element)));
            if (element.LocalName is "img" && !element.HasAttribute("alt"))
                images.Add(new PageImage(element.GetAttribute("src") ?? "", PartOf(element)));
        }

        return new PageFacts(path, ids, repeated, links, headings, images, errors);
    }

    private static LinkKind KindOf(IElement element) => element.LocalName switch
    {
        "a" or "area" => LinkKind.Page,
        "img" or "audio" or "video" or "source" or "iframe" => LinkKind.Media,
        _ => LinkKind.Other,
    };

    private static PagePart PartOf(IElement element) => element.Closest($".{TextClass}, .{IntroductionClass}, .{SlotClass}")?.ClassList switch
    {
        null => PagePart.Theme,
        var classes when classes.Contains(TextClass) => new PagePart(PartKind.Text),
        var classes when classes.Contains(IntroductionClass) => new PagePart(PartKind.Introduction),
        var classes => new PagePart(PartKind.Slot, classes.FirstOrDefault(c => c.StartsWith(SlotPrefix, StringComparison.Ordinal))?[SlotPrefix.Length..]),
    };

    private static IEnumerable<string> Addresses(IElement element)
    {
        foreach (var attribute in (string[])["href", "src", "poster", "action"])
        {
            if (element.GetAttribute(attribute) is { } address)
                yield return address.Trim();
        }

        if (element.LocalName is "meta" && string.Equals(element.GetAttribute("http-equiv"), "refresh", StringComparison.OrdinalIgnoreCase)
            && element.GetAttribute("content") is { } refresh && refresh.IndexOf("url=", StringComparison.OrdinalIgnoreCase) is >= 0 and var url)
        {
            yield return refresh[(url + 4)..].Trim(' ', '\'', '"');
        }
    }
}
