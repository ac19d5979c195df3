using System.Buffers;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using DigestSite.Markdown.Safety;

namespace DigestSite.Markdown.Reading;

/// <summary>Parses HTML as what stands in a page's body, which is what feeds carry.</summary>
internal static class HtmlReading
{
    /// <summary>With scripts off, what is written for browsers without them is read as elements. How deep they nest we see to ourselves.</summary>
    private static readonly HtmlParserOptions Options = new() { IsScripting = false, DisableElementPositionTracking = true, MaximumDepth = int.MaxValue };

    /// <summary>The tags that mean something else in a page than in a piece of one.</summary>
    private static readonly SearchValues<string> PageTags =
        SearchValues.Create(["<body", "</body", "<html", "</html", "<frameset"], StringComparison.OrdinalIgnoreCase);

    /// <param name="withComments">Without them text is one node however often it was interrupted.</param>
    public static IElement Parse(string html, bool withComments = false)
    {
        var body = TryParse(html, withComments) ?? TryParse(OpenTags.Limit(html), withComments) ?? TryParse(AsText(html), withComments)!;
        if (html.Contains("&#", StringComparison.Ordinal)) UnifyLineEnds(body);
        return body;
    }

    /// <summary>Null when the parser would take more than its share of time or memory.</summary>
    private static IElement? TryParse(string html, bool withComments)
    {
        var budget = new ParseBudget(html.Length);
        var parser = new HtmlParser(Options with { SkipComments = !withComments, OnCreated = (element, _) => budget.Count(element) });
        try
        {
            // The same tree as a fragment's, but built in its place: a fragment's nodes are all moved once more.
            if (!html.AsSpan().ContainsAny(PageTags)) return parser.ParseDocument("<body>" + html).Body!;
            var body = parser.ParseDocument("").Body!;
            var nodes = parser.ParseFragment(html, body);
            return nodes.Length == 0 ? body : nodes[0].ParentElement ?? body;
        }
        catch (ParseBudget.ExceededException)
        {
            return null;
        }
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

    private static string AsText(string html) => new StringBuilder("<p>", html.Length + 3).AppendEscaped(html).ToString();
}
