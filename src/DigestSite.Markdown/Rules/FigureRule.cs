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
        var isPicture = element.Inside().All(inner => !inner.IsBlock() || inner == caption || inner.LocalName is "p" or "div");
        return isPicture ? Picture(element, caption) : Container(element, caption, reader);
    }

    private static IElement? Caption(IElement figure)
    {
        var caption = figure.Children.FirstOrDefault(child => child.LocalName == "figcaption");
        return caption is null || Elements.IsBlank(caption.PlainText()) ? null : caption;
    }

    private static HtmlBlock Picture(IElement figure, IElement caption)
    {
        var lines = new List<string> { SafeHtml.OpenTag(figure, trusted: false) };
        foreach (var child in figure.ChildNodes)
        {
            var line = RawBlock.Of([child], trusted: false).Html;
            if (!Elements.IsBlank(line)) lines.Add(line);
        }
        lines.Add("</figure>");
        return new HtmlBlock(string.Join('\n', lines));
    }

    private static HtmlContainer Container(IElement figure, IElement caption, DocumentReader reader)
    {
        var content = new List<Block>();
        foreach (var child in figure.Children)
        {
            if (child == caption) content.Add(RawBlock.Of([caption], trusted: false));
            else reader.ReadInto(content, child);
        }
        return new HtmlContainer(SafeHtml.OpenTag(figure, trusted: false), content, "</figure>");
    }
}
