using System.Buffers;
using DigestSite.Markdown.Dom;
using DigestSite.Markdown.Reading;

namespace DigestSite.Markdown.Footnotes;

/// <summary>Notes that stand in the line they belong to and are shown beside it: Tufte's, and those of systems like his.</summary>
internal static class SideNotes
{
    private static readonly string[] Classes = ["sidenote", "marginnote", "side-note", "margin-note", "footnote-inline", "inline-footnote"];

    private static readonly SearchValues<string> Names = SearchValues.Create(Classes, StringComparison.Ordinal);

    /// <summary>Whether it is worth while to look for them.</summary>
    public static bool MayBeIn(string html) => html.AsSpan().ContainsAny(Names);

    public static IEnumerable<Note> Of(Element body) =>
        body.Inside().Where(element => element.LocalName is "span" or "small" && element.HasAnyClass(Classes) && !Elements.IsBlank(element.PlainText())).Where(IsInLine).Select(ToNote).ToList();

    private static bool IsInLine(Element element) => element.Parent is { } parent && parent.ChildNodes.Any(node => node != element && !Elements.IsBlank(node.PlainText())) && !parent.HasAnyClass(Classes);

    /// <summary>Its number and the box that unfolds it on small screens go.</summary>
    private static Note ToNote(Element element)
    {
        while (element.PreviousElementSibling is { } before && (before.HasAnyClass("margin-toggle", "sidenote-number", "sidenote-toggle") || before is { LocalName: "label" or "input" } && Elements.IsBlank(before.PlainText()))) before.Remove();
        var note = new Note("", element);
        var reference = Note.NewReference();
        element.Parent!.InsertBefore(reference, element);
        note.References.Add(reference);
        return note;
    }
}
