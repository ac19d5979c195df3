using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace DigestSite.Markdown.Reading;

/// <summary>Parses HTML as what stands in a page's body, which is what feeds carry.</summary>
internal static class HtmlReading
{
    /// <summary>With scripts off, what is written for browsers without them is read as elements.</summary>
    private static readonly HtmlParserOptions Options = new() { IsScripting = false };

    public static IElement Parse(string html)
    {
        var parser = new HtmlParser(Options);
        var body = parser.ParseDocument("").Body!;
        var nodes = parser.ParseFragment(html, body);
        var root = nodes.Length == 0 ? body : nodes[0].ParentElement ?? body;
        if (html.Contains("&#", StringComparison.Ordinal)) UnifyLineEnds(root);
        return root;
    }

    /// <summary>Parsers do so themselves, except for carriage returns that are written as character references.</summary>
    private static void UnifyLineEnds(IElement root)
    {
        var walk = new TreeWalk(root);
        while (walk.MoveNext())
        {
            if (walk.Node is IText text && text.Data.Contains('\r', StringComparison.Ordinal)) text.Data = text.Data.ReplaceLineEndings("\n");
        }
    }
}
