using System.Text;
using DigestSite.Markdown.Dom;
using DigestSite.Markdown.Reading;

namespace DigestSite.Markdown.Safety;

/// <summary>
/// Writes DOM nodes as HTML text, letting only what the <see cref="AllowList"/> names through. All raw HTML in Markdown and on pages
/// is written here.
/// </summary>
/// <param name="lazyImages">Have browsers fetch images when they come into view.</param>
internal sealed class SafeHtml(bool trusted, bool lazyImages = false)
{
    private static readonly HashSet<string> Void = ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"];

    /// <summary>Begin a line of their own.</summary>
    private static readonly HashSet<string> OwnLine = ["caption", "dd", "dt", "tbody", "tfoot", "thead", "tr"];

    /// <summary>Hold nothing but other elements: white space in them is nothing.</summary>
    private static readonly HashSet<string> Holders = ["dl", "table", "tbody", "tfoot", "thead", "tr"];

    private readonly StringBuilder _text = new();

    /// <summary>How many elements are open in which white space counts.</summary>
    private int _verbatim;

    public static string Write(Siblings nodes, bool trusted, bool lazyImages = false)
    {
        var writer = new SafeHtml(trusted, lazyImages);
        foreach (var node in nodes) writer.Append(node);
        return writer.ToString();
    }

    public override string ToString() => _text.ToString();

    /// <summary>Recursive: the depth of every document is bounded before it comes here.</summary>
    public void Append(Node node)
    {
        switch (node)
        {
            case TextNode text:
                AppendText(text);
                break;
            case CommentNode comment:
                if (trusted) _text.Append("<!--").Append(comment.Data).Append("-->");
                break;
            case Element element when trusted || !IsDropped(element):
                AppendElement(element);
                break;
        }
    }

    /// <summary>The start tag with its allowed attributes.</summary>
    public static string OpenTag(Element element, bool trusted)
    {
        var writer = new SafeHtml(trusted);
        writer.AppendOpenTag(element);
        return writer.ToString();
    }

    private void AppendElement(Element element)
    {
        var isWritten = IsWritten(element);
        if (!trusted && OwnLine.Contains(element.LocalName)) EnsureLine();
        if (isWritten) AppendOpenTag(element);
        if (Void.Contains(element.LocalName)) return;
        // Parsers drop the first line break here.
        if (element.LocalName is "pre" or "textarea" && element.FirstChild is TextNode { Data: ['\n', ..] }) _text.Append('\n');
        if (element.LocalName is "pre" or "textarea") _verbatim++;
        foreach (var child in element.ChildNodes)
        {
            if (trusted || !Holders.Contains(element.LocalName) || !child.IsBlankText()) Append(child);
        }
        if (element.LocalName is "pre" or "textarea") _verbatim--;
        if (!trusted && Holders.Contains(element.LocalName) && element.LocalName != "tr") EnsureLine();
        if (isWritten) _text.Append("</").Append(element.LocalName).Append('>');
    }

    private bool IsWritten(Element element) => trusted || (AllowList.Allows(element.LocalName) && element.LocalName != "picture" && (element.LocalName != "span" || element.HasClass("math")));

    /// <summary>An embed or a picture without an address that may be shown is nothing, and a form's field is no task's checkbox.</summary>
    public static bool IsDropped(Element element) => element.LocalName switch
    {
        "input" => element.GetAttribute("type") != "checkbox",
        "iframe" => !AllowList.IsEmbed(element.GetAttribute("src")),
        // What links to somewhere without a word, and what holds no cell.
        "a" => element.FirstChild is null && element.HasAttribute("href") && string.IsNullOrEmpty(element.Id ?? element.GetAttribute("name")),
        "table" => !element.Inside().Any(inner => inner.LocalName is "td" or "th" or "caption") && Elements.IsBlank(element.PlainText()),
        "source" => element.Parent is not { LocalName: "audio" or "video" },
        "img" => AllowList.Picture(element.GetAttribute("src")) is null,
        var name => AllowList.Drops(name),
    };

    /// <summary>The alignment of a cell, by its attribute or its style, in lower case.</summary>
    public static string? AlignmentOf(Element cell)
    {
        const string Property = "text-align:";
        if (cell.GetAttribute("align") is { } value) return value.ToLowerInvariant();
        var style = cell.GetAttribute("style");
        var at = style?.IndexOf(Property, StringComparison.OrdinalIgnoreCase) ?? -1;
        if (at < 0) return null;
        value = style![(at + Property.Length)..].TrimStart().Split(';', ' ')[0].ToLowerInvariant();
        return value is "left" or "center" or "right" or "justify" ? value : null;
    }

    private void EnsureLine()
    {
        if (_verbatim == 0 && _text.Length > 0 && _text[^1] != '\n') _text.Append('\n');
    }

    private void AppendText(TextNode text)
    {
        // In a list's item, tabs at the beginning of a line would be taken for its indent. The content of scripts and styles is not read as HTML again.
        if (text.Parent?.LocalName is "script" or "style") _text.Append(text.Data);
        else _text.AppendEscaped(trusted || _verbatim > 0 ? text.Data : text.Data.Replace('\t', ' '));
    }

    private void AppendOpenTag(Element element)
    {
        _text.Append('<').Append(element.LocalName);
        foreach (var attribute in element.Attributes)
        {
            var value = trusted ? attribute.Value : AllowList.Attribute(element.LocalName, attribute.Name, attribute.Value);
            if (value is null) continue;
            // On one line, or Markdown would not take it for the beginning of an HTML block.
            var start = _text.Length;
            _text.Append(' ').Append(attribute.Name).Append("=\"").AppendEscaped(value).Replace("\n", "&#10;", start, _text.Length - start).Replace("\r", "&#13;", start, _text.Length - start).Append('"');
        }
        if (!trusted && element.LocalName is "td" or "th" && !element.HasAttribute("align") && AlignmentOf(element) is { } alignment) _text.Append(" align=\"").AppendEscaped(alignment).Append('"');
        if (lazyImages && element.LocalName == "img") _text.Append(" loading=\"lazy\" decoding=\"async\"");
        _text.Append(Void.Contains(element.LocalName) ? " />" : ">");
    }
}
