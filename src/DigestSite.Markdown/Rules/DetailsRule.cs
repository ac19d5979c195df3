using DigestSite.Markdown.Dom;
using DigestSite.Markdown.Model;
using DigestSite.Markdown.Reading;
using DigestSite.Markdown.Safety;

namespace DigestSite.Markdown.Rules;

internal sealed class DetailsRule : IBlockRule
{
    public IReadOnlyList<string> Names => ["details"];

    public Block? Read(Element element, DocumentReader reader)
    {
        if (reader.Trusted) return null;
        var open = SafeHtml.OpenTag(element, trusted: false);
        if (element.Children.FirstOrDefault(child => child.LocalName == "summary") is { } summary)
        {
            open += "\n" + RawBlock.Of(Siblings.Only(summary), trusted: false).Html;
            summary.Remove();
        }
        return new HtmlContainer(open, reader.ReadBlocks(element), "</details>");
    }
}
