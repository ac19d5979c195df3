using DigestSite.Markdown.Dom;

namespace DigestSite.Markdown.Reading;

/// <summary>What no reader of the page saw. What a reader could have opened stays: panels of tabs, what a button unfolds.</summary>
internal sealed class HiddenText(Element body)
{
    private List<Element>? _found;

    public void Note(Element element)
    {
        if (IsHidden(element)) (_found ??= []).Add(element);
    }

    public void Remove(FindingLog log)
    {
        if (_found is null) return;
        var opened = Opened();
        foreach (var element in _found)
        {
            if (element.Parent is null || (element.Id is { } id && opened.Contains(id))) continue;
            if (element.PlainText() is { } text && (!Elements.IsBlank(text) || element.First("img") is not null || element.LocalName == "img")) log.Add(FindingCode.Hidden, Elements.IsBlank(text) ? element.GetAttribute("src") : text);
            log.Account(element);
            element.Remove();
        }
    }

    /// <summary>For an element that was behind another tab.</summary>
    public static void Show(Element element)
    {
        if (!IsHidden(element)) return;
        element.RemoveAttribute("hidden");
        element.RemoveAttribute("style");
    }

    /// <summary>For the parts of a box that a reader could unfold.</summary>
    public static void Open(Element box)
    {
        foreach (var part in box.Children) Show(part);
    }

    private static bool IsHidden(Element element)
    {
        foreach (var attribute in element.Attributes)
        {
            if (attribute.Name == "hidden" ? attribute.Value != "until-found" : attribute.Name == "style" && Hides(attribute.Value)) return element.GetAttribute("role") is not "tabpanel" && !IsLazy(element);
        }
        return false;
    }

    private static bool Hides(string style)
    {
        if (!style.Contains("none", StringComparison.OrdinalIgnoreCase) && !style.Contains("hidden", StringComparison.OrdinalIgnoreCase)) return false;
        foreach (var part in style.Split(';'))
        {
            var colon = part.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0) continue;
            var name = part.AsSpan(0, colon).Trim();
            var value = part.AsSpan(colon + 1).Trim();
            if (value.EndsWith("!important", StringComparison.OrdinalIgnoreCase)) value = value[..^"!important".Length].Trim();
            if (name.Equals("display", StringComparison.OrdinalIgnoreCase) && value.Equals("none", StringComparison.OrdinalIgnoreCase)) return true;
            if (name.Equals("visibility", StringComparison.OrdinalIgnoreCase) && value.Equals("hidden", StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    /// <summary>An image that its script shows once it is loaded.</summary>
    private static bool IsLazy(Element element) => element.LocalName == "img" && (element.HasAttribute("data-src") || element.HasAttribute("data-srcset") || element.HasAttribute("data-lazy-src"));

    /// <summary>The ids of what buttons and links of the page open.</summary>
    private HashSet<string> Opened()
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var element in body.Inside())
        {
            foreach (var name in (ReadOnlySpan<string>)["aria-controls", "data-target", "data-bs-target", "data-toggle-target"])
            {
                if (element.GetAttribute(name)?.Trim().TrimStart('#') is { Length: > 0 } id) ids.Add(id);
            }
        }
        return ids;
    }
}
