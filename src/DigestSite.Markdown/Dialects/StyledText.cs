using DigestSite.Markdown.Dom;
using DigestSite.Markdown.Reading;

namespace DigestSite.Markdown.Dialects;

/// <summary>Text pasted from Google Docs and word processors: bold that is not, emphasis by style, links through a redirect.</summary>
internal sealed class StyledText : IDialect
{
    private const string Redirect = "https://www.google.com/url?q=";

    public IReadOnlyList<string> Names => ["b", "span", "a"];

    public bool Rewrite(Element element, FindingLog log)
    {
        if (element.LocalName == "a") return Lead(element, log);
        if (element.GetAttribute("style") is not { } style) return false;
        var weight = Value(style, "font-weight:");
        if (element.LocalName == "b")
        {
            if (weight is "normal" or "400") Rename(element, "span");
            return false;
        }
        // What runs through a heading says nothing.
        if (element.Parent is not { LocalName: ['h', >= '1' and <= '6'] })
        {
            if (weight is "bold" or "700" or "800" or "900") Surround(element, "strong");
            if (Value(style, "font-style:") is "italic") Surround(element, "em");
        }
        if (Value(style, "text-decoration:") is "line-through") Surround(element, "del");
        return false;
    }

    private static bool Lead(Element link, FindingLog log)
    {
        if (link.GetAttribute("href") is not { } href || !href.StartsWith(Redirect, StringComparison.Ordinal)) return false;
        var address = Uri.UnescapeDataString(href[Redirect.Length..].Split('&')[0]);
        if (!address.StartsWith("http://", StringComparison.Ordinal) && !address.StartsWith("https://", StringComparison.Ordinal)) return false;
        log.AccountLink(link);
        link.SetAttribute("href", address);
        return false;
    }

    private static string? Value(string style, string property)
    {
        var at = style.IndexOf(property, StringComparison.OrdinalIgnoreCase);
        // Not background-… or another longer name.
        if (at < 0 || (at > 0 && (char.IsAsciiLetter(style[at - 1]) || style[at - 1] == '-'))) return null;
        return style[(at + property.Length)..].Split(';')[0].Trim().ToLowerInvariant();
    }

    private static void Rename(Element element, string name)
    {
        var renamed = new Element(name);
        renamed.TakeContentOf(element);
        element.ReplaceWith(renamed);
    }

    /// <summary>Around what is in the element.</summary>
    private static void Surround(Element element, string name)
    {
        var inner = new Element(name);
        inner.TakeContentOf(element);
        element.Append(inner);
    }
}
