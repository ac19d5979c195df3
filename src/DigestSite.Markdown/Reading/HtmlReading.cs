using System.Buffers;
using System.Text;
using AngleSharp.Html.Parser;
using DigestSite.Markdown.Dom;
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
    public static Element Parse(string html, bool withComments = false) =>
        TryParse(html, withComments) ?? TryParse(OpenTags.Limit(html), withComments) ?? TryParse(AsText(html), withComments)!;

    /// <summary>Null when the parser would take more than its share of time or memory.</summary>
    private static Element? TryParse(string html, bool withComments)
    {
        var budget = new ParseBudget(html.Length);
        var parser = new HtmlParser(Options with { SkipComments = !withComments, OnCreated = (element, _) => budget.Count(element) });
        try
        {
            // The same tree as a fragment's, but built in its place: a fragment's nodes are all moved once more.
            if (!html.AsSpan().ContainsAny(PageTags)) return Copy(parser.ParseDocument("<body>" + html).Body!);
            var body = parser.ParseDocument("").Body!;
            var nodes = parser.ParseFragment(html, body);
            return Copy(nodes.Length == 0 ? body : nodes[0].ParentElement ?? body);
        }
        catch (ParseBudget.ExceededException)
        {
            return null;
        }
    }

    private static Element Copy(AngleSharp.Dom.IElement from)
    {
        var to = new Element("body");
        CopyContent(from, to);
        return to;
    }

    private static void CopyContent(AngleSharp.Dom.INode from, Element to)
    {
        foreach (var node in from.ChildNodes)
        {
            switch (node)
            {
                case AngleSharp.Dom.IText text:
                    to.Append(new TextNode(text.Data.Contains('\r', StringComparison.Ordinal) ? text.Data.ReplaceLineEndings("\n") : text.Data));
                    break;
                case AngleSharp.Dom.IComment comment:
                    to.Append(new CommentNode(comment.Data));
                    break;
                case AngleSharp.Dom.IElement element:
                    var copy = new Element(element.LocalName);
                    if (element.Attributes.Length > 0) copy.SetAttributes([.. element.Attributes.Select(a => new HtmlAttribute(a.Name, a.Value))]);
                    to.Append(copy);
                    CopyContent(element, copy);
                    break;
            }
        }
    }

    private static string AsText(string html) => new StringBuilder("<p>", html.Length + 3).AppendEscaped(html).ToString();
}
