using DigestSite.Markdown.Dom;
using DigestSite.Markdown.Model;
using DigestSite.Markdown.Reading;

namespace DigestSite.Markdown.Rules;

/// <summary>The box of a task: first in a list's item. Any other field is part of a form, and goes with it.</summary>
internal sealed class CheckboxRule : IInlineRule
{
    public IReadOnlyList<string> Names => ["input"];

    public bool Read(Element element, InlineReader reader, List<Inline> line)
    {
        if (element.GetAttribute("type") == "checkbox" && (reader.Trusted || reader.Document.Wrappers.Count == 0) && IsFirstInItem(element))
        {
            reader.Add(line, new Checkmark(element.HasAttribute("checked")));
            reader.AddText(line, " ");
            return true;
        }
        if (reader.Trusted) return false;
        reader.Document.Log.Add(FindingCode.Form, element.GetAttribute("value"));
        return true;
    }

    private static bool IsInHeading(Node item)
    {
        for (var at = item.Parent; at is not null; at = at.Parent)
        {
            if (at is Element { LocalName: ['h', >= '1' and <= '6'] }) return true;
        }
        return false;
    }

    private static bool IsFirst(Node node)
    {
        var before = node.PreviousSibling;
        while (before is not null && before.IsBlankText()) before = before.PreviousSibling;
        return before is null;
    }

    private static bool IsFirstInItem(Element element)
    {
        for (Node node = element; node.Parent is { } parent; node = parent)
        {
            if (!IsFirst(node)) return false;
            if (parent is Element { LocalName: "li", Parent: Element { LocalName: "ul" or "ol" or "menu" or "dir" } } item) return !IsInHeading(item);
            if (parent is not Element { LocalName: "p" or "label" or "span" }) return false;
        }
        return false;
    }
}
