using AngleSharp.Dom;
using DigestSite.Markdown.Reading;

namespace DigestSite.Markdown.Dialects;

/// <summary>A picture with words under it, from before there were figures: WordPress in a <c>div</c>, Blogger in a table.</summary>
internal sealed class Captions : IDialect
{
    public IReadOnlyList<string> Names => ["div", "table"];

    public bool Rewrite(IElement element, FindingLog log)
    {
        var name = element.HasClass("wp-caption") ? "wp-caption-text" : element.HasClass("tr-caption-container") ? "tr-caption" : null;
        if (name is null) return false;
        var text = element.Inside().FirstOrDefault(inner => inner.HasClass(name));
        var image = element.First("img");
        if (text is null || image is null || text.Contains(image)) return false;
        var picture = image.ParentElement is { LocalName: "a" } link ? link : image;

        var figure = element.Owner!.CreateElement("figure");
        var caption = element.Owner!.CreateElement("figcaption");
        while (text.FirstChild is { } child) caption.AppendChild(child);
        figure.Append(picture, caption);
        element.Parent!.ReplaceChild(figure, element);
        return true;
    }
}
