namespace DigestSite.Markdown.Written;

/// <summary>What a person wrote in Markdown, as far as there is something to say about it: the lines are those of the source. See <see cref="WrittenMarkdown"/>.</summary>
/// <param name="Links">And pictures, in document order.</param>
/// <param name="OpenReferences">Links that name a definition nobody wrote.</param>
/// <param name="UnclosedFences">Code that goes on to the end of what it stands in.</param>
/// <param name="UnclosedElements">Raw HTML that goes on to the end of the document.</param>
/// <param name="Code">Lines that are code.</param>
public sealed record WrittenDocument(
    IReadOnlyList<WrittenLink> Links,
    IReadOnlyList<WrittenReference> OpenReferences,
    IReadOnlyList<WrittenMark> UnclosedFences,
    IReadOnlyList<WrittenMark> UnclosedElements,
    IReadOnlyList<WrittenLines> Code)
{
    /// <param name="line">1-based.</param>
    public bool IsCode(int line) => Code.Any(c => c.First <= line && line <= c.Last);
}

/// <summary>A link or a picture.</summary>
/// <param name="Address">As written, without escapes.</param>
/// <param name="IsPicture">It shows what it names.</param>
/// <param name="IsEmpty">Nobody can see it: it has no text. A picture is never.</param>
/// <param name="IsRefused">The allow list takes the address out: on a page it is no link.</param>
/// <param name="Line">1-based.</param>
public sealed record WrittenLink(string Address, bool IsPicture, bool IsEmpty, bool IsRefused, int Line);

/// <summary><c>[Text][Label]</c></summary>
/// <param name="Line">1-based.</param>
public sealed record WrittenReference(string Text, string Label, int Line);

/// <param name="Text">What opens it.</param>
/// <param name="Line">1-based.</param>
public sealed record WrittenMark(string Text, int Line);

/// <param name="First">1-based.</param>
/// <param name="Last">Within.</param>
public sealed record WrittenLines(int First, int Last);
