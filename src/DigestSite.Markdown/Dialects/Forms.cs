using DigestSite.Markdown.Dom;
using DigestSite.Markdown.Reading;

namespace DigestSite.Markdown.Dialects;

/// <summary>Whole pages that stand in a form, and words on buttons within a sentence or a heading: what a reader reads stays, the fields go.</summary>
internal sealed class Forms : IDialect
{
    private static readonly string[] Asking = ["subscribe", "subscription", "newsletter", "signup", "sign-up", "search", "comment", "login", "mailchimp", "convertkit", "formkit"];

    public IReadOnlyList<string> Names => ["form", "button"];

    public bool Rewrite(Element element, FindingLog log)
    {
        if (element.LocalName == "form" ? IsAsking(element) || !HoldsProse(element) : !IsInLine(element)) return false;
        var plain = new Element(element.LocalName == "form" ? "div" : "span");
        plain.TakeContentOf(element);
        element.ReplaceWith(plain);
        return false;
    }

    /// <summary>A form to search, to subscribe or to comment, whatever it says around its fields.</summary>
    private static bool IsAsking(Element form) =>
        form.Inside().Any(inner => inner.LocalName is "textarea" || (inner.LocalName == "input" && inner.GetAttribute("type") is "email" or "password" or "search"))
        || Asking.Any(word => Says(form.ClassName, word) || Says(form.Id, word) || Says(form.GetAttribute("action"), word));

    private static bool Says(string? value, string word) => value?.Contains(word, StringComparison.OrdinalIgnoreCase) == true;

    private static bool HoldsProse(Element form) =>
        form.Inside().Any(inner => inner.LocalName is "p" or "ul" or "ol" or "pre" or "table" or "blockquote" or "img" or ['h', >= '1' and <= '6'] && (inner.LocalName == "img" || !Elements.IsBlank(inner.PlainText())));

    /// <summary>With words beside it, or as the words of a heading: an accordion's.</summary>
    private static bool IsInLine(Element button)
    {
        if (Elements.IsBlank(button.PlainText())) return false;
        var (parent, beside) = (button.Parent!, button);
        while (parent is { LocalName: "span" or "em" or "strong" or "b" or "i", Parent: { } around }) (parent, beside) = (around, parent);
        if (parent.LocalName is ['h', >= '1' and <= '6']) return parent.PlainText().Trim() == button.PlainText().Trim();
        return parent.ChildNodes.Any(node => node != beside && IsWords(node));
    }

    private static bool IsWords(Node node) =>
        node is TextNode text ? text.Data.Any(char.IsLetterOrDigit) : node is Element { LocalName: "a" or "em" or "strong" or "b" or "i" or "code" } inline && inline.PlainText().Any(char.IsLetterOrDigit);
}
