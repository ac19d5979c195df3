using AngleSharp.Dom;
using DigestSite.Markdown.Reading;

namespace DigestSite.Markdown.Dialects;

/// <summary>Images wrapped in a link to themselves with buttons over it, buttons as paragraphs, footnotes with their number apart.</summary>
internal sealed class Substack : IDialect
{
    public IReadOnlyList<string> Names => ["div", "p", "a"];

    public bool Rewrite(IElement element, FindingLog log)
    {
        if (element.HasAnyClass("image-link-expand", "pencraft", "header-anchor-parent") && element.First("img") is null)
        {
            element.Remove();
            return true;
        }
        if (element.HasClass("button-wrapper") && element.First("a") is { } button)
        {
            if (!IsSubscription(button)) return false;
            log.Add(FindingCode.Sharing, button.PlainText());
            element.Remove();
            return true;
        }
        if (element.HasClass("footnote")) return Footnote(element);
        // The picture links to a larger copy of itself.
        if (element.LocalName == "a" && element.HasClass("image-link") && element.First("img") is { } image)
        {
            element.Parent!.ReplaceChild(image, element);
            return false;
        }
        return false;
    }

    /// <summary>The number stands before the note, and so it does in the line.</summary>
    private static bool Footnote(IElement note)
    {
        var number = note.Children.FirstOrDefault(child => child.HasClass("footnote-number"));
        if (number is null || note.First("p") is not { } paragraph) return false;
        paragraph.Prepend(number, note.Owner!.CreateTextNode(" "));
        return false;
    }

    private static bool IsSubscription(IElement button)
    {
        var href = button.GetAttribute("href") ?? "";
        return href.Contains("/subscribe", StringComparison.Ordinal) || href.Contains("action=share", StringComparison.Ordinal) || href.Contains("/comments", StringComparison.Ordinal) || href.Contains("utm_campaign=post", StringComparison.Ordinal);
    }
}
