using DigestSite.Markdown.Dom;
using DigestSite.Markdown.Reading;

namespace DigestSite.Markdown.Dialects;

/// <summary>A paragraph with a link, in the place of what needs a script to show.</summary>
internal static class EmbedLink
{
    public static void Replace(Element element, string address, string text, FindingLog log)
    {
        var link = new Element("a");
        link.SetAttribute("href", address);
        link.SetText(text.Length > 0 ? text : address);
        log.Add(FindingCode.EmbedAsLink, address);
        log.Account(element);
        // Also within a paragraph, which it divides: on its own line it does not run into the words before it.
        var paragraph = new Element("p");
        paragraph.Append(link);
        element.ReplaceWith(paragraph);
    }
}
