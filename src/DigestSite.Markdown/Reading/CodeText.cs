using System.Buffers;
using System.Text;
using DigestSite.Markdown.Dom;
using DigestSite.Markdown.Safety;

namespace DigestSite.Markdown.Reading;

/// <summary>The text of a code block as its author wrote it: without line numbers, buttons and the marks of highlighters.</summary>
internal static class CodeText
{
    private static readonly SearchValues<char> Numbers = SearchValues.Create("0123456789 \t\n\u00a0|");

    /// <summary>Of a diagram: line breaks as elements are part of its text, for its labels hold them.</summary>
    public static string OfDiagram(Element block) => Of(block, lineBreak: "<br/>");

    /// <param name="lineBreak">What an element that breaks the line stands for.</param>
    /// <param name="log">Is told what is left out.</param>
    public static string Of(Element block, string lineBreak = "\n", FindingLog? log = null)
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
                case Element { LocalName: "img" } image:
                    text.Append(SignOf(image));
                    break;
                case Element element when IsFurniture(element):
                    log?.Account(element);
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
            "btn-copy", "clipboard-copy", "code-copy", "toolbar", "code-header", "codeblock-header", "code__header", "code-block-header", "code-block__header")
        || IsNumber(element)
        || (element.LocalName is "div" or "header" or "figcaption" && element.PreviousElementSibling is null && HoldsButtonAndLabel(element));

    /// <summary>The sign that a picture of one stands for; nothing for any other picture.</summary>
    public static string SignOf(Element image) =>
        image.GetAttribute("alt") is { Length: > 0 and < 16 } alt && (image.HasAnyClass("wp-smiley", "emoji", "twemoji") || image.GetAttribute("src")?.Contains("/emoji/", StringComparison.Ordinal) == true) ? alt : "";

    /// <summary>A number that the mouse cannot take along.</summary>
    private static bool IsNumber(Element element) =>
        element.GetAttribute("style") is { } style
        && style.Contains("user-select", StringComparison.Ordinal)
        && style.Replace(" ", "", StringComparison.Ordinal).Contains("user-select:none", StringComparison.Ordinal)
        && !element.PlainText().AsSpan().ContainsAnyExcept(Numbers);

    /// <summary>The bar above the code, with its language and a button to copy it.</summary>
    private static bool HoldsButtonAndLabel(Element bar) =>
        bar.First("button") is { } button && bar.PlainText() is { Length: < 120 } text && !text.Contains('\n', StringComparison.Ordinal) && (Elements.IsBlank(button.PlainText()) || button.PlainText().Contains("cop", StringComparison.OrdinalIgnoreCase));

    public static bool StartsLine(Element element) =>
        element.LocalName is "div" or "p" or "li" or "tr"
        || (element.LocalName is "span" or "code" && element.PreviousSibling is Element before && IsLine(element) && IsLine(before) && before.LastChild is not Element { LocalName: "br" });

    private static bool IsLine(Element element) =>
        element.HasAnyClass("line", "token-line", "cl", "code-line", "view-line")
        || (element.GetAttribute("style") is { } style && (style.Contains("display:flex", StringComparison.Ordinal) || style.Contains("display: flex", StringComparison.Ordinal)));
}
