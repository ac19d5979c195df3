using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace DigestSite.Markdown.Tests.CommonMark;

/// <summary>HTML in a form in which only what a browser would show differently differs.</summary>
internal static class SameDocument
{
    private static readonly HashSet<string> Blocks =
    [
        "address", "article", "aside", "blockquote", "body", "br", "center", "details", "div", "dl", "dt", "dd", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4",
        "h5", "h6", "header", "hr", "iframe", "legend", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    ];

    public static string Of(string html)
    {
        var parser = new HtmlParser();
        var text = new StringBuilder();
        foreach (var node in parser.ParseFragment(html, parser.ParseDocument("").Body!)) Add(node, text, isVerbatim: false);
        return text.ToString().Trim();
    }

    private static void Add(INode node, StringBuilder text, bool isVerbatim)
    {
        switch (node)
        {
            case IText words:
                AddText(words.Data, text, isVerbatim);
                break;
            case IComment comment:
                text.Append("<!--").Append(comment.Data).Append("-->");
                break;
            case IElement element:
                var isBlock = Blocks.Contains(element.LocalName);
                if (isBlock) TrimEnd(text);
                text.Append('<').Append(element.LocalName);
                foreach (var attribute in element.Attributes.OrderBy(attribute => attribute.Name, StringComparer.Ordinal)) text.Append(' ').Append(attribute.Name).Append("=[").Append(attribute.Value).Append(']');
                text.Append('>');
                foreach (var child in element.ChildNodes) Add(child, text, isVerbatim || element.LocalName is "pre" or "textarea");
                if (isBlock && !isVerbatim && element.LocalName != "pre") TrimEnd(text);
                text.Append("</").Append(element.LocalName).Append('>');
                break;
        }
    }

    private static void AddText(string words, StringBuilder text, bool isVerbatim)
    {
        foreach (var c in words)
        {
            if (isVerbatim || !char.IsWhiteSpace(c) || c == '\u00a0') text.Append(c == '<' ? "&lt;" : c);
            else if (!EndsInSpace(text)) text.Append(' ');
        }
    }

    /// <summary>Right after a block's edge a space shows nothing, inline tags between or not.</summary>
    private static bool EndsInSpace(StringBuilder text)
    {
        for (var i = text.Length - 1; i >= 0; i--)
        {
            if (text[i] != '>') return text[i] == ' ';
            var start = i;
            while (text[start] != '<') start--;
            var name = text.ToString(start, i - start + 1).Trim('<', '>', '/').Split(' ')[0];
            if (Blocks.Contains(name)) return true;
            i = start;
        }
        return true;
    }

    private static void TrimEnd(StringBuilder text)
    {
        var at = text.Length - 1;
        while (at >= 0 && text[at] == '>')
        {
            while (text[at] != '<') at--;
            at--;
        }
        if (at >= 0 && text[at] == ' ') text.Remove(at, 1);
    }
}
