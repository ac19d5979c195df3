using System.Text;
using DigestSite.Markdown.Model;
using DigestSite.Markdown.Safety;

namespace DigestSite.Markdown.Reading;

/// <summary>A place that links lead to, where Markdown has no way to name one.</summary>
internal static class Anchor
{
    public static HtmlSpan For(string id) => new(new StringBuilder("<a id=\"").AppendEscaped(id).Append("\">").ToString(), [], "</a>");
}
