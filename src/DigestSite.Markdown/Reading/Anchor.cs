using System.Net;
using System.Text;
using DigestSite.Markdown.Model;
using DigestSite.Markdown.Safety;

namespace DigestSite.Markdown.Reading;

/// <summary>A place that links lead to, where Markdown has no way to name one.</summary>
internal static class Anchor
{
    private const string Start = "<a id=\"";
    private const string End = "\">";

    public static HtmlSpan For(string id) => new(new StringBuilder(Start).AppendEscaped(id).Append(End).ToString(), [], "</a>");

    /// <summary>The id of an anchor; null for anything else.</summary>
    public static string? IdOf(Inline inline) =>
        inline is HtmlSpan { Content: [], Close: "</a>", Open: var open } && open.StartsWith(Start, StringComparison.Ordinal) && open.IndexOf('"', Start.Length) == open.Length - End.Length
            ? WebUtility.HtmlDecode(open[Start.Length..^End.Length])
            : null;
}
