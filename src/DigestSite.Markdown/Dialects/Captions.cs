using DigestSite.Markdown.Dom;
using DigestSite.Markdown.Reading;

namespace DigestSite.Markdown.Dialects;

/// <summary>A picture with words under it, from before there were figures: WordPress in a <c>div</c>, Blogger in a table.</summary>
internal sealed class Captions : IDialect
{
    public IReadOnlyList<string> Names => ["div", "table"];

    public bool Rewrite(Element element, FindingLog log)
    {
        var name = element.HasClass("wp-caption") ? "wp-caption-text" : element.HasClass("tr-caption-container") ? "tr-caption" : null;
        if (name is null) return false;
        var text = element.Inside().FirstOrDefault(inner => inner.HasClass(name));
        var image = element.First("img");
        if (text is null || image is null || text.Contains(image)) return false;
        var picture = image.Parent is { LocalName: "a" } link ? link : image;

        var figure = new Element("figure");
        var caption = new Element("figcaption");
        caption.TakeContentOf(text);
        figure.Append(picture);
        figure.Append(caption);
        element.ReplaceWith(figure);
        return true;
    }
}
