using DigestSite.Markdown.Dom;
using DigestSite.Markdown.Model;
using DigestSite.Markdown.Reading;
using DigestSite.Markdown.Safety;
using DigestSite.Markdown.Writing;

namespace DigestSite.Markdown.Rules;

internal sealed class LinkRule : IInlineRule
{
    public IReadOnlyList<string> Names => ["a"];

    public bool Read(Element element, InlineReader reader, List<Inline> line)
    {
        if (reader.Trusted && !IsExact(element)) return false;
        var document = reader.Document;
        if (!document.Trusted && (element.Id ?? element.GetAttribute("name")) is { Length: > 0 } id && document.IsTarget(id)) reader.AddAnchor(line, id);
        if (Wrapper(element, document) is not { } wrap || reader.ReadLinked(element.ChildNodes) is not { } content)
        {
            line.AddRange(reader.ReadContent(element.ChildNodes));
            return true;
        }
        line.AddRange(reader.TakeAnchors());
        if (document.Trusted) reader.Add(line, wrap(content));
        else LineEdges.AddWithEdgesOutside(line, content, wrap);
        return true;
    }

    private static bool IsExact(Element element) =>
        element.GetAttribute("href") is { } href && element.HasOnly("href", "title") && Address.AsRendered(href) == href && element.GetAttribute("title") != "";

    /// <summary>Puts the link around its content; null for an anchor that leads nowhere, or where it may not.</summary>
    public static Func<IReadOnlyList<Inline>, Inline>? Wrapper(Element element, DocumentReader reader)
    {
        if (element.GetAttribute("href") is not { } href) return null;
        var address = reader.Trusted ? href : AllowList.Link(href);
        if (address is null)
        {
            reader.Log.Add(FindingCode.UnsafeLink, href);
            return null;
        }
        var title = element.GetAttribute("title") ?? "";
        return content => new Link(Address.AsRendered(address), title, content);
    }
}
