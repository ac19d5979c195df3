using DigestSite.Markdown.Dom;
using DigestSite.Markdown.Reading;

namespace DigestSite.Markdown.Dialects;

/// <summary>Links to <c>#</c>: a script made something of them, or they led to the top of a page that is no more. A mere sign goes, words stay.</summary>
internal sealed class LinksToNowhere : IDialect
{
    public IReadOnlyList<string> Names => ["a"];

    public bool Rewrite(Element element, FindingLog log)
    {
        if (element.GetAttribute("href")?.Trim() is not ("#" or "#!")) return false;
        var text = element.PlainText();
        log.Add(FindingCode.LinkToNowhere, text);
        if (element.First("img") is null && !text.Any(char.IsLetterOrDigit) && !element.HoldsBlocks())
        {
            element.SetText("");
            element.RemoveAttribute("href");
            return true;
        }
        element.RemoveAttribute("href");
        return false;
    }
}
