using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using DigestSite.Markdown;
using DigestSite.Theme.Texts;

namespace DigestSite.Theme.Prose;

/// <summary>An article's body, fitted into the page around it, and what the page needs to show it.</summary>
/// <param name="Headings">As they stand on the page.</param>
/// <param name="Grammars">Of the code in it, each once, sorted.</param>
/// <param name="FrameOrigins">Where its embeds come from, once a reader asks for them.</param>
public sealed record ProseBody(
    string Html,
    IReadOnlyList<DocumentHeading> Headings,
    IReadOnlyList<string> Grammars,
    IReadOnlyList<string> FrameOrigins,
    bool HasMath,
    bool HasDiagrams)
{
    /// <summary>In order. Another is a file and a line.</summary>
    private static readonly IProseRule[] Rules =
    [
        new HeadingLevels(),
        new UniqueIds(),
        new EmptyHeaders(),
        new WideTables(),
        new Diagrams(),
        new CodeBlocks(),
        new Embeds(),
        new TaskLists(),
    ];

    public static ProseBody Of(RenderedDocument document, Wording texts)
    {
        var body = (IHtmlElement)new HtmlParser().ParseDocument("").Body!;
        body.InnerHtml = document.Html;

        foreach (var rule in Rules)
            rule.Apply(body, texts);

        return new ProseBody(
            body.InnerHtml,
            [.. body.QuerySelectorAll("h2, h3, h4, h5, h6").Select(h => new DocumentHeading(h.LocalName[1] - '0', h.Id, TextOf(h)))],
            ValuesOf(body, CodeBlocks.GrammarAttribute),
            [.. ValuesOf(body, Embeds.AddressAttribute).Select(a => new Uri(a).GetLeftPart(UriPartial.Authority)).Distinct()],
            document.HasMath,
            document.HasDiagrams);
    }

    private static string TextOf(IElement heading) => string.Join(' ', heading.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static List<string> ValuesOf(IHtmlElement body, string attribute) =>
        [.. body.QuerySelectorAll($"[{attribute}]").Select(e => e.GetAttribute(attribute)!).Distinct().Order(StringComparer.Ordinal)];
}

/// <summary>One change that makes an article fit the page.</summary>
internal interface IProseRule
{
    void Apply(IHtmlElement body, Wording texts);
}
