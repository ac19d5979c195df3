using DigestSite.Markdown.Dom;
using DigestSite.Markdown.Reading;

namespace DigestSite.Markdown.Dialects;

/// <summary>The name of a file, most often, that many systems show above code.</summary>
internal static class CodeTitle
{
    /// <summary>Makes it a line of its own before the wrapper, which may go then.</summary>
    public static void MoveBefore(Element wrapper, Element code, FindingLog log)
    {
        if (wrapper.Inside().FirstOrDefault(inner => IsTitle(inner) && !inner.Contains(code)) is not { } title) return;
        foreach (var sign in title.Inside().Where(inner => inner.HasAnyClass("headerlink", "sr-only")).ToArray())
        {
            log.Account(sign);
            sign.Remove();
        }
        if (Elements.IsBlank(title.PlainText())) return;

        var paragraph = new Element("p");
        var strong = new Element("strong");
        while (title.FirstChild is { } child)
        {
            if (child is Element && strong.FirstChild is not null) strong.Append(new TextNode(" "));
            strong.Append(child);
        }
        paragraph.Append(strong);
        title.SetText("");
        wrapper.Parent!.InsertBefore(paragraph, wrapper);
    }

    private static bool IsTitle(Element element) =>
        element.LocalName == "figcaption" || element.HasAnyClass("filename", "code-block-caption", "codeblock-title", "code-title")
        || element.ClassName?.StartsWith("codeBlockTitle", StringComparison.Ordinal) == true;
}
