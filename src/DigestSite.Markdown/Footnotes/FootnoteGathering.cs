using DigestSite.Markdown.Dom;
using DigestSite.Markdown.Reading;

namespace DigestSite.Markdown.Footnotes;

/// <summary>
/// Makes one of the footnotes of all systems: an element for every reference, and the notes at the end of the document in the order in which
/// they are referred to. On the document as it was published, for dialects rewrite what notes are told by.
/// </summary>
internal static class FootnoteGathering
{
    /// <summary>There only HTML can stand.</summary>
    private static readonly string[] HtmlOnly = ["figcaption", "dl", "summary", "caption", "pre", "code"];

    /// <summary>References that share one raised place.</summary>
    private const int MostInOne = 50;

    /// <param name="html">What the document was read from.</param>
    public static void Apply(Element body, string html)
    {
        var notes = NoteLinks.Of(body).Where(note => !note.References.Exists(IsInHtml)).ToList();
        if (SideNotes.MayBeIn(html)) notes.AddRange(SideNotes.Of(body));
        if (notes.Count == 0) return;
        foreach (var note in notes)
        {
            for (var i = 0; i < note.References.Count; i++) note.References[i] = Replace(note.References[i]);
        }
        var places = new HashSet<Element>();
        var definitions = notes.ToDictionary(note => note, note => NoteContent.Take(note, places));
        foreach (var place in places) NoteContent.RemoveEmpty(place);
        RemoveLineAboveNotes(body);
        Number(body, notes, definitions);
        foreach (var note in notes.OrderBy(note => note.Number))
        {
            note.Name(definitions[note]);
            body.Append(definitions[note]);
        }
        Redirect(body, notes);
    }

    private static void RemoveLineAboveNotes(Element body)
    {
        var last = body.LastChild;
        while (last is not null && last.IsBlankText()) last = last.PreviousSibling;
        if (last is Element { LocalName: "hr" }) last.Remove();
    }

    private static bool IsInHtml(Element reference) => HtmlOnly.Any(reference.IsWithin);

    /// <summary>Puts one element in the place of a link, and of the signs around it.</summary>
    private static Element Replace(Element link)
    {
        if (link.LocalName == Note.ReferenceName) return link;
        var place = link;
        while (place.Parent is { LocalName: "sup" or "span", ChildCount: < MostInOne } around && around.ChildNodes.All(node => node == place || IsSign(node)))
        {
            // Several in one: each stands for itself.
            foreach (var other in around.Children.Where(child => child.LocalName == Note.ReferenceName).ToArray()) around.Parent!.InsertBefore(other, around);
            place = around;
            if (around.Inside().Count(inner => inner.LocalName == "a" && NoteLinks.Fragment(inner) is not null) > 1) break;
        }
        var reference = Note.NewReference();
        if (place != link && place.Inside().Any(inner => inner != link && inner.LocalName == "a" && NoteLinks.Fragment(inner) is not null))
        {
            place.Parent!.InsertBefore(reference, place);
            link.Remove();
            return reference;
        }
        place.ReplaceWith(reference);
        reference.RemoveAttribute("id");
        if (reference.PreviousSibling is TextNode { Data: [.., '['] } before && reference.NextSibling is TextNode { Data: [']', ..] } after) (before.Data, after.Data) = (before.Data[..^1], after.Data[1..]);
        return reference;
    }

    /// <summary>What may stand beside a reference and mean nothing: brackets, commas, empty elements, other references.</summary>
    private static bool IsSign(Node node) => node is TextNode text
        ? !text.Data.Any(char.IsLetterOrDigit)
        : node is Element { FirstChild: null, LocalName: "a" or "span" } or Element { LocalName: Note.ReferenceName };

    /// <summary>By the first place that refers to each: those in the text, then those in notes.</summary>
    private static void Number(Element body, List<Note> notes, Dictionary<Note, Element> definitions)
    {
        var byReference = notes.SelectMany(note => note.References.Select(reference => (note, reference))).ToDictionary(pair => pair.reference, pair => pair.note);
        foreach (var note in notes) note.References.Clear();
        var numbered = new List<Note>();
        Visit(body);
        for (var i = 0; i < numbered.Count; i++) Visit(definitions[numbered[i]]);
        // Notes that only refer to each other.
        foreach (var note in notes.Where(note => note.Number == 0))
        {
            numbered.Add(note);
            note.Number = numbered.Count;
            Visit(definitions[note]);
        }

        void Visit(Element part)
        {
            foreach (var element in part.Inside())
            {
                if (element.LocalName != Note.ReferenceName || !byReference.TryGetValue(element, out var note)) continue;
                note.References.Add(element);
                if (note.Number > 0) continue;
                numbered.Add(note);
                note.Number = numbered.Count;
            }
        }
    }

    /// <summary>Leads other links to a note, or back from one, to the names that both have now.</summary>
    private static void Redirect(Element body, List<Note> notes)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var note in notes)
        {
            var label = note.Number.ToString(System.Globalization.CultureInfo.InvariantCulture);
            if (note.Target.Length > 0) names.TryAdd(note.Target, Note.IdOf(label));
            foreach (var name in note.Names) names.TryAdd(name, Note.IdOfReference(label, 0));
        }
        foreach (var link in body.Inside())
        {
            if (link.LocalName == "a" && link.Parent is not { LocalName: "sup", Parent.LocalName: Note.ReferenceName } && NoteLinks.Fragment(link) is { } fragment && names.TryGetValue(fragment, out var name)) link.SetAttribute("href", "#" + name);
        }
    }
}
