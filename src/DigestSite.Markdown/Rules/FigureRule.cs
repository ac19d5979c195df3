using AngleSharp.Dom;
using DigestSite.Markdown.Model;
using DigestSite.Markdown.Reading;
using DigestSite.Markdown.Safety;

namespace DigestSite.Markdown.Rules;

/// <summary>A figure with a caption. One without is just what it holds.</summary>
internal sealed class FigureRule : IBlockRule
{
    public IReadOnlyList<string> Names => ["figure"];

    public Block? Read(IElement element, DocumentReader reader)
    {
        if (reader.Trusted || Caption(element) is not { } caption) return null;
        var isPicture = element.Inside().All(inner => !inner.IsBlock() || SafeHtml.IsDropped(inner) || inner == caption || inner.LocalName is "p" or "div");
        return isPicture ? Picture(element, caption) : Container(element, caption, reader);
    }

    private static IElement? Caption(IElement figure)
    {
        var caption = figure.Children.FirstOrDefault(child => child.LocalName == "figcaption");
        return caption is null || Elements.IsBlank(caption.PlainText()) ? null : caption;
    }

    private static HtmlBlock Picture(IElement figure, IElement caption)
    {
        var before = figure.ChildNodes.TakeWhile(node => node != caption);
        var after = figure.ChildNodes.SkipWhile(node => node != caption).Skip(1);
        var parts = new[] { before, [caption], after }.Select(nodes => RawBlock.Of(nodes, trusted: false).Html).Where(html => !Elements.IsBlank(html));
        return new HtmlBlock(string.Join('\n', [SafeHtml.OpenTag(figure, trusted: false), .. parts, "</figure>"]));
    }

    private static Block Container(IElement figure, IElement caption, DocumentReader reader)
    {
        var content = new List<Block>();
        foreach (var child in figure.Children)
        {
            if (child == caption) content.Add(RawBlock.Of([caption], trusted: false));
            else reader.ReadInto(content, child);
        }
        if (content.All(block => block is Paragraph or HtmlBlock)) return Picture(figure, caption);
        return new HtmlContainer(SafeHtml.OpenTag(figure, trusted: false), content, "</figure>");
    }
}
