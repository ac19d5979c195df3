using DigestSite.Markdown.Dom;
using DigestSite.Markdown.Reading;
using DigestSite.Markdown.Safety;

namespace DigestSite.Markdown.Dialects;

/// <summary>
/// What is written for browsers without scripts: the twin of an image that a script would have loaded, or what stands for something whose
/// script is dropped.
/// </summary>
internal sealed class Noscript : IDialect
{
    public IReadOnlyList<string> Names => ["noscript"];

    public bool Rewrite(Element element, FindingLog log)
    {
        if (element.First("img") is { } twin)
        {
            if (element.NextElementSibling is { LocalName: "img" } after && LazyImages.IsPlaceholder(after.GetAttribute("src"))) after.Remove();
            var before = element.PreviousElementSibling;
            var image = before is null ? null : before.LocalName == "img" ? before : before.First("img");
            if (image is not null && !LazyImages.IsPlaceholder(image.GetAttribute("src")) && !Furniture.IsTracker(twin) && Elements.IsBlank(element.PlainText()))
            {
                log.Account(element);
                element.Remove();
                return true;
            }
            if (image is not null && LazyImages.IsPlaceholder(image.GetAttribute("src"))) image.Remove();
        }
        else if (!StandsForScript(element))
        {
            return false;
        }
        var plain = new Element(element.HoldsBlocks() ? "div" : "span");
        plain.TakeContentOf(element);
        element.ReplaceWith(plain);
        return false;
    }

    /// <summary>Not what only asks for scripts to be allowed.</summary>
    private static bool StandsForScript(Element noscript)
    {
        var text = noscript.PlainText();
        if (text.Contains("JavaScript", StringComparison.OrdinalIgnoreCase) || text.Contains("noscript", StringComparison.OrdinalIgnoreCase)) return false;
        return noscript.First("iframe") is { } frame ? AllowList.IsEmbed(frame.GetAttribute("src")) : !Elements.IsBlank(text);
    }
}
