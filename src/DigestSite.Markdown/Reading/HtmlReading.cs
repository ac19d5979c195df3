using System.Buffers;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace DigestSite.Markdown.Reading;

/// <summary>Parses HTML as what stands in a page's body, which is what feeds carry.</summary>
internal static class HtmlReading
{
    /// <summary>With scripts off, what is written for browsers without them is read as elements.</summary>
    private static readonly HtmlParserOptions WithComments = new() { IsScripting = false, DisableElementPositionTracking = true };

    private static readonly HtmlParserOptions WithoutComments = WithComments with { SkipComments = true };

    /// <summary>The tags that mean something else in a page than in a piece of one.</summary>
    private static readonly SearchValues<string> PageTags =
        SearchValues.Create(["<body", "</body", "<html", "</html", "<frameset"], StringComparison.OrdinalIgnoreCase);

    /// <param name="withComments">Without them text is one node however often it was interrupted.</param>
    public static IElement Parse(string html, bool withComments = false)
    {
        var parser = new HtmlParser(withComments ? WithComments : WithoutComments);
        // The same tree as a fragment's, but built in its place: a fragment's nodes are all moved once more.
        if (!html.AsSpan().ContainsAny(PageTags)) return parser.ParseDocument("<body>" + html).Body!;
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
