using System.Collections.Frozen;
using AngleSharp.Dom;
using DigestSite.Markdown.Reading;

namespace DigestSite.Markdown.Dom;

/// <summary>The name of an element and what follows from it.</summary>
/// <param name="Flags">What the rules of parsing ask of an element (HTML 13.2.4.2, the stack of open elements).</param>
/// <param name="IsBlock">By what HTML says of elements of this name.</param>
internal sealed record TagName(string Name, NodeFlags Flags, bool IsBlock)
{
    private const string Special =
        "address applet area article aside base basefont bgsound blockquote body br button caption center col colgroup dd details dir div dl dt embed fieldset figcaption figure footer form frame frameset "
        + "h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe img input keygen li link listing main marquee menu meta nav noembed noframes noscript object ol output p param plaintext pre script search section "
        + "select source style summary table tbody td template textarea tfoot th thead time title tr track ul wbr xmp";

    /// <summary>Every name that anything follows from, and those that are common.</summary>
    private static readonly FrozenDictionary<string, TagName> Known = Names().ToFrozenDictionary(name => name, Html, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, TagName>.AlternateLookup<ReadOnlySpan<char>> Lookup = Known.GetAlternateLookup<ReadOnlySpan<char>>();

    public static TagName Of(ReadOnlySpan<char> name) => Lookup.TryGetValue(name, out var known) ? known : new TagName(name.ToString(), NodeFlags.HtmlMember, IsBlock: false);

    public static TagName OfDrawing(ReadOnlySpan<char> name) => Foreign(name, NodeFlags.SvgMember, name is "desc" or "foreignObject" or "title" ? NodeFlags.Special | NodeFlags.Scoped | NodeFlags.HtmlTip : 0);

    public static TagName OfFormula(ReadOnlySpan<char> name) => Foreign(name, NodeFlags.MathMember, name switch
    {
        "mi" or "mo" or "mn" or "ms" or "mtext" => NodeFlags.Special | NodeFlags.Scoped | NodeFlags.MathTip,
        "annotation-xml" => NodeFlags.Special | NodeFlags.Scoped,
        _ => 0,
    });

    private static TagName Foreign(ReadOnlySpan<char> name, NodeFlags kind, NodeFlags flags)
    {
        var html = Of(name);
        return new TagName(html.Name, kind | flags, html.IsBlock);
    }

    private static TagName Html(string name)
    {
        var flags = NodeFlags.HtmlMember;
        if (IsOneOf(name, Special)) flags |= NodeFlags.Special;
        if (IsOneOf(name, "applet caption html marquee object table td template th")) flags |= NodeFlags.Scoped;
        if (IsOneOf(name, "dd dt li optgroup option p rb rp rt rtc")) flags |= NodeFlags.ImpliedEnd | NodeFlags.ImplicitlyClosed;
        if (IsOneOf(name, "ol ul")) flags |= NodeFlags.HtmlListScoped;
        if (IsOneOf(name, "optgroup option")) flags |= NodeFlags.HtmlSelectScoped;
        if (IsOneOf(name, "html table template")) flags |= NodeFlags.HtmlTableScoped | NodeFlags.HtmlTableSectionScoped;
        return new TagName(name, flags, Elements.IsBlock(name));
    }

    private static bool IsOneOf(string name, string names) => names.Split(' ').Contains(name, StringComparer.Ordinal);

    private static string[] Names() => (Special
        + " a abbr audio b bdi bdo big canvas cite code data datalist del dfn dialog em font i ins kbd label legend map mark math meter nobr optgroup option picture progress q rb rp rt rtc ruby s samp slot small "
        + "span strike strong sub sup svg tt u var video path g circle rect line polyline polygon").Split(' ');
}
