using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using DigestSite.Theme.Prose;

namespace DigestSite.Theme.Letters;

/// <summary>A curator's text as mail programs take it: styles in place, whole addresses, nothing that plays or is filled in.</summary>
internal static class MailProse
{
    private const string Mono = "font-family: Consolas, Menlo, monospace; font-size: 14px;";
    private const string Cell = "padding: 4px 10px 4px 0; border-bottom: 1px solid #8a8a8a; text-align: start; vertical-align: top;";
    private const string Heading = "font-family: Georgia, 'Times New Roman', serif; font-weight: bold; margin: 20px 0 8px;";

    private static readonly Dictionary<string, string> Styles = new(StringComparer.Ordinal)
    {
        ["a"] = "color: inherit;",
        ["p"] = "margin: 0 0 14px;",
        ["ul"] = "margin: 0 0 14px; padding-inline-start: 24px;",
        ["ol"] = "margin: 0 0 14px; padding-inline-start: 24px;",
        ["dl"] = "margin: 0 0 14px;",
        ["blockquote"] = "margin: 0 0 14px; padding-inline-start: 14px; border-inline-start: 3px solid #8a8a8a;",
        ["figure"] = "margin: 0 0 14px;",
        ["pre"] = $"{Mono} margin: 0 0 14px; line-height: 20px; white-space: pre-wrap; overflow-wrap: anywhere;",
        ["code"] = Mono,
        ["img"] = "max-width: 100%; height: auto; border: 0;",
        ["hr"] = "border: 0; border-top: 1px solid #8a8a8a; margin: 20px 0;",
        ["table"] = "border-collapse: collapse; margin: 0 0 14px;",
        ["th"] = Cell,
        ["td"] = Cell,
        ["h2"] = $"{Heading} font-size: 22px; line-height: 28px;",
        ["h3"] = $"{Heading} font-size: 19px; line-height: 25px;",
        ["h4"] = $"{Heading} font-size: 16px; line-height: 24px;",
    };

    /// <param name="html">Safe, with whole addresses.</param>
    /// <param name="page">The address of the page it stands on: what a link to a place on it leads to.</param>
    public static string Of(string html, string page)
    {
        var body = Parse(html);
        new HeadingLevels().Apply(body, Texts.English.Wording);
        foreach (var element in body.QuerySelectorAll("*").ToList())
        {
            if (Substitute(element) is { } other)
                element.Replace(other);
            else
                Dress(element, page);
        }

        return body.InnerHtml.Trim();
    }

    /// <summary>As plain text on one line.</summary>
    public static string TextOf(string html) => string.Join(' ', Parse(html).TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public static IHtmlElement Parse(string html)
    {
        var body = (IHtmlElement)new HtmlParser().ParseDocument("").Body!;
        body.InnerHtml = html;
        return body;
    }

    /// <summary>What stands for an element that mail programs do not show.</summary>
    private static INode? Substitute(IElement element) => element.LocalName switch
    {
        "input" => element.Owner!.CreateTextNode(element.HasAttribute("checked") ? "☑ " : "☐ "),
        "iframe" or "video" or "audio" => Link(element),
        "source" => element.Owner!.CreateTextNode(""),
        _ => null,
    };

    private static INode Link(IElement element)
    {
        var address = element.GetAttribute("src") ?? element.QuerySelector("[src]")?.GetAttribute("src");
        if (element.LocalName == "iframe")
            address = EmbedAddress.Of(address)?.Page;
        if (address is null)
            return element.Owner!.CreateTextNode("");

        var link = element.Owner!.CreateElement("a");
        link.SetAttribute("href", address);
        link.SetAttribute("style", Styles["a"]);
        link.TextContent = element.GetAttribute("title") is { Length: > 0 } title ? title : address;
        return link;
    }

    private static void Dress(IElement element, string page)
    {
        foreach (var name in (string[])["class", "id", "loading", "decoding"])
            element.RemoveAttribute(name);
        if (element.GetAttribute("href") is ['#', ..] place)
            element.SetAttribute("href", page + place);
        if (Styles.GetValueOrDefault(element.LocalName) is { } style)
            element.SetAttribute("style", style);
    }
}
