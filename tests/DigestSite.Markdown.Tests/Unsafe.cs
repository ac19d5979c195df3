using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace DigestSite.Markdown.Tests;

/// <summary>Looks for what must never reach a page, by lists of its own: the allow list cannot vouch for itself.</summary>
internal static class Unsafe
{
    private static readonly HashSet<string> Elements = Words(
        "a abbr article aside audio b bdi bdo blockquote br caption cite code col colgroup data dd del details dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i iframe img input ins kbd "
        + "li main mark ol p pre q rb rp rt ruby s samp section small source span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var video wbr");

    private static readonly HashSet<string> Attributes = Words(
        "abbr align allowfullscreen alt checked cite class colspan controls data datetime decoding dir disabled headers height href id lang loading loop media muted name open poster preload "
        + "reversed rowspan scope span src start title type value width");

    private static readonly HashSet<string> Schemes = Words("http https mailto tel ftp");

    private static readonly string[] FrameHosts =
    [
        "www.youtube.com", "www.youtube-nocookie.com", "player.vimeo.com", "codepen.io", "codesandbox.io", "open.spotify.com", "w.soundcloud.com", "speakerdeck.com", "stackblitz.com", "asciinema.org", "www.loom.com",
    ];

    public static List<string> Findings(string html)
    {
        var findings = new List<string>();
        foreach (var element in new HtmlParser(new HtmlParserOptions { IsScripting = true }).ParseDocument($"<body>{html}").All)
        {
            if (element.LocalName is "html" or "head" or "body")
            {
                if (element.Attributes.Length > 0) findings.Add(element.LocalName + " with attributes");
                continue;
            }
            if (!Elements.Contains(element.LocalName) || element.NamespaceUri != "http://www.w3.org/1999/xhtml") findings.Add(element.LocalName);
            if (element.LocalName == "input" && element.GetAttribute("type") != "checkbox") findings.Add("input");
            if (element.LocalName == "iframe" && !FrameHosts.Any(host => element.GetAttribute("src")?.StartsWith($"https://{host}/", StringComparison.Ordinal) == true)) findings.Add("iframe " + element.GetAttribute("src"));
            findings.AddRange(element.Attributes.Where(attribute => !IsAllowed(element, attribute)).Select(attribute => $"{attribute.Name}={attribute.Value}"));
        }
        return findings;
    }

    private static bool IsAllowed(IElement element, IAttr attribute)
    {
        if (!Attributes.Contains(attribute.Name)) return false;
        if (attribute.Name == "class") return attribute.Value is "mermaid" or "math" or "footnotes" || attribute.Value.StartsWith("language-", StringComparison.Ordinal);
        if (attribute.Name is not ("href" or "src" or "poster" or "cite")) return true;
        // As browsers read addresses: without line breaks and tabs, and without controls and spaces before them.
        var address = string.Concat(attribute.Value.Where(c => c is not ('\t' or '\n' or '\r'))).TrimStart([.. Enumerable.Range(0, 33).Select(code => (char)code)]);
        var colon = address.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || address.AsSpan(0, colon).ContainsAny("/?#")) return true;
        var scheme = address[..colon].ToLowerInvariant();
        var isScheme = scheme.Length > 0 && char.IsAsciiLetter(scheme[0]) && scheme.All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '-' or '.');
        var isPicture = (element.LocalName == "img" || attribute.Name == "poster") && address.StartsWith("data:image/", StringComparison.OrdinalIgnoreCase) && !address.Contains("svg", StringComparison.OrdinalIgnoreCase);
        return !isScheme || Schemes.Contains(scheme) || isPicture;
    }

    private static HashSet<string> Words(string words) => words.Split(' ').ToHashSet(StringComparer.Ordinal);
}
