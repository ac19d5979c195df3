using System.Collections.Frozen;
using System.Text;
using DigestSite.Markdown.Dom;
using DigestSite.Markdown.Model;
using DigestSite.Markdown.Safety;

namespace DigestSite.Markdown.Reading;

/// <summary>HTML as one block of Markdown: it begins with a tag that opens one, and holds no blank line, which would end it.</summary>
internal static class RawBlock
{
    /// <summary>These elements open a block wherever they stand (CommonMark 4.6, start condition 6); a tag of any other must be alone on its line.</summary>
    private static readonly FrozenSet<string> Opening = (
        "address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset figcaption figure footer "
        + "form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link main menu menuitem nav noframes ol optgroup option p param search "
        + "section summary table tbody td tfoot th thead title tr track ul").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>These end at their own closing tag, blank lines or not (start condition 1).</summary>
    private static readonly FrozenSet<string> Verbatim = FrozenSet.ToFrozenSet(["script", "style", "pre", "textarea"], StringComparer.Ordinal);

    public static HtmlBlock Of(Siblings nodes, bool trusted) => new(Format(trusted ? SafeHtml.Write(nodes, trusted) : Settled(nodes), trusted));

    /// <summary>HTML for a place within a block of HTML.</summary>
    public static string Within(Siblings nodes) => WithoutBlankLines(Settled(nodes), withIndent: false).Trim();

    /// <summary>What parsers make of broken HTML may, written down, be read in yet another way; after a few times it no longer changes.</summary>
    private static string Settled(Siblings nodes)
    {
        var html = SafeHtml.Write(nodes, trusted: false);
        for (var i = 0; i < 3; i++)
        {
            var again = SafeHtml.Write(HtmlReading.Parse(html).ChildNodes, trusted: false);
            if (again == html) break;
            html = again;
        }
        return html;
    }

    /// <summary>Loose text after an HTML block belongs to it: on its own it would become a paragraph.</summary>
    public static void AddTo(List<Block> blocks, Siblings nodes, bool trusted)
    {
        var html = SafeHtml.Write(nodes, trusted);
        if (blocks is [.., HtmlBlock before])
        {
            blocks[^1] = new HtmlBlock(Format(before.Html + html, trusted));
            return;
        }
        // An end tag without its start opens a block of HTML, and browsers pass over it.
        if (!html.AsSpan().TrimStart().StartsWith('<')) html = "</loose>\n" + html;
        blocks.Add(new HtmlBlock(Format(html, trusted)));
    }

    private static string Format(string html, bool trusted)
    {
        html = html.Trim(' ', '\t', '\n', '\r', '\f');
        if (html.StartsWith("<!--", StringComparison.Ordinal))
        {
            var end = html.IndexOf("-->", StringComparison.Ordinal) + 3;
            return html[..end] + html[end..].Replace('\n', ' ');
        }
        var name = FirstName(html);
        if (Verbatim.Contains(name)) return html;
        if (!Opening.Contains(name))
        {
            var end = html.IndexOf('>', StringComparison.Ordinal) + 1;
            var close = $"</{name}>";
            if (end > 0 && end < html.Length && html[end] != '\n') html = html.Insert(end, "\n");
            if (html.EndsWith(close, StringComparison.Ordinal) && html[^(close.Length + 1)] != '\n') html = html.Insert(html.Length - close.Length, "\n");
        }
        return WithoutBlankLines(html, withIndent: trusted);
    }

    private static string FirstName(string html)
    {
        var start = html.StartsWith("</", StringComparison.Ordinal) ? 2 : 1;
        var end = start;
        while (end < html.Length && char.IsAsciiLetterOrDigit(html[end])) end++;
        return start < html.Length ? html[start..end] : "";
    }

    /// <param name="withIndent">Without it, spaces at the beginnings of lines go where they show nothing: in lists they would be taken for the indent of the item.</param>
    private static string WithoutBlankLines(string html, bool withIndent)
    {
        var text = new StringBuilder(html.Length);
        var preformatted = 0;
        var isJoined = true;
        foreach (var line in html.Split('\n'))
        {
            var isBlank = Elements.IsBlank(line);
            if (isBlank && preformatted > 0)
            {
                // Here the line break counts; as a character reference no parser of lines sees it.
                text.Append(isJoined ? "" : "\n").Append(line).Append("&#10;");
                isJoined = true;
            }
            else if (!isBlank)
            {
                text.Append(isJoined ? "" : "\n").Append(withIndent || preformatted > 0 ? line : line.TrimStart(' '));
                isJoined = false;
            }
            preformatted += Count(line, "<pre") + Count(line, "<textarea") - Count(line, "</pre") - Count(line, "</textarea");
        }
        return text.ToString();
    }

    private static int Count(string line, string tag)
    {
        var count = 0;
        for (var at = line.IndexOf(tag, StringComparison.Ordinal); at >= 0; at = line.IndexOf(tag, at + 1, StringComparison.Ordinal)) count++;
        return count;
    }
}
