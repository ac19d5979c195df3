using DigestSite.Markdown.Dom;
using DigestSite.Markdown.Reading;

namespace DigestSite.Markdown.Dialects;

/// <summary>
/// Notes, tips and warnings in a box, as MkDocs, Sphinx, Docusaurus, VitePress, Starlight, Quarto, Asciidoctor, GitHub, Confluence, Hashnode and
/// Notion draw them: a quote that begins with what it is in bold.
/// </summary>
internal sealed class Admonitions : IDialect
{
    private static readonly string[] Boxes =
    [
        "admonition", "admonitionblock", "theme-admonition", "custom-block", "starlight-aside", "markdown-alert", "callout", "confluence-information-macro", "hint-container",
    ];

    private static readonly string[] Titles =
    [
        "admonition-title", "custom-block-title", "starlight-aside__title", "markdown-alert-title", "callout-title-container", "callout-title", "hint-container-title",
    ];

    public IReadOnlyList<string> Names => ["div", "aside", "figure"];

    public bool Rewrite(Element element, FindingLog log)
    {
        if (!element.HasAnyClass(Boxes) && element.GetAttribute("data-node-type") != "callout") return false;
        // A grid of contents beside an icon.
        var body = element.Inside().FirstOrDefault(inner => inner.LocalName == "td" && inner.HasClass("content")) ?? element;
        var title = element.Inside().FirstOrDefault(IsTitle);
        var text = Elements.Collapse(title?.PlainText() ?? "");
        title?.Remove();

        var quote = new Element("blockquote");
        if (text.Length > 0) quote.Append(Title(text));
        quote.TakeContentOf(body);
        element.ReplaceWith(quote);
        return false;
    }

    private static bool IsTitle(Element element) =>
        element.HasAnyClass(Titles)
        || element.ClassName?.StartsWith("admonitionHeading", StringComparison.Ordinal) == true
        || (element.HasClass("title") && element.Parent is { } parent && (parent.HasClass("icon") || parent.HasClass("confluence-information-macro")));

    private static Element Title(string text)
    {
        var paragraph = new Element("p");
        var strong = new Element("strong");
        strong.SetText(text);
        paragraph.Append(strong);
        return paragraph;
    }
}
