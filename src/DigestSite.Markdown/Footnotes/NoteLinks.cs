using System.Text.RegularExpressions;
using DigestSite.Markdown.Dom;
using DigestSite.Markdown.Reading;

namespace DigestSite.Markdown.Footnotes;

/// <summary>
/// Which links of a document are references to footnotes. The sign of most systems is a short link to a note that links back; where no link
/// leads back, both ends have to say what they are.
/// </summary>
internal static partial class NoteLinks
{
    /// <summary>With the white space of the HTML around it.</summary>
    private const int LongestLabel = 40;

    private static readonly string[] ReferenceClasses = ["footnote-ref", "footnote-reference", "footnoteRef", "footnote-anchor", "footref", "footnote", "fn-ref", "noteref"];

    private static readonly string[] BackClasses = ["footnote-backref", "footnote-back", "footnote-back-ref", "reversefootnote", "fn-backref", "data-footnote-backref", "footnote-return"];

    private static readonly string[] NotesClasses = ["footnotes", "footnotes-list", "wp-block-footnotes", "endnotes", "footnote"];

    private static readonly string[] SingleNoteClasses = ["footnote", "footdef", "footnote-item", "footnote-body"];

    public static List<Note> Of(Element body)
    {
        var links = new List<(Element Link, string Target, int Order)>();
        var order = 0;
        foreach (var element in body.Inside())
        {
            order++;
            if (element.LocalName == "a" && Fragment(element) is { } target && (IsShort(element) || SaysReference(element)) && !IsBack(element)) links.Add((element, target, order));
        }
        if (links.Count == 0) return [];

        var ids = Ids(body);
        var fragments = new Dictionary<Element, HashSet<string>>();
        var byHolder = new Dictionary<Element, Note?>();
        foreach (var (link, target, at) in links)
        {
            // A note stands behind what refers to it; the other way round it is the note that links back.
            if (!ids.TryGetValue(target, out var place) || place.Order < at || Holder(place.Element, body) is not { } holder || holder.Contains(link)) continue;
            var names = NamesOf(link);
            if (!fragments.TryGetValue(holder, out var own)) fragments.Add(holder, own = FragmentsIn(holder));
            if (!names.Overlaps(own) && !(SaysReference(link) && SaysNotes(holder))) continue;
            if (!byHolder.TryGetValue(holder, out var note)) byHolder.Add(holder, note = HoldsNote(holder, names) ? new Note(target, holder) : null);
            // Two names in one element: which part is whose nobody knows.
            if (note is not null && note.Target != target) byHolder[holder] = note = null;
            note?.References.Add(link);
            note?.Names.UnionWith(names);
        }
        AddFurther(links, byHolder);
        // Notes in each other's elements.
        return [.. byHolder.Values.OfType<Note>().Where(note => !IsWithinAny(note.Holder, byHolder))];
    }

    /// <summary>Raised links to a note that is known by others.</summary>
    private static void AddFurther(List<(Element Link, string Target, int Order)> links, Dictionary<Element, Note?> byHolder)
    {
        var byTarget = byHolder.Values.OfType<Note>().ToDictionary(note => note.Target, StringComparer.Ordinal);
        var known = byTarget.Values.SelectMany(note => note.References).ToHashSet();
        foreach (var (link, target, _) in links)
        {
            if (!byTarget.TryGetValue(target, out var note) || known.Contains(link) || note.Holder.Contains(link) || link.Parent is not { LocalName: "sup" }) continue;
            note.References.Add(link);
            note.Names.UnionWith(NamesOf(link));
        }
    }

    public static string? Fragment(Element link) => link.GetAttribute("href") is ['#', _, ..] href ? Uri.UnescapeDataString(href[1..]) : null;

    /// <summary>Whether a link in a note leads back to the text.</summary>
    public static bool IsBack(Element link) =>
        link.HasAnyClass(BackClasses) || link.GetAttribute("role") == "doc-backlink" && !link.HasAnyClass(ReferenceClasses) || link.GetAttribute("rev") == "footnote" || link.HasAttribute("data-footnote-backref") || Arrow().IsMatch(link.PlainText());

    private static bool IsShort(Element link) => link.PlainText() is { Length: <= LongestLabel } text && link.First("img") is null && Label().IsMatch(text);

    private static bool SaysReference(Element link) =>
        link.Parent is { LocalName: "sup" } around && around.HasAnyClass(ReferenceClasses)
        || link.HasAnyClass(ReferenceClasses) || link.GetAttribute("rel") == "footnote" || link.GetAttribute("role") == "doc-noteref" || link.GetAttribute("epub:type") == "noteref" || link.HasAttribute("data-footnote-ref");

    private static bool SaysNotes(Element holder)
    {
        for (var at = holder; at is not null; at = at.Parent)
        {
            if (at.HasAnyClass(NotesClasses) || at.HasAttribute("data-footnotes") || at.Id == "footnotes" || at.GetAttribute("role") is "doc-endnotes" or "doc-footnote" or "doc-endnote") return true;
        }
        return false;
    }

    private static Dictionary<string, (Element Element, int Order)> Ids(Element body)
    {
        var ids = new Dictionary<string, (Element Element, int Order)>(StringComparer.Ordinal);
        var order = 0;
        foreach (var element in body.Inside())
        {
            order++;
            if (element.Id is { Length: > 0 } id) ids.TryAdd(id, (element, order));
            if (element.LocalName == "a" && element.GetAttribute("name") is { Length: > 0 } name) ids.TryAdd(name, (element, order));
        }
        return ids;
    }

    /// <summary>The ids of a link and of what is around it alone.</summary>
    private static HashSet<string> NamesOf(Element link)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var at = link; at is not null; at = at.Parent is { LocalName: "sup" or "span" } around ? around : null) Add(at);
        foreach (var inner in link.Inside()) Add(inner);
        if (link.PreviousSibling is Element { LocalName: "a", FirstChild: null } anchor) Add(anchor);
        return names;

        void Add(Element element)
        {
            if (element.Id is { Length: > 0 } id) names.Add(id);
            if (element.GetAttribute("name") is { Length: > 0 } name) names.Add(name);
        }
    }

    /// <summary>The element that is the note which has this name.</summary>
    private static Element? Holder(Element place, Element body)
    {
        var block = place;
        while (!block.IsBlock)
        {
            if (block.Parent is not { } parent || parent == body) return null;
            block = parent;
        }
        if (block.LocalName == "dt") return block.NextElementSibling is { LocalName: "dd" } description ? description : null;
        if (block.Parent is { LocalName: "li" } item && block.PreviousElementSibling is null && block.LocalName == "p") block = item;
        while (block.LocalName != "li" && block.Parent is { } around && around != body && (around.HasAnyClass(SingleNoteClasses) || around.Id?.StartsWith("ftn", StringComparison.Ordinal) == true)) block = around;
        return block.LocalName is "li" or "p" or "div" or "aside" or "dd" or "section" ? block : null;
    }

    private static HashSet<string> FragmentsIn(Element holder) =>
        holder.Inside().Where(inner => inner.LocalName == "a").Select(Fragment).OfType<string>().ToHashSet(StringComparer.Ordinal);

    private static bool IsWithinAny(Element holder, Dictionary<Element, Note?> others)
    {
        for (var at = holder.Parent; at is not null; at = at.Parent)
        {
            if (others.ContainsKey(at)) return true;
        }
        return false;
    }

    /// <summary>Words or more beside the links back, and no part of the document.</summary>
    private static bool HoldsNote(Element holder, HashSet<string> names)
    {
        var length = 0;
        var linked = 0;
        foreach (var inner in holder.Inside())
        {
            if (inner.LocalName is ['h', >= '1' and <= '6']) return false;
            if (inner.LocalName is "img" or "pre") length++;
            if (inner.LocalName == "a" && Fragment(inner) is { } fragment && (names.Contains(fragment) || IsBack(inner))) linked += inner.PlainText().Count(IsWord);
        }
        return length + holder.PlainText().Count(IsWord) > linked;
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c);

    [GeneratedRegex(@"^\s*[\[(]?\s*(\d{1,4}|[a-z]{1,2}|[ivx]{1,5}|[*†‡§¶※]{1,3})\s*[\])]?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex("^\\s*(\\[?[↩↵⤴↑⏎^⬆⮐]\\]?[\\ufe0e\\ufe0f]?\\s*\\d{0,3}|\\[?(back|return)( to (text|content|article))?\\]?)\\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Arrow();
}
