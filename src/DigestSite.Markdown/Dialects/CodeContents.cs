using DigestSite.Markdown.Dom;
using DigestSite.Markdown.Reading;
using DigestSite.Markdown.Rules;

namespace DigestSite.Markdown.Dialects;

/// <summary>Says what code holds that a fence cannot: links to documentation, pictures. Before any dialect takes the text out of a block.</summary>
internal static class CodeContents
{
    /// <param name="code">A block of code, or code in a line.</param>
    public static void Report(Element code, FindingLog log)
    {
        if (code.HoldsNoElements()) return;
        var isBlock = code.LocalName == "pre";
        foreach (var inner in code.Inside())
        {
            if (inner.LocalName == "a" && inner.GetAttribute("href") is { Length: > 1 } href && href[0] != '#' && !Elements.IsBlank(inner.PlainText()))
            {
                if (isBlock || CodeRule.LinkAround(code) != inner) log.Add(FindingCode.LinkInCode, href);
            }
            else if (isBlock && inner.LocalName == "img" && CodeText.SignOf(inner).Length == 0 && !Elements.IsBlank(code.PlainText()))
            {
                log.Add(FindingCode.PictureInCode, inner.GetAttribute("src"));
            }
        }
    }
}
