using System.Buffers;
using System.Collections.Frozen;

namespace DigestSite.Markdown.Safety;

/// <summary>
/// What may reach Markdown or a page, and nothing else may: elements, their attributes, URL schemes, embed hosts.
/// Everything that leaves this library as HTML passes here.
/// </summary>
internal static class AllowList
{
    /// <summary>Left out with all that is in them: what they hold is not prose.</summary>
    private static readonly FrozenSet<string> Dropped = Set(
        "script style template noscript noembed noframes object embed applet param canvas svg math head title meta link base "
        + "form button select option optgroup datalist textarea dialog frame frameset portal fencedframe map area track plaintext xmp");

    private static readonly FrozenSet<string> Inline = Set(
        "a abbr b bdi bdo br cite code data del dfn em i img input ins kbd mark picture q rp rt ruby s samp small source span strike strong sub sup time tt u var wbr");

    private static readonly FrozenSet<string> Block = Set(
        "article aside audio blockquote caption col colgroup dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr iframe li main ol p pre "
        + "section summary table tbody td tfoot th thead tr ul video");

    private static readonly FrozenSet<string> Everywhere = Set("id title lang dir");

    private static readonly FrozenDictionary<string, FrozenSet<string>> Attributes = new Dictionary<string, FrozenSet<string>>
    {
        ["a"] = Set("href name"),
        ["audio"] = Set("src controls preload loop"),
        ["blockquote"] = Set("cite"),
        ["code"] = Set("class"),
        ["col"] = Set("span"),
        ["colgroup"] = Set("span"),
        ["data"] = Set("value"),
        ["del"] = Set("cite datetime"),
        ["details"] = Set("open"),
        ["div"] = Set("class"),
        ["iframe"] = Set("src width height allowfullscreen"),
        ["img"] = Set("src alt width height"),
        ["input"] = Set("type checked disabled"),
        ["ins"] = Set("cite datetime"),
        ["li"] = Set("value"),
        ["ol"] = Set("start type reversed"),
        ["pre"] = Set("class"),
        ["q"] = Set("cite"),
        ["section"] = Set("class"),
        ["source"] = Set("src type media"),
        ["span"] = Set("class"),
        ["td"] = Set("colspan rowspan align headers"),
        ["th"] = Set("colspan rowspan align headers scope abbr"),
        ["time"] = Set("datetime"),
        ["video"] = Set("src controls poster width height preload loop muted"),
    }.ToFrozenDictionary();

    private static readonly FrozenSet<string> AddressAttributes = Set("href src cite poster");

    private static readonly FrozenSet<string> LinkSchemes = Set("http https mailto tel ftp");

    private static readonly FrozenSet<string> MediaSchemes = Set("http https");

    private static readonly FrozenSet<string> EmbedHosts = Set(
        "youtube.com youtube-nocookie.com player.vimeo.com codepen.io codesandbox.io stackblitz.com jsfiddle.net replit.com "
        + "open.spotify.com w.soundcloud.com player.twitch.tv asciinema.org embed.podcasts.apple.com loom.com fast.wistia.net speakerdeck.com");

    private static readonly SearchValues<char> InlineData = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=-_% \t\n\r");

    /// <summary>Whether an element goes together with its content.</summary>
    public static bool Drops(string element) => Dropped.Contains(element);

    /// <summary>Whether an element may be written as HTML. One that is neither allowed nor dropped leaves its content.</summary>
    public static bool Allows(string element) => Inline.Contains(element) || Block.Contains(element);

    public static bool IsBlock(string element) => Block.Contains(element);

    /// <summary>The value an attribute may have, or null when it must go.</summary>
    public static string? Attribute(string element, string name, string value)
    {
        if (!Everywhere.Contains(name) && !(Attributes.TryGetValue(element, out var own) && own.Contains(name))) return null;
        if (name == "class") return ClassOf(element, value);
        if (!AddressAttributes.Contains(name)) return value;
        if (element == "iframe") return IsEmbed(value) ? value.Trim() : null;
        if (name is "href" or "cite") return Link(value);
        return element == "img" || name == "poster" ? Picture(value) : Media(value);
    }

    /// <summary>The address of a link, or null when following it could do more than show a page.</summary>
    public static string? Link(string? address) => Allowed(address, LinkSchemes);

    /// <summary>The address of audio, video, or a page to frame.</summary>
    public static string? Media(string? address) => Allowed(address, MediaSchemes);

    /// <summary>The address of an image. It may be inline data; drawings (SVG) may not, for they can hold scripts.</summary>
    public static string? Picture(string? address)
    {
        if (address is null) return null;
        var trimmed = address.Trim();
        return IsInlinePicture(trimmed) ? trimmed : Allowed(address, MediaSchemes);
    }

    public static bool IsEmbed(string? address)
    {
        if (address is null) return false;
        address = address.Trim();
        if (address.StartsWith("//", StringComparison.Ordinal)) address = "https:" + address;
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("https" or "http")) return false;
        var host = uri.IdnHost.StartsWith("www.", StringComparison.Ordinal) ? uri.IdnHost[4..] : uri.IdnHost;
        return EmbedHosts.Contains(host) && uri.UserInfo.Length == 0;
    }

    /// <summary>Classes only say what a script of ours looks for: a code language, a diagram, a formula.</summary>
    private static string? ClassOf(string element, string value)
    {
        foreach (var word in value.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (element == "code" && word.StartsWith("language-", StringComparison.Ordinal)) return word;
            if (element == "pre" && word == "mermaid") return word;
            if (element is "div" or "span" && word == "math") return word;
            if (element == "section" && word == "footnotes") return word;
        }
        return null;
    }

    private static bool IsInlinePicture(string address)
    {
        if (!address.StartsWith("data:image/", StringComparison.OrdinalIgnoreCase)) return false;
        var rest = address.AsSpan("data:image/".Length);
        var end = rest.IndexOf(";base64,", StringComparison.OrdinalIgnoreCase);
        return end > 0 && rest[..end] is "png" or "jpeg" or "jpg" or "gif" or "webp" or "avif" && !rest[(end + ";base64,".Length)..].ContainsAnyExcept(InlineData);
    }

    /// <summary>
    /// Browsers ignore control characters at the edges of an address and line breaks and tabs anywhere in it, so these go first. What
    /// then begins with letters and a colon has a scheme, which must be listed.
    /// </summary>
    private static string? Allowed(string? address, FrozenSet<string> schemes)
    {
        if (address is null) return null;
        var clean = address.AsSpan().IndexOfAny('\t', '\n', '\r') < 0 ? address : string.Concat(address.Where(c => c is not ('\t' or '\n' or '\r')));
        clean = clean.Trim([.. ControlsAndSpace]);
        var colon = clean.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0) return clean;
        var stop = clean.AsSpan().IndexOfAny("/?#");
        if (stop >= 0 && stop < colon) return clean;
        var scheme = clean[..colon].ToLowerInvariant();
        return schemes.Contains(scheme) || !IsScheme(scheme) ? clean : null;
    }

    private static bool IsScheme(string scheme) =>
        scheme.Length > 0 && char.IsAsciiLetter(scheme[0]) && scheme.All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '-' or '.');

    private static readonly string ControlsAndSpace = string.Concat(Enumerable.Range(0, 33).Select(code => (char)code));

    private static FrozenSet<string> Set(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
