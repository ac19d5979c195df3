using DigestSite.Markdown.Dom;
using DigestSite.Markdown.Reading;

namespace DigestSite.Markdown.Dialects;

/// <summary>A link around a whole figure leads there from its picture, where the figure's own HTML can hold it.</summary>
internal sealed class LinkedFigures : IDialect
{
    public IReadOnlyList<string> Names => ["a"];

    public bool Rewrite(Element element, FindingLog log)
    {
        if (element.GetAttribute("href") is not { Length: > 0 } href || element.First("figure") is not { } figure) return false;
        if (figure.First("figcaption") is null || element.Inside().Any(inner => inner.LocalName == "a")) return false;
        foreach (var image in element.Inside().Where(inner => inner.LocalName == "img" && !inner.IsWithin("figcaption")).ToArray()) Link(image, element, href);
        element.Unwrap();
        return false;
    }

    private static void Link(Element image, Element from, string href)
    {
        var picture = image.Parent is { LocalName: "picture" } around ? around : image;
        var link = new Element("a");
        link.SetAttribute("href", href);
        if (from.GetAttribute("title") is { } title) link.SetAttribute("title", title);
        picture.ReplaceWith(link);
        link.Append(picture);
    }
}
