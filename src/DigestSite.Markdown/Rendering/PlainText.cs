using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DigestSite.Markdown.Rendering;

/// <summary>The text of a line, without its marks.</summary>
internal static class PlainText
{
    public static string Of(LeafBlock block, bool withCode = true)
    {
        if (block.Inline is null) return "";
        var text = new StringBuilder();
        foreach (var inline in block.Inline.Descendants())
        {
            switch (inline)
            {
                case LiteralInline literal:
                    text.Append(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    text.Append(withCode ? code.Content : " ");
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Transcoded.AsSpan());
                    break;
                case InlineMath.Formula formula:
                    text.Append(formula.Tex);
                    break;
                case AutolinkInline link:
                    text.Append(link.Url);
                    break;
                case LineBreakInline:
                    text.Append(' ');
                    break;
            }
        }
        return text.ToString();
    }
}
