using DigestSite.Markdown.Dom;
using DigestSite.Markdown.Reading;

namespace DigestSite.Markdown.Dialects;

/// <summary>Players, code and tables within a heading, which is one line of text: they go behind it.</summary>
internal sealed class HeadingMedia : IDialect
{
    public IReadOnlyList<string> Names => ["h1", "h2", "h3", "h4", "h5", "h6"];

    public bool Rewrite(Element element, FindingLog log)
    {
        if (element.HoldsNoElements()) return false;
        var parts = Outermost(element);
        for (var i = parts.Count - 1; i >= 0; i--)
        {
            log.Add(FindingCode.MovedOutOfHeading, parts[i].GetAttribute("src") ?? parts[i].PlainText());
            element.Parent!.InsertBefore(parts[i], element.NextSibling);
        }
        return false;
    }

    private static List<Element> Outermost(Element heading)
    {
        var parts = new List<Element>();
        var walk = new TreeWalk(heading);
        var enter = true;
        while (walk.MoveNext(enter))
        {
            enter = walk.Node is not Element { LocalName: "iframe" or "video" or "audio" or "object" or "embed" or "lite-youtube" or "amp-youtube" or "pre" or "table" };
            if (!enter) parts.Add((Element)walk.Node);
        }
        return parts;
    }
}
