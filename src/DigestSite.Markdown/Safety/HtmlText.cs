using System.Buffers;
using System.Text;
using DigestSite.Markdown.Buffers;

namespace DigestSite.Markdown.Safety;

/// <summary>Escapes text for HTML, in the one form the renderer uses too.</summary>
internal static class HtmlText
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("<>&\"");

    public static StringBuilder AppendEscaped(this StringBuilder to, ReadOnlySpan<char> text)
    {
        for (var next = text.IndexOfAny(Marks); next >= 0; next = text.IndexOfAny(Marks))
        {
            to.Append(text[..next]).Append(Reference(text[next]));
            text = text[(next + 1)..];
        }
        return to.Append(text);
    }

    public static PooledText AppendEscaped(this PooledText to, ReadOnlySpan<char> text)
    {
        for (var next = text.IndexOfAny(Marks); next >= 0; next = text.IndexOfAny(Marks))
        {
            to.Append(text[..next]).Append(Reference(text[next]));
            text = text[(next + 1)..];
        }
        return to.Append(text);
    }

    private static string Reference(char mark) => mark switch { '<' => "&lt;", '>' => "&gt;", '&' => "&amp;", _ => "&quot;" };
}
