using DigestSite.Markdown.Dom;
using DigestSite.Markdown.Rules;

namespace DigestSite.Markdown.Reading;

/// <summary>The places that links of a document lead to.</summary>
internal static class LinkTargets
{
    /// <summary>Their ids.</summary>
    public static HashSet<string> Of(Element body)
    {
        var targets = new HashSet<string>(StringComparer.Ordinal);
        foreach (var link in body.Inside())
        {
            if (link.LocalName != "a" || link.GetAttribute("href") is not ['#', _, ..] href || href.Contains('\n', StringComparison.Ordinal) || !IsWritten(link)) continue;
            targets.Add(href[1..]);
            targets.Add(Uri.UnescapeDataString(href[1..]));
        }
        return targets;
    }

    /// <summary>Puts an anchor where an element stands that Markdown has no id for: what is in a line, rows and cells.</summary>
    public static void MoveOutOf(Element body, HashSet<string> targets)
    {
        if (targets.Count == 0) return;
        foreach (var element in body.Inside())
        {
            if (element.Id is not { Length: > 0 } id || !targets.Contains(id)) continue;
            var anchor = new Element("a") { Id = id };
            if (element.LocalName is "tr" or "td" or "th") LineOf(element)?.Prepend(anchor);
            else if (!element.IsBlock && !RuleBook.KeepsId(element.LocalName) && !element.IsWithin("pre")) element.Parent!.InsertBefore(anchor, element);
            if (anchor.Parent is not null) element.RemoveAttribute("id");
        }
    }

    /// <summary>What holds the text of a cell, the first one of a row.</summary>
    private static Element? LineOf(Element element)
    {
        var cell = element.LocalName == "tr" ? element.Children.FirstOrDefault(child => child.LocalName is "td" or "th") : element;
        return cell?.OnlyElementChild is { LocalName: "p" or "div" } only ? only : cell;
    }

    /// <summary>Not so a link within code or within another link, and one without anything to click.</summary>
    private static bool IsWritten(Element link)
    {
        if (link.Parent is { LocalName: "code" or "tt" } code && CodeRule.LinkAround(code) != link) return false;
        if (link.IsWithin("pre") || link.IsWithin("a")) return false;
        return link.First("img") is not null || (link.First("pre") is null ? !string.IsNullOrWhiteSpace(link.PlainText()) : link.ChildNodes.Any(node => node is TextNode text && !string.IsNullOrWhiteSpace(text.Data)));
    }
}
