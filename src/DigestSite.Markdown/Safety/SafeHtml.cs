using System.Text;
using AngleSharp.Dom;

namespace DigestSite.Markdown.Safety;

/// <summary>
/// Writes DOM nodes as HTML text, letting only what the <see cref="AllowList"/> names through. All raw HTML in Markdown and on pages
/// is written here.
/// </summary>
internal sealed class SafeHtml(bool trusted)
{
    private static readonly HashSet<string> Void = ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"];

    private readonly StringBuilder _text = new();

    /// <summary>Elements left out with their content, by name.</summary>
    public List<string> Dropped { get; } = [];

    public static string Write(IEnumerable<INode> nodes, bool trusted)
    {
        var writer = new SafeHtml(trusted);
        foreach (var node in nodes) writer.Append(node);
        return writer.ToString();
    }

    public override string ToString() => _text.ToString();

    /// <summary>Walks without recursion: hostile documents nest as deep as they please.</summary>
    public void Append(INode top)
    {
        var node = top;
        while (true)
        {
            if (Open(node) && node.FirstChild is { } child)
            {
                node = child;
                continue;
            }
            while (true)
            {
                Close(node);
                if (node == top) return;
                if (node.NextSibling is { } next)
                {
                    node = next;
                    break;
                }
                node = node.Parent!;
            }
        }
    }

    /// <summary>The start tag with its allowed attributes.</summary>
    public static string OpenTag(IElement element, bool trusted)
    {
        var writer = new SafeHtml(trusted);
        writer.AppendOpenTag(element);
        return writer.ToString();
    }

    private bool Open(INode node)
    {
        switch (node)
        {
            case IText text:
                AppendText(text);
                return false;
            case IComment comment:
                if (trusted) _text.Append("<!--").Append(comment.Data).Append("-->");
                return false;
            case IElement element when !trusted && IsDropped(element):
                Dropped.Add(element.LocalName);
                return false;
            case IElement element:
                if (IsWritten(element)) AppendOpenTag(element);
                // Parsers drop the first line break here.
                if (element.LocalName is "pre" or "textarea" && element.FirstChild is IText { Data: ['\n', ..] }) _text.Append('\n');
                return true;
            default:
                return true;
        }
    }

    private void Close(INode node)
    {
        if (node is not IElement element || !IsWritten(element) || Void.Contains(element.LocalName)) return;
        _text.Append("</").Append(element.LocalName).Append('>');
    }

    private bool IsWritten(IElement element) => trusted || (AllowList.Allows(element.LocalName) && !IsDropped(element) && element.LocalName is not ("span" or "picture"));

    /// <summary>An embed or a picture without an address that may be shown is nothing, and a form's field is no task's checkbox.</summary>
    private static bool IsDropped(IElement element) => element.LocalName switch
    {
        "input" => element.GetAttribute("type") != "checkbox",
        "iframe" => !AllowList.IsEmbed(element.GetAttribute("src")),
        "img" => AllowList.Media(element.GetAttribute("src")) is null,
        var name => AllowList.Drops(name),
    };

    private void AppendText(IText text)
    {
        // The content of scripts and styles is not read as HTML again.
        if (text.ParentElement?.LocalName is "script" or "style") _text.Append(text.Data);
        else _text.AppendEscaped(text.Data);
    }

    private void AppendOpenTag(IElement element)
    {
        _text.Append('<').Append(element.LocalName);
        foreach (var attribute in element.Attributes)
        {
            var value = trusted ? attribute.Value : AllowList.Attribute(element.LocalName, attribute.Name, attribute.Value);
            if (value is null) continue;
            // On one line, or Markdown would not take it for the beginning of an HTML block.
            var start = _text.Length;
            _text.Append(' ').Append(attribute.Name).Append("=\"").AppendEscaped(value).Replace("\n", "&#10;", start, _text.Length - start).Append('"');
        }
        _text.Append(Void.Contains(element.LocalName) ? " />" : ">");
    }
}
