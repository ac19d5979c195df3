using System.Text;
using DigestSite.Markdown.Dom;
using DigestSite.Markdown.Safety;

namespace DigestSite.Markdown.Reading;

/// <summary>The text of a code block as its author wrote it: without line numbers, buttons and the marks of highlighters.</summary>
internal static class CodeText
{
    /// <summary>Of a diagram: line breaks as elements are part of its text, for its labels hold them.</summary>
    public static string OfDiagram(Element block) => Of(block, lineBreak: "<br/>");

    /// <param name="lineBreak">What an element that breaks the line stands for.</param>
    public static string Of(Element block, string lineBreak = "\n")
    {
        if (block.HoldsNoElements()) return WithLineFeeds(block.PlainText());
        if (block.FirstChild is Element { LocalName: "code", NextSibling: null } only && only.HoldsNoElements() && !IsFurniture(only)) return WithLineFeeds(only.PlainText());
        var text = new StringBuilder();
        var walk = new TreeWalk(block);
        var enter = true;
        while (walk.MoveNext(enter))
        {
            enter = true;
            switch (walk.Node)
            {
                case TextNode part:
                    text.Append(part.Data);
                    break;
                case Element { LocalName: "br" }:
                    text.Append(lineBreak);
                    break;
                case Element element when IsFurniture(element):
                    enter = false;
                    break;
                // A line that is an element of its own may come without a line break.
                case Element element when StartsLine(element) && text.Length > 0 && text[^1] != '\n':
                    text.Append('\n');
                    break;
            }
        }
        return WithLineFeeds(text.ToString());
    }

    private static string WithLineFeeds(string text) =>
        text.Contains('\r', StringComparison.Ordinal) ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n') : text;

    /// <summary>What a page shows beside the code: numbers in the gutter, buttons, toolbars.</summary>
    public static bool IsFurniture(Element element) =>
        AllowList.Drops(element.LocalName)
        || element.HasAnyClass(
            "lineno", "linenos", "linenumber", "line-number", "line-numbers-rows", "ln", "lnt", "linenodiv", "rouge-gutter", "gutter", "gutter-wrapper",
            "hljs-ln-numbers", "hljs-ln-n", "react-syntax-highlighter-line-number", "code-line-number", "copy-button", "copy", "copy-code-button",
            "btn-copy", "clipboard-copy", "code-copy", "toolbar", "code-header", "codeblock-header");

    public static bool StartsLine(Element element) =>
        element.LocalName is "div" or "p" or "li" or "tr"
        || (element.LocalName is "span" or "code" && element.PreviousSibling is Element before && IsLine(element) && IsLine(before) && before.LastChild is not Element { LocalName: "br" });

    private static bool IsLine(Element element) => element.HasAnyClass("line", "token-line", "cl", "code-line", "view-line");
}
