using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DigestSite.Markdown.Rendering;

internal static class LazyImages
{
    public static void Apply(MarkdownDocument document)
    {
        foreach (var image in document.Descendants<LinkInline>())
        {
            if (!image.IsImage) continue;
            var attributes = image.GetAttributes();
            attributes.AddProperty("loading", "lazy");
            attributes.AddProperty("decoding", "async");
        }
    }
}
