using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace DigestSite.Markdown.Tests;

/// <summary>Looks for what must never reach a page, by a list of its own: the allow list cannot vouch for itself.</summary>
internal static class Unsafe
{
    private static readonly string[] Elements = ["script", "style", "object", "embed", "applet", "form", "button", "textarea", "select", "svg", "math", "link", "meta", "base", "template", "frame", "noscript"];

    private static readonly string[] Schemes = ["javascript:", "vbscript:", "data:text", "data:image/svg", "file:", "blob:"];

    public static List<string> Findings(string html)
    {
        var findings = new List<string>();
        foreach (var element in new HtmlParser().ParseDocument($"<body>{html}").Body!.QuerySelectorAll("*"))
        {
            if (Elements.Contains(element.LocalName)) findings.Add(element.LocalName);
            if (element.LocalName == "iframe" && element.GetAttribute("src")?.StartsWith("https://www.youtube.com/", StringComparison.Ordinal) != true) findings.Add(element.OuterHtml);
            foreach (var attribute in element.Attributes)
            {
                var value = string.Concat(attribute.Value.Where(c => c > ' ')).ToLowerInvariant();
                if (attribute.Name.StartsWith("on", StringComparison.Ordinal) || attribute.Name is "style" or "srcdoc" or "srcset" or "formaction") findings.Add(attribute.Name);
                if (attribute.Name is "href" or "src" or "poster" or "cite" && Schemes.Any(scheme => value.StartsWith(scheme, StringComparison.Ordinal))) findings.Add(attribute.Value);
            }
        }
        return findings;
    }
}
