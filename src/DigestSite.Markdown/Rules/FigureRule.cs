using DigestSite.Markdown.Dom;
using DigestSite.Markdown.Model;
using DigestSite.Markdown.Reading;
using DigestSite.Markdown.Safety;

namespace DigestSite.Markdown.Rules;

/// <summary>A figure with a caption. One without is just what it holds.</summary>
internal sealed class FigureRule : IBlockRule
{
    public IReadOnlyList<string> Names => ["figure"];

    public Block? Read(Element element, DocumentReader reader)
    {
        if (reader.Trusted || Caption(element) is not { } caption) return null;
        var isPicture = element.Inside().All(inner => !inner.IsBlock || SafeHtml.IsDropped(inner) || inner == caption || inner.LocalName is "p" or "div");
        return isPicture ? Picture(element, caption) : Container(element, caption, reader);
    }

    private static Element? Caption(Element figure)
    {
        var caption = figure.Children.FirstOrDefault(child => child.LocalName == "figcaption");
        return caption is null || Elements.IsBlank(caption.PlainText()) ? null : caption;
    }

    private static HtmlBlock Picture(Element figure, Element caption)
    {
        Flatten(figure);
        Flatten(caption);
        Siblings[] rows = [new(figure.FirstChild, caption), Siblings.Only(caption), new(caption.NextSibling, null)];
        var parts = rows.Select(RawBlock.Within).Where(html => !Elements.IsBlank(html));
        return new HtmlBlock(string.Join('\n', [SafeHtml.OpenTag(figure, trusted: false), .. parts, "</figure>"]));
    }

    /// <summary>Boxes around everything say nothing.</summary>
    private static void Flatten(Element element)
    {
        foreach (var box in element.Inside().Where(inner => inner.LocalName == "div").ToArray())
        {
            if (!box.Parent!.ChildNodes.All(node => node == box || node.IsBlankText() || node is Element { LocalName: "figcaption" })) continue;
            box.Unwrap();
        }
        if (element.LocalName == "figcaption" && element.OnlyElementChild is { LocalName: "p" } only && element.ChildNodes.All(node => node == only || node.IsBlankText()))
        {
            only.Unwrap();
        }
    }

    private static Block Container(Element figure, Element caption, DocumentReader reader)
    {
        var content = new List<Block>();
        foreach (var child in figure.Children)
        {
            if (child == caption) content.Add(RawBlock.Of(Siblings.Only(caption), trusted: false));
            else reader.ReadInto(content, child);
        }
        if (content.All(block => block is Paragraph or HtmlBlock)) return Picture(figure, caption);
        return new HtmlContainer(SafeHtml.OpenTag(figure, trusted: false), content, "</figure>");
    }
}
