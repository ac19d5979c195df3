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
        "admonition", "admonitionblock", "theme-admonition", "custom-block", "starlight-aside", "markdown-alert", "callout", "confluence-information-macro", "hint-container", "alert",
    ];

    private static readonly string[] Titles =
    [
        "admonition-title", "custom-block-title", "starlight-aside__title", "markdown-alert-title", "callout-title-container", "callout-title", "hint-container-title", "alert-title", "alert-heading",
    ];

    private static readonly string[] Prefixes = ["callout-", "alert-", "admonition-", "markdown-alert-", "starlight-aside--", "theme-admonition-", "custom-block-"];

    private static readonly HashSet<string> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        "note", "tip", "hint", "info", "warning", "caution", "danger", "important", "error", "attention", "success", "example", "question", "bug", "failure", "abstract", "todo", "seealso",
    };

    public IReadOnlyList<string> Names => ["div", "aside", "figure"];

    public bool Rewrite(Element element, FindingLog log)
    {
        if (!element.HasAnyClass(Boxes) && element.GetAttribute("data-node-type") != "callout") return false;
        // A message of the page, which some script puts there.
        if (element.HasClass("alert") && Elements.IsBlank(element.PlainText())) return false;
        // A grid of contents beside an icon.
        var body = element.Inside().FirstOrDefault(inner => inner.LocalName == "td" && inner.HasClass("content")) ?? element;
        var title = element.Inside().FirstOrDefault(IsTitle);
        var text = Elements.Collapse(title?.PlainText() ?? "");
        title?.Remove();
        HiddenText.Open(body);
        if (text.Length > 0 && Kind(element) is { } kind && !Says(text, kind)) text = $"{kind}: {text}";

        var quote = new Element("blockquote");
        if (text.Length > 0) quote.Append(Title(text));
        quote.TakeContentOf(body);
        element.ReplaceWith(quote);
        return false;
    }

    /// <summary>What a box is called without a title of its own: its colour and its icon say so.</summary>
    private static string? Kind(Element box)
    {
        var name = box.GetAttribute("data-callout") ?? box.GetAttribute("data-callout-type") ?? box.ClassList.Select(Unprefixed).FirstOrDefault(Kinds.Contains);
        return name is not null && Kinds.Contains(name.ToLowerInvariant()) ? char.ToUpperInvariant(name[0]) + name[1..].ToLowerInvariant() : null;
    }

    private static string Unprefixed(string name)
    {
        foreach (var prefix in Prefixes)
        {
            if (name.StartsWith(prefix, StringComparison.Ordinal)) return name[prefix.Length..];
        }
        return name;
    }

    /// <summary>A title that is the kind, perhaps in another language or with a number, needs no second word.</summary>
    private static bool Says(string title, string kind) =>
        title.Contains(kind, StringComparison.OrdinalIgnoreCase) || !title.Contains(' ', StringComparison.Ordinal) || title.Length < 4;

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
