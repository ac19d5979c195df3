using DigestSite.Markdown.Dom;
using DigestSite.Markdown.Reading;

namespace DigestSite.Markdown.Dialects;

/// <summary>
/// Text that stands in no paragraph, with two line breaks where one ends: Blogger and old editors write so. Only text outside of any
/// paragraph is taken apart; within one, two breaks are what the author wrote.
/// </summary>
internal static class Blogger
{
    public static void Rewrite(Element body, FindingLog log)
    {
        foreach (var element in body.Inside().Where(inner => inner.LocalName is "div" or "article" or "section").Prepend(body).ToList())
        {
            var nodes = element.ChildNodes.ToArray();
            var ends = Ends(nodes);
            if (ends.Contains(true) && !IsInLine(element)) Divide(element, nodes, ends, log);
        }
    }

    /// <summary>Cells, terms and captions are lines of text, or stay HTML.</summary>
    private static bool IsInLine(Element element) => element.IsWithin("table") || element.IsWithin("dl") || element.IsWithin("figcaption") || element.IsWithin("summary");

    private static void Divide(Element element, Node[] nodes, bool[] ends, FindingLog log)
    {
        log.Add(FindingCode.LineBreakParagraphs, element.PlainText(), Math.Max(1, ends.Count(end => end) / 2));
        var paragraph = new Element("p");
        element.SetText("");
        for (var i = 0; i < nodes.Length; i++)
        {
            if (!ends[i] && nodes[i] is not Element { IsBlock: true })
            {
                paragraph.Append(nodes[i]);
                continue;
            }
            if (!paragraph.ChildNodes.All(Elements.IsBlankText)) element.Append(paragraph);
            paragraph = new Element("p");
            if (!ends[i]) element.Append(nodes[i]);
        }
        if (!paragraph.ChildNodes.All(Elements.IsBlankText)) element.Append(paragraph);
    }

    /// <summary>For each node whether it is one of two breaks in a row.</summary>
    private static bool[] Ends(Node[] nodes)
    {
        var ends = new bool[nodes.Length];
        var last = -1;
        for (var i = 0; i < nodes.Length; i++)
        {
            if (nodes[i].IsBlankText()) continue;
            if (nodes[i] is not Element { LocalName: "br" })
            {
                last = -1;
                continue;
            }
            if (last >= 0) ends[i] = ends[last] = true;
            last = i;
        }
        return ends;
    }
}
