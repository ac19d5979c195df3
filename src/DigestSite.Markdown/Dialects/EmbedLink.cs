using AngleSharp.Dom;
using DigestSite.Markdown.Reading;

namespace DigestSite.Markdown.Dialects;

/// <summary>A paragraph with a link, in the place of what needs a script to show.</summary>
internal static class EmbedLink
{
    public static void Replace(IElement element, string address, string text, FindingLog log)
    {
        var document = element.Owner!;
        var link = document.CreateElement("a");
        link.SetAttribute("href", address);
        link.TextContent = text.Length > 0 ? text : address;
        log.Add(FindingCode.EmbedAsLink, address);
        if (element.ParentElement is { LocalName: "p" })
        {
            element.Parent!.ReplaceChild(link, element);
            return;
        }
        var paragraph = document.CreateElement("p");
        paragraph.AppendChild(link);
        element.Parent!.ReplaceChild(paragraph, element);
    }
}
