using DigestSite.Markdown.Dom;
using DigestSite.Markdown.Model;
using DigestSite.Markdown.Reading;
using DigestSite.Markdown.Safety;

namespace DigestSite.Markdown.Rules;

/// <summary>Inline elements that Markdown has no mark for stay as they are, around Markdown.</summary>
internal sealed class PlainHtmlRule : IInlineRule
{
    public IReadOnlyList<string> Names =>
        ["kbd", "sub", "sup", "mark", "ins", "u", "small", "abbr", "cite", "q", "samp", "var", "dfn", "ruby", "rb", "rt", "rp", "bdo", "wbr"];

    public bool Read(Element element, InlineReader reader, List<Inline> line)
    {
        // Where a long word may be broken is the page's business.
        if (element.LocalName == "wbr" && !reader.Trusted) return true;
        Keep(element, reader, line);
        return true;
    }

    public static void Keep(Element element, InlineReader reader, List<Inline> line)
    {
        var open = SafeHtml.OpenTag(element, reader.Trusted);
        if (open.EndsWith("/>", StringComparison.Ordinal))
        {
            line.Add(new HtmlSpan(open, [], ""));
            return;
        }
        var content = reader.ReadContent(element.ChildNodes);
        if (content.Count == 0 && !reader.Trusted && string.IsNullOrEmpty(element.Id)) return;
        reader.Add(line, new HtmlSpan(open, content, $"</{element.LocalName}>"));
    }
}
