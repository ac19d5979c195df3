using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using DigestSite.Theme.Texts;

namespace DigestSite.Theme.Prose;

/// <summary>Fits an article's HTML into the page around it.</summary>
internal static class BodyHtml
{
    /// <summary>In order. Another is a file and a line.</summary>
    private static readonly IProseRule[] Rules =
    [
        new HeadingLevels(),
        new WideTables(),
        new CodeBlocks(),
    ];

    public static string Shown(string html, Wording texts)
    {
        var document = new HtmlParser().ParseDocument("");
        var body = (IHtmlElement)document.Body!;
        body.InnerHtml = html;

        foreach (var rule in Rules)
            rule.Apply(body, texts);

        return body.InnerHtml;
    }
}

/// <summary>One change that makes an article fit the page.</summary>
internal interface IProseRule
{
    void Apply(IHtmlElement body, Wording texts);
}
