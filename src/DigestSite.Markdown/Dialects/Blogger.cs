using DigestSite.Markdown.Dom;
using DigestSite.Markdown.Reading;

namespace DigestSite.Markdown.Dialects;

/// <summary>
/// Text that stands in no paragraph, with two line breaks where one ends: Blogger and old editors write so. Only text outside of any
/// paragraph is taken apart here; one that holds two breaks is divided when it is read.
/// </summary>
internal static class Blogger
{
    public static void Rewrite(Element body, FindingLog log)
    {
        Divide(body, log);
        foreach (var element in body.Inside())
        {
            if (element.LocalName is "div" or "article" or "section") Divide(element, log);
        }
    }

    private static void Divide(Element element, FindingLog log)
    {
        if (Ends(element) is not { } ends || IsInLine(element)) return;
        log.Add(FindingCode.LineBreakParagraphs, element.PlainText(), ends.Count / 2);
        var nodes = element.ChildNodes.ToArray();
        var paragraph = new Element("p");
        element.SetText("");
        foreach (var node in nodes)
        {
            if (!ends.Contains(node) && node is not Element { IsBlock: true })
            {
                paragraph.Append(node);
                continue;
            }
            if (!paragraph.ChildNodes.All(Elements.IsBlankText)) element.Append(paragraph);
            paragraph = new Element("p");
            if (!ends.Contains(node)) element.Append(node);
        }
        if (!paragraph.ChildNodes.All(Elements.IsBlankText)) element.Append(paragraph);
    }

    /// <summary>Cells, terms and captions are lines of text, or stay HTML.</summary>
    private static bool IsInLine(Element element) => element.IsWithin("table") || element.IsWithin("dl") || element.IsWithin("figcaption") || element.IsWithin("summary");

    /// <summary>The breaks of which two or more stand in a row; null when there are none.</summary>
    private static HashSet<Node>? Ends(Element element)
    {
        HashSet<Node>? ends = null;
        Node? last = null;
        foreach (var node in element.ChildNodes)
        {
            if (node.IsBlankText()) continue;
            var isBreak = node is Element { LocalName: "br" };
            if (isBreak && last is not null) (ends ??= []).UnionWith([last, node]);
            last = isBreak ? node : null;
        }
        return ends;
    }
}
