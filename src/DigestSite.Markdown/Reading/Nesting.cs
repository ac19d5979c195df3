using DigestSite.Markdown.Dom;

namespace DigestSite.Markdown.Reading;

/// <summary>Bounds the depth of a document before anything walks it: below the limit only text is left.</summary>
internal static class Nesting
{
    private const int Deepest = 250;

    public static void Limit(Element root, FindingLog log)
    {
        var walk = new TreeWalk(root);
        var enter = true;
        while (walk.MoveNext(enter))
        {
            enter = walk.Depth < Deepest;
            if (!enter && walk.Node is Element element && !element.HoldsNoElements()) Flatten(element, log);
        }
    }

    private static void Flatten(Element element, FindingLog log)
    {
        var text = element.PlainText();
        element.SetText(text);
        log.Add(FindingCode.TooDeep, text);
    }
}
