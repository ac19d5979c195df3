namespace DigestSite.Feeds.Html;

/// <summary>The names of HTML that matter to a feed.</summary>
internal static class HtmlNames
{
    private static readonly HashSet<string> VoidNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
    };

    private static readonly HashSet<string> BlockNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "address", "article", "aside", "blockquote", "center", "dd", "details", "div", "dl", "dt", "figcaption", "figure", "footer",
        "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "iframe", "li", "main", "nav", "ol", "p", "pre", "section", "table",
        "tbody", "td", "th", "thead", "tr", "ul", "video",
    };

    private static readonly HashSet<string> InlineNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "br", "cite", "code", "del", "dfn", "em", "font", "i", "img", "ins", "kbd",
        "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "tt", "u", "var", "wbr",
    };

    // With those above, the elements of HTML, also those of former versions, and the roots of the languages it embeds.
    private static readonly HashSet<string> FurtherNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "applet", "area", "audio", "base", "basefont", "bgsound", "body", "button", "canvas", "caption", "col", "colgroup", "data", "datalist",
        "dialog", "dir", "embed", "fieldset", "form", "frame", "frameset", "head", "hgroup", "html", "image", "input", "label", "legend", "link",
        "map", "marquee", "math", "menu", "meta", "meter", "nobr", "noembed", "noframes", "noscript", "object", "optgroup", "option", "output",
        "param", "picture", "progress", "rb", "rp", "rt", "rtc", "ruby", "script", "search", "select", "slot", "source", "style", "summary",
        "svg", "template", "textarea", "tfoot", "time", "title", "track", "xmp",
    };

    // Elements whose inside browsers do not read as HTML, or do not show where they can do what is asked.
    private static readonly HashSet<string> HidingNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "audio", "canvas", "iframe", "noembed", "noframes", "noscript", "object", "script", "select", "style", "template", "textarea", "title",
        "video", "xmp",
    };

    public static bool IsVoid(string name) => VoidNames.Contains(name);

    public static bool IsBlock(string name) => BlockNames.Contains(name);

    public static bool IsElement(string name) => IsKnown(name) || FurtherNames.Contains(name);

    /// <summary>Whether words inside it are not seen, so that all that follows is lost where its end tag is.</summary>
    public static bool HidesItsText(string name) => HidingNames.Contains(name);

    /// <summary>Elements of running text and blocks, as a title or sentence may have them.</summary>
    public static bool IsKnown(string name) => BlockNames.Contains(name) || InlineNames.Contains(name);
}
