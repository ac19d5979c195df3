using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using DigestSite.Theme.Prose;

namespace DigestSite.Theme.Letters;

/// <summary>A curator's text without markup: wrapped, its links numbered and listed below it.</summary>
internal sealed class PlainText
{
    private const string Blocks = "address,article,aside,blockquote,dd,details,div,dl,dt,figcaption,figure,h1,h2,h3,h4,h5,h6,hr,li,main,ol,p,pre,section,summary,table,ul";

    private static readonly HashSet<string> BlockNames = [.. Blocks.Split(',')];

    private readonly StringBuilder _text = new();
    private readonly List<string> _links = [];
    private readonly string _page;

    private PlainText(string page) => _page = page;

    /// <param name="html">Safe, with whole addresses.</param>
    /// <param name="page">The address of the page it stands on.</param>
    public static string Of(string html, string page)
    {
        var text = new PlainText(page);
        text.Children(MailProse.Parse(html), "", "");
        if (text._links.Count > 0)
            text._text.Append('\n');
        for (var i = 0; i < text._links.Count; i++)
            text._text.Append(CultureInfo.InvariantCulture, $"[{i + 1}] {text._links[i]}\n");
        return text._text.ToString().TrimStart('\n');
    }

    /// <summary>Blocks one below the other; text between them is a paragraph.</summary>
    private void Children(INode parent, string first, string rest)
    {
        var line = new StringBuilder();
        foreach (var child in parent.ChildNodes)
        {
            if (child is not IElement element || !BlockNames.Contains(element.LocalName))
            {
                Inline(child, line);
                continue;
            }

            if (Paragraph(line, first, rest))
                first = rest;
            Block(element, first, rest);
            first = rest;
        }

        Paragraph(line, first, rest);
    }

    private void Block(IElement element, string first, string rest)
    {
        switch (element.LocalName)
        {
            case "pre":
                _text.Append('\n');
                foreach (var line in element.TextContent.TrimEnd('\n').Split('\n'))
                    _text.Append((rest + "    " + line).TrimEnd()).Append('\n');
                break;
            case "blockquote":
                Children(element, first + "> ", rest + "> ");
                break;
            case "ul" or "ol":
                // Items stand close together; a list within a list goes on from its item.
                if (first == rest)
                    _text.Append('\n');
                var number = int.TryParse(element.GetAttribute("start"), CultureInfo.InvariantCulture, out var start) ? start : 1;
                foreach (var item in element.Children)
                {
                    var mark = element.LocalName == "ul" ? "* " : string.Create(CultureInfo.InvariantCulture, $"{number++}. ");
                    Children(item, rest + mark, rest + new string(' ', mark.Length));
                }

                break;
            case "table":
                _text.Append('\n');
                foreach (var row in element.QuerySelectorAll("tr"))
                    Lines(string.Join(" | ", row.Children.Select(InlineText)), rest, rest);
                break;
            case "hr":
                Paragraph(new StringBuilder("* * *"), first, rest);
                break;
            default:
                Children(element, first, rest);
                break;
        }
    }

    private string InlineText(IElement element)
    {
        var text = new StringBuilder();
        Inline(element, text);
        return text.ToString().Trim();
    }

    private void Inline(INode node, StringBuilder line)
    {
        switch (node)
        {
            case IText text:
                line.Append(text.Data);
                break;
            case IHtmlAnchorElement anchor:
                InlineChildren(anchor, line);
                if (anchor.GetAttribute("href") is { Length: > 0 } href && href != anchor.TextContent.Trim())
                    line.Append(' ').Append(Reference(href[0] == '#' ? _page + href : href));
                break;
            case IElement { LocalName: "img" } image:
                line.Append(image.GetAttribute("alt"));
                break;
            case IElement { LocalName: "input" } box:
                line.Append(box.HasAttribute("checked") ? "[x]" : "[ ]");
                break;
            case IElement { LocalName: "iframe" } frame when EmbedAddress.Of(frame.GetAttribute("src")) is { } embed:
                line.Append(frame.GetAttribute("title") ?? embed.Host).Append(' ').Append(Reference(embed.Page));
                break;
            case IElement { LocalName: "br" }:
                line.Append(' ');
                break;
            default:
                InlineChildren(node, line);
                break;
        }
    }

    private void InlineChildren(INode node, StringBuilder line)
    {
        foreach (var child in node.ChildNodes)
            Inline(child, line);
    }

    private string Reference(string address)
    {
        var index = _links.IndexOf(address);
        if (index < 0)
        {
            index = _links.Count;
            _links.Add(address);
        }

        return string.Create(CultureInfo.InvariantCulture, $"[{index + 1}]");
    }

    /// <summary>What has gathered on a line, as a paragraph; the first of a list's item begins on the line of its mark.</summary>
    private bool Paragraph(StringBuilder line, string first, string rest)
    {
        var text = line.ToString();
        line.Clear();
        if (string.IsNullOrWhiteSpace(text))
            return false;

        if (first == rest || first.EndsWith("> ", StringComparison.Ordinal))
            _text.Append('\n');
        Lines(text, first, rest);
        return true;
    }

    private void Lines(string text, string first, string rest)
    {
        foreach (var line in TextLines.Wrap(text, first, rest))
            _text.Append(line).Append('\n');
    }
}
