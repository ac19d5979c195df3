using System.Buffers;
using DigestSite.Markdown.Dom;
using DigestSite.Markdown.Reading;

namespace DigestSite.Markdown.Footnotes;

/// <summary>Takes a note out of its place: without its number, the links back, and what held it.</summary>
internal static class NoteContent
{
    private const string BesideLabel = " \t\n\r\f\u00a0[]().:^";

    private static readonly SearchValues<char> BesideLabels = SearchValues.Create(BesideLabel);

    /// <summary>An element with the words of the note, in no place yet.</summary>
    /// <param name="places">Gets what held the note.</param>
    public static Element Take(Note note, ISet<Element> places)
    {
        var holder = note.Holder;
        foreach (var link in holder.Inside().Where(inner => inner.LocalName == "a" && IsBack(inner, note)).ToArray()) RemoveBack(link, holder);
        foreach (var anchor in holder.Inside().Where(inner => inner is { LocalName: "a", FirstChild: null } && inner.Id == note.Target).ToArray()) anchor.Remove();
        foreach (var label in holder.Children.Where(child => child.HasClass("label") && !child.PlainText().Any(char.IsLetterOrDigit)).ToArray()) label.Remove();

        var definition = Note.NewDefinition();
        var place = holder.Parent!;
        if (holder.LocalName == "p")
        {
            definition.Append(holder);
            holder.RemoveAttribute("id");
        }
        else
        {
            definition.TakeContentOf(holder);
            if (holder.LocalName == "dd" && holder.PreviousElementSibling is { LocalName: "dt" } term) term.Remove();
            holder.Remove();
        }
        foreach (var empty in definition.Children.Where(child => child.LocalName == "p" && IsEmpty(child)).ToArray()) empty.Remove();
        places.Add(place);
        return definition;
    }

    private static bool IsBack(Element link, Note note) => NoteLinks.IsBack(link) || (NoteLinks.Fragment(link) is { } fragment && note.Names.Contains(fragment));

    private static void RemoveBack(Element link, Element holder)
    {
        var isFirst = IsFirst(link, holder);
        var around = link.Parent!;
        var (before, after) = (link.PreviousSibling, link.NextSibling);
        link.Remove();
        while (around != holder && around is { IsBlock: false, Parent: not null } && IsEmpty(around))
        {
            (var emptied, around) = (around, around.Parent);
            (before, after) = (emptied.PreviousSibling, emptied.NextSibling);
            emptied.Remove();
        }
        if (isFirst) TrimStart(holder);
        else if (after is null && before is TextNode last) last.Data = last.Data.TrimEnd(' ', '\n', '\u00a0');
        else if (before is TextNode { Data: [.., '[' or '('] } text && after is TextNode { Data: [']' or ')', ..] } next) (text.Data, next.Data) = (text.Data[..^1], next.Data[1..]);
    }

    private static bool IsFirst(Element link, Element holder)
    {
        var walk = new TreeWalk(holder);
        while (walk.MoveNext() && walk.Node != link)
        {
            if (walk.Node is TextNode text && text.Data.Any(char.IsLetterOrDigit)) return false;
        }
        return true;
    }

    /// <summary>The brackets, the stop and the space that stood beside the number.</summary>
    private static void TrimStart(Element holder)
    {
        var texts = new List<TextNode>();
        var walk = new TreeWalk(holder);
        while (walk.MoveNext())
        {
            if (walk.Node is not TextNode text) continue;
            texts.Add(text);
            if (text.Data.AsSpan().ContainsAnyExcept(BesideLabels)) break;
        }
        foreach (var text in texts) text.Data = text.Data.AsSpan().TrimStart(BesideLabel).ToString();
    }

    private static bool IsEmpty(Element element) => !element.PlainText().AsSpan().ContainsAnyExcept(BesideLabels) && !element.Inside().Any(inner => inner.LocalName is "img" or "iframe" or "video" or "audio" or "hr");

    /// <summary>The list of notes when it holds none any more, the section around it, and the line above.</summary>
    public static void RemoveEmpty(Element place)
    {
        while (place.Parent is { } around && place.LocalName is "ol" or "ul" or "dl" or "div" or "section" or "aside" or "footer" && IsOver(place))
        {
            var before = place.PreviousSibling;
            while (before is not null && before.IsBlankText()) before = before.PreviousSibling;
            var isLast = IsNothing(place.NextSibling);
            place.Remove();
            if (before is Element { LocalName: "hr" } line && (isLast || line.ClassName?.Contains("footnote", StringComparison.Ordinal) == true)) line.Remove();
            place = around;
        }
    }

    private static bool IsOver(Element place) =>
        place.Children.All(child => child.LocalName == "hr" || child.HasAnyClass("sr-only", "visually-hidden", "screen-reader-text") || child.Id == "footnote-label" || (IsEmpty(child) && child.LocalName is not ("img" or "iframe" or "video" or "audio")))
        && place.ChildNodes.All(node => node is not TextNode || node.IsBlankText());

    private static bool IsNothing(Node? node)
    {
        while (node is not null && node.IsBlankText()) node = node.NextSibling;
        return node is null;
    }
}
