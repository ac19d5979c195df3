using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using DigestSite.Theme.Texts;

namespace DigestSite.Theme.Prose;

/// <summary>
/// The page's title is the only <c>h1</c>: an article's own headings begin at <c>h2</c> and go down one level at a time,
/// whatever levels the publisher chose for their size.
/// </summary>
internal sealed class HeadingLevels : IProseRule
{
    public void Apply(IHtmlElement body, Wording texts)
    {
        // The levels above the current heading, as written; their number is the level it gets.
        var open = new Stack<int>();
        foreach (var heading in body.QuerySelectorAll("h1, h2, h3, h4, h5, h6").ToList())
        {
            var written = heading.LocalName[1] - '0';
            while (open.Count > 0 && open.Peek() >= written)
                open.Pop();
            open.Push(written);

            var level = Math.Min(6, open.Count + 1);
            if (level != written)
                Rename(heading, level);
        }
    }

    private static void Rename(IElement heading, int level)
    {
        var renamed = heading.Owner!.CreateElement(string.Create(CultureInfo.InvariantCulture, $"h{level}"));
        foreach (var attribute in heading.Attributes)
            renamed.SetAttribute(attribute.Name, attribute.Value);
        while (heading.FirstChild is { } child)
            renamed.AppendChild(child);
        heading.Replace(renamed);
    }
}
