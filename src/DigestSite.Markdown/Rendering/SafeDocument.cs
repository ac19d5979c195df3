using DigestSite.Markdown.Reading;
using DigestSite.Markdown.Safety;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DigestSite.Markdown.Rendering;

/// <summary>Holds a parsed document, and HTML that was written in it, to the allow list.</summary>
internal static class SafeDocument
{
    public static void Clean(MarkdownDocument document)
    {
        foreach (var link in document.Descendants<LinkInline>().ToList())
        {
            var address = link.IsImage ? AllowList.Picture(link.Url) : AllowList.Link(link.Url);
            // Without its address a link is its text, and so is an image.
            if (address is null) Unwrap(link);
            else link.Url = address;
        }
        foreach (var link in document.Descendants<AutolinkInline>().ToList())
        {
            if (!link.IsEmail && AllowList.Link(link.Url) is null) link.ReplaceBy(new LiteralInline(link.Url));
        }
        foreach (var node in document.Descendants())
        {
            if (node.TryGetAttributes() is { } attributes) Clean(attributes, node is HeadingBlock ? "h1" : "img");
        }
    }

    /// <summary>Whether raw HTML was written in the document. A line break is not worth the name: cells hold them.</summary>
    public static bool HoldsHtml(MarkdownDocument document) =>
        document.Descendants().Any(node => node is HtmlBlock || node is HtmlInline { Tag: not "<br>" });

    /// <summary>HTML of a whole document: what one block opens, another may close.</summary>
    public static string CleanHtml(string html, bool lazyImages)
    {
        var body = HtmlReading.Parse(html);
        Nesting.Limit(body, new FindingLog());
        return SafeHtml.Write(body.ChildNodes, trusted: false, lazyImages);
    }

    private static void Unwrap(LinkInline link)
    {
        var before = (Inline)link;
        while (link.FirstChild is { } child)
        {
            child.Remove();
            before.InsertAfter(child);
            before = child;
        }
        link.Remove();
    }

    private static void Clean(HtmlAttributes attributes, string element)
    {
        attributes.Classes = null;
        attributes.Properties?.RemoveAll(property => property.Key != AttributeList.FurtherName && AllowList.Attribute(element, property.Key, property.Value ?? "") is null);
    }
}
