using DigestSite.Markdown.Dom;
using DigestSite.Markdown.Reading;

namespace DigestSite.Markdown.Dialects;

/// <summary>Notion exports every item as a list of its own, and boxes of tasks as <c>div</c>.</summary>
internal sealed class Notion : IDialect
{
    private static readonly string[] Lists = ["bulleted-list", "numbered-list", "to-do-list"];

    public IReadOnlyList<string> Names => ["ul", "ol"];

    public bool Rewrite(Element element, FindingLog log)
    {
        if (!element.HasAnyClass(Lists)) return false;
        while (Next(element) is { } next)
        {
            element.TakeContentOf(next);
            next.Remove();
        }
        if (element.HasClass("to-do-list"))
        {
            foreach (var item in element.Children) SetBox(item);
        }
        return false;
    }

    /// <summary>The list that goes on with this one.</summary>
    private static Element? Next(Element list)
    {
        var next = list.NextSibling;
        while (next is not null && next.IsBlankText()) next = next.NextSibling;
        return next is Element { LocalName: var name } other && name == list.LocalName && other.ClassName == list.ClassName && other.GetAttribute("start") != "1" ? other : null;
    }

    private static void SetBox(Element item)
    {
        if (item.FirstElementChild is not { } box || !box.HasClass("checkbox")) return;
        var input = new Element("input");
        input.SetAttribute("type", "checkbox");
        if (box.HasClass("checkbox-on")) input.SetAttribute("checked", "");
        box.ReplaceWith(input);
    }
}
