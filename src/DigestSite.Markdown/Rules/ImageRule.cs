using DigestSite.Markdown.Dom;
using DigestSite.Markdown.Model;
using DigestSite.Markdown.Reading;
using DigestSite.Markdown.Safety;
using DigestSite.Markdown.Writing;

namespace DigestSite.Markdown.Rules;

internal sealed class ImageRule : IInlineRule
{
    public IReadOnlyList<string> Names => ["img"];

    public bool Read(Element element, InlineReader reader, List<Inline> line)
    {
        if (reader.Trusted && !IsExact(element)) return false;
        var source = element.GetAttribute("src") ?? "";
        var address = reader.Trusted ? source : AllowList.Picture(source);
        if (string.IsNullOrEmpty(address) && !reader.Trusted)
        {
            reader.Document.Log.Add(FindingCode.UnsafeImage, source);
            return true;
        }
        var alt = element.GetAttribute("alt") ?? "";
        reader.Add(line, new Image(
            Address.AsRendered(address!),
            element.GetAttribute("title") ?? "",
            reader.Trusted ? alt : Elements.Collapse(alt),
            Size(element)));
        return true;
    }

    private static bool IsExact(Element element) =>
        element.GetAttribute("src") is { } source && element.HasAttribute("alt") && element.HasOnly("src", "alt", "title", "width", "height")
        && element.Attributes.Length - Size(element).Count == (element.HasAttribute("title") ? 3 : 2)
        && Address.AsRendered(source) == source && element.GetAttribute("title") != "";

    /// <summary>Lets a page keep the place before the image is there.</summary>
    private static List<KeyValuePair<string, string>> Size(Element element)
    {
        var size = new List<KeyValuePair<string, string>>(2);
        foreach (var name in (ReadOnlySpan<string>)["width", "height"])
        {
            var value = element.GetAttribute(name);
            if (value is { Length: > 0 and < 6 } && value.All(char.IsAsciiDigit)) size.Add(new(name, value));
        }
        return size;
    }
}
