using DigestSite.Markdown.Dialects;
using DigestSite.Markdown.Dom;
using DigestSite.Markdown.Reading;
using DigestSite.Markdown.Safety;
using DigestSite.Markdown.Writing;

namespace DigestSite.Markdown.Proof;

/// <summary>What HTML holds for a reader.</summary>
internal static class SourceHoldings
{
    /// <summary>Nothing in them is text for readers; formulas are drawn.</summary>
    private static bool IsSilent(string name) => name is "script" or "style" or "template" or "svg" or "canvas" or "math" or "title" or "head" or "iframe" or "object" or "noembed" or "noframes";

    /// <param name="log">Is told what code holds that cannot be written.</param>
    public static Holdings Of(Element root, FindingLog log)
    {
        var holdings = new Holdings();
        AddTo(holdings, root, log);
        return holdings;
    }

    public static void AddTo(Holdings holdings, Element root, FindingLog? log = null)
    {
        Element? code = null;
        var walk = new TreeWalk(root);
        var enter = true;
        while (walk.MoveNext(enter))
        {
            enter = true;
            if (walk.Node is TextNode text) holdings.AddText(text.Data);
            if (walk.Node is not Element element) continue;
            AddAddress(holdings, element);
            if (log is not null && element.LocalName is "pre" or "code" or "tt" && code?.Contains(element) != true) CodeContents.Report(code = element, log!);
            enter = !IsSilent(element.LocalName);
        }
    }

    public static void AddAddress(Holdings holdings, Element element)
    {
        switch (element.LocalName)
        {
            case "a" when element.GetAttribute("href") is { Length: > 1 } href && AllowList.Link(href) is { } address && Shows(element):
                holdings.AddLink(Address.AsRendered(address));
                break;
            case "img" when !element.HasAnyClass("emoji", "wp-smiley") && !LazyImages.IsPlaceholder(element.GetAttribute("src")) && CodeText.SignOf(element).Length == 0 && AllowList.Picture(element.GetAttribute("src")) is { Length: > 0 } address:
                holdings.AddPicture(Address.AsRendered(address));
                break;
            case "iframe" or "video" or "audio" when AllowList.Media(element.GetAttribute("src")) is { Length: > 0 } address:
                holdings.AddEmbed(Address.AsRendered(address));
                break;
            case "source" when element.Parent is { LocalName: "audio" or "video" } && AllowList.Media(element.GetAttribute("src")) is { Length: > 0 } address:
                holdings.AddEmbed(Address.AsRendered(address));
                break;
        }
    }

    /// <summary>A sign without a word is a heading's link to itself, or a link back.</summary>
    private static bool Shows(Element link)
    {
        var walk = new TreeWalk(link);
        while (walk.MoveNext())
        {
            if (walk.Node is Element { LocalName: "img" } || (walk.Node is TextNode text && HoldsLetter(text.Data))) return true;
        }
        return false;
    }

    private static bool HoldsLetter(string text)
    {
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c)) return true;
        }
        return false;
    }
}
