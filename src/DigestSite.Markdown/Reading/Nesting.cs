using AngleSharp.Dom;

namespace DigestSite.Markdown.Reading;

/// <summary>Bounds the depth of a document before anything walks it: below the limit only text is left.</summary>
internal static class Nesting
{
    private const int Deepest = 250;

    public static void Limit(IElement root, FindingLog log)
    {
        var walk = new TreeWalk(root);
        var enter = true;
        while (walk.MoveNext(enter))
        {
            enter = walk.Depth < Deepest;
            if (!enter && walk.Node is IElement element && element.ChildNodes.Any(child => child is IElement)) Flatten(element, log);
        }
    }

    private static void Flatten(IElement element, FindingLog log)
    {
        var text = element.PlainText();
        element.TextContent = text;
        log.Add(FindingCode.TooDeep, text);
    }
}
