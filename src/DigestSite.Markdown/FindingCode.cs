namespace DigestSite.Markdown;

/// <summary>What can happen to a part of an article on its way to Markdown. Every code there is stands below, once.</summary>
public sealed class FindingCode
{
    // First: the codes below put themselves into it.
    private static readonly List<FindingCode> Listed = [];

    public static readonly FindingCode Script = new("script", FindingKind.Dropped, "script");
    public static readonly FindingCode Form = new("form", FindingKind.Dropped, "form or field");
    public static readonly FindingCode Drawing = new("drawing", FindingKind.Dropped, "drawing as SVG or canvas");
    public static readonly FindingCode PlugIn = new("plug-in", FindingKind.Dropped, "plug-in");
    public static readonly FindingCode Unshown = new("unshown", FindingKind.Dropped, "what browsers with scripts do not show");
    public static readonly FindingCode UnsafeLink = new("unsafe-link", FindingKind.Dropped, "link to an address that is not allowed");
    public static readonly FindingCode UnsafeImage = new("unsafe-image", FindingKind.Dropped, "image without an address that may be shown");
    public static readonly FindingCode UnsafeFrame = new("unsafe-frame", FindingKind.Dropped, "frame without an address that may be shown");
    public static readonly FindingCode UnsafeMedia = new("unsafe-media", FindingKind.Dropped, "audio or video without an address that may be played");
    public static readonly FindingCode TrackingPixel = new("tracking-pixel", FindingKind.Dropped, "tracking pixel");
    public static readonly FindingCode Sharing = new("sharing", FindingKind.Dropped, "share buttons or a form to subscribe");
    public static readonly FindingCode FeedFooter = new("feed-footer", FindingKind.Dropped, "words that a feed adds to an article");
    public static readonly FindingCode CodeLabel = new("code-label", FindingKind.Dropped, "label or button of a code block");
    public static readonly FindingCode LinkInCode = new("link-in-code", FindingKind.Dropped, "link within code: its words are kept");
    public static readonly FindingCode PictureInCode = new("picture-in-code", FindingKind.Dropped, "picture within code");
    public static readonly FindingCode Hidden = new("hidden", FindingKind.Dropped, "what browsers hide");
    public static readonly FindingCode PreviewImage = new("preview-image", FindingKind.Dropped, "blurred preview beside its picture");
    public static readonly FindingCode LinkToNowhere = new("link-to-nowhere", FindingKind.Dropped, "link to no place: its words are kept");

    public static readonly FindingCode TableAsHtml = new("table-as-html", FindingKind.Replaced, "table that Markdown cannot say: kept as HTML");
    public static readonly FindingCode LayoutTable = new("layout-table", FindingKind.Replaced, "table used as a layout: what it holds");
    public static readonly FindingCode MovedOutOfHeading = new("moved-out-of-heading", FindingKind.Replaced, "player, code or table in a heading: behind it");
    public static readonly FindingCode LetteredList = new("lettered-list", FindingKind.Replaced, "list numbered by letters: by numbers");
    public static readonly FindingCode TooDeep = new("too-deep", FindingKind.Replaced, "nested too deeply: kept as plain text");
    public static readonly FindingCode EmbedAsLink = new("embed-as-link", FindingKind.Replaced, "embed: a link");
    public static readonly FindingCode CardAsLink = new("card-as-link", FindingKind.Replaced, "bookmark card: a link");
    public static readonly FindingCode PlayerAsFrame = new("player-as-frame", FindingKind.Replaced, "video player: a frame");
    public static readonly FindingCode TypesetFormula = new("typeset-formula", FindingKind.Replaced, "typeset formula: its TeX");
    public static readonly FindingCode MathMarkup = new("math-markup", FindingKind.Replaced, "formula as MathML, its TeX unknown: its signs");
    public static readonly FindingCode LazyImage = new("lazy-image", FindingKind.Replaced, "lazy image: its real address");

    public static readonly FindingCode DollarsMended = new("dollars-mended", FindingKind.Repaired, "\\(…\\) that was $…$");
    public static readonly FindingCode DiagramMended = new("diagram-mended", FindingKind.Repaired, "Mermaid diagram without line breaks: put back");
    public static readonly FindingCode FormulaMended = new("formula-mended", FindingKind.Repaired, "formula without its row breaks: put back where it is typeset");
    public static readonly FindingCode DeadLinkMended = new("dead-link-mended", FindingKind.Repaired, "link within the page that led nowhere");

    public static readonly FindingCode DeadLink = new("dead-link", FindingKind.Damaged, "link within the page that leads nowhere");
    public static readonly FindingCode JoinedWords = new("joined-words", FindingKind.Damaged, "words joined where the publisher dropped line breaks");
    public static readonly FindingCode CodeLinesLost = new("code-lines-lost", FindingKind.Damaged, "code that has lost its line breaks");
    public static readonly FindingCode DiagramLinesLost = new("diagram-lines-lost", FindingKind.Damaged, "Mermaid diagram without line breaks");
    public static readonly FindingCode LostFormula = new("lost-formula", FindingKind.Damaged, "formula drawn without anything that says it");
    public static readonly FindingCode Unexplained = new("unexplained", FindingKind.Damaged, "missing for a reason that is not known");
    public static readonly FindingCode Inexact = new("inexact", FindingKind.Damaged, "Markdown could not say it exactly");

    public static readonly FindingCode PlainTextParagraphs = new("plain-text-paragraphs", FindingKind.Guessed, "plain text: blank lines taken for paragraphs");
    public static readonly FindingCode MarkdownBody = new("markdown-body", FindingKind.Guessed, "text that looks like Markdown: kept as it is");
    public static readonly FindingCode LineBreakParagraphs = new("line-break-paragraphs", FindingKind.Guessed, "line breaks taken for paragraphs");

    private FindingCode(string name, FindingKind kind, string words)
    {
        (Name, Kind, Words) = (name, kind, words);
        Listed.Add(this);
    }

    /// <summary>All of them, in the order of the list above.</summary>
    public static IReadOnlyList<FindingCode> All => Listed;

    /// <summary>Stands for the code where it is stored: <c>dead-link</c>. It never changes.</summary>
    public string Name { get; }

    public FindingKind Kind { get; }

    /// <summary>For people, in one line without an end.</summary>
    public string Words { get; }

    /// <summary>The code of a stored name; null when this version knows none so called.</summary>
    public static FindingCode? Named(string name) => Listed.Find(code => code.Name == name);

    public override string ToString() => Name;
}

/// <summary>How grave a finding is.</summary>
public enum FindingKind
{
    /// <summary>Left out on purpose: scripts, tracking pixels, share buttons, whatever the allow list refuses.</summary>
    Dropped,

    /// <summary>Said in another way: an embed as a link, a gutter table as a code block.</summary>
    Replaced,

    /// <summary>The publisher's damage, mended with certainty.</summary>
    Repaired,

    /// <summary>The publisher's damage, seen and not mendable.</summary>
    Damaged,

    /// <summary>Decided without proof: a language, a paragraph break.</summary>
    Guessed,
}
