using System.Text;

namespace DigestSite.Markdown.Safety;

/// <summary>Escapes text for HTML, in the one form the renderer uses too.</summary>
internal static class HtmlText
{
    public static StringBuilder AppendEscaped(this StringBuilder to, ReadOnlySpan<char> text)
    {
        while (true)
        {
            var next = text.IndexOfAny("<>&\"");
            if (next < 0) return to.Append(text);
            to.Append(text[..next]).Append(text[next] switch { '<' => "&lt;", '>' => "&gt;", '&' => "&amp;", _ => "&quot;" });
            text = text[(next + 1)..];
        }
    }
}
