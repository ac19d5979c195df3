using System.Text.Json;
using System.Text.Json.Nodes;
using DigestSite.Markdown.Dom;
using DigestSite.Markdown.Reading;

namespace DigestSite.Markdown.Dialects;

/// <summary>Images wrapped in a link to themselves with buttons over it, buttons as paragraphs.</summary>
internal sealed class Substack : IDialect
{
    public IReadOnlyList<string> Names => ["div", "p", "a"];

    public bool Rewrite(Element element, FindingLog log)
    {
        if (element.HasAnyClass("image-link-expand", "pencraft", "header-anchor-parent") && element.First("img") is null && !HoldsProse(element))
        {
            if (element.PlainText() is { Length: > 0 } text && !Elements.IsBlank(text)) log.Add(FindingCode.Sharing, text);
            log.Account(element);
            element.Remove();
            return true;
        }
        if (element.HasClass("button-wrapper") && element.First("a") is { } button)
        {
            if (!IsSubscription(button)) return false;
            log.Add(FindingCode.Sharing, button.PlainText());
            log.Account(element);
            element.Remove();
            return true;
        }
        if (element.HasClass("latex-rendered")) return Formula(element, log);
        // The picture links to a larger copy of itself.
        if (element.LocalName == "a" && element.HasClass("image-link") && element.First("img") is { } image)
        {
            log.AccountLink(element);
            element.ReplaceWith(image);
            return false;
        }
        return false;
    }

    /// <summary>Its boxes of buttons are called as its boxes of everything else.</summary>
    private static bool HoldsProse(Element box) =>
        box.Inside().Prepend(box).Any(inner =>
            inner.LocalName is "iframe" or "video" or "audio"
            || (inner.LocalName is "p" or "li" or "blockquote" or "pre" or "table" or ['h', >= '1' and <= '6'] && !Elements.IsBlank(inner.PlainText())));

    /// <summary>An empty element; a script draws what stands in its attribute.</summary>
    private static bool Formula(Element element, FindingLog log)
    {
        if (Expression(element.GetAttribute("data-attrs")) is not { Length: > 0 } formula) return false;
        log.Add(FindingCode.TypesetFormula, formula);
        var paragraph = new Element("p");
        paragraph.SetText($"$${formula.Trim()}$$");
        element.ReplaceWith(paragraph);
        return true;
    }

    private static string? Expression(string? attributes)
    {
        try
        {
            return attributes is null ? null : (string?)JsonNode.Parse(attributes)?["persistentExpression"];
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static bool IsSubscription(Element button)
    {
        var href = button.GetAttribute("href") ?? "";
        return href.Contains("/subscribe", StringComparison.Ordinal) || href.Contains("action=share", StringComparison.Ordinal) || href.Contains("/comments", StringComparison.Ordinal) || href.Contains("utm_campaign=post", StringComparison.Ordinal);
    }
}
