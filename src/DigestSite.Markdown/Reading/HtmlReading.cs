using System.Buffers;
using System.Text;
using AngleSharp;
using AngleSharp.Html.Parser;
using AngleSharp.Text;
using DigestSite.Markdown.Dom;
using DigestSite.Markdown.Safety;

namespace DigestSite.Markdown.Reading;

/// <summary>Parses HTML as what stands in a page's body, which is what feeds carry.</summary>
internal static class HtmlReading
{
    private const string Body = "<body>";

    /// <summary>With scripts off, what is written for browsers without them is read as elements. How deep they nest we see to ourselves.</summary>
    private static readonly HtmlParserOptions Options = new() { IsScripting = false, DisableElementPositionTracking = true, MaximumDepth = int.MaxValue };

    private static readonly IBrowsingContext Context = BrowsingContext.New(new Configuration([new NodeFactory()]));

    private static readonly HtmlParser Parser = new(Options with { SkipComments = true }, Context);

    private static readonly HtmlParser ParserOfComments = new(Options, Context);

    /// <summary>The tags that mean something else in a page than in a piece of one, or that nobody is shown the content of.</summary>
    private static readonly SearchValues<string> Skipped =
        SearchValues.Create(["<body", "</body", "<html", "</html", "<frameset", "<template"], StringComparison.OrdinalIgnoreCase);

    /// <param name="withComments">Without them text is one node however often it was interrupted.</param>
    public static Element Parse(string html, bool withComments = false)
    {
        var body = TryParse(html, withComments) ?? TryParse(OpenTags.Limit(html), withComments) ?? TryParse(AsText(html), withComments)!;
        if (html.Contains("&#", StringComparison.Ordinal)) UnifyLineEnds(body);
        return body;
    }

    /// <summary>Null when the parser would take more than its share of time or memory.</summary>
    private static Element? TryParse(string html, bool withComments)
    {
        var page = ArrayPool<char>.Shared.Rent(Body.Length + html.Length);
        Body.CopyTo(page);
        html.CopyTo(0, page, Body.Length, html.Length);
        var source = new TextSource(new ReadOnlyMemoryTextSource(page.AsMemory(0, Body.Length + html.Length)));
        try
        {
            var parser = withComments ? ParserOfComments : Parser;
            var document = parser.ParseDocument<ParsedDocument, Element>(source, html.AsSpan().ContainsAny(Skipped) ? new TagSkipping().Consume : null);
            document.Builder?.Dispose();
            var body = document.Body;
            body.Remove();
            return body;
        }
        catch (ParseBudget.ExceededException)
        {
            return null;
        }
        finally
        {
            ArrayPool<char>.Shared.Return(page);
        }
    }

    /// <summary>Parsers do so themselves, except for carriage returns that are written as character references.</summary>
    private static void UnifyLineEnds(Element root)
    {
        var walk = new TreeWalk(root);
        while (walk.MoveNext())
        {
            if (walk.Node is TextNode text && text.Data.Contains('\r', StringComparison.Ordinal)) text.Data = text.Data.ReplaceLineEndings("\n");
        }
    }

    private static string AsText(string html) => new StringBuilder("<p>", html.Length + 3).AppendEscaped(html).ToString();
}
