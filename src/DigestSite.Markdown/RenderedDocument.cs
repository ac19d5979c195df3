namespace DigestSite.Markdown;

public sealed record RenderingOptions
{
    /// <summary>Give headings without an id one made from their text, so that a table of contents can point at them.</summary>
    public bool IdentifyHeadings { get; init; }

    /// <summary>Have browsers fetch images when they come into view.</summary>
    public bool LazyImages { get; init; }

    /// <summary>
    /// Put back the row breaks that some editors take out of LaTeX. The archive keeps what was published, and so does a feed; a page shows
    /// what was meant.
    /// </summary>
    public bool MendFormulas { get; init; }

    /// <summary>The Markdown is the curator's own: keep raw HTML that the allow list would drop.</summary>
    public bool Trusted { get; init; }

    /// <summary>For a page or feed that readers see.</summary>
    public static RenderingOptions Published { get; } = new() { IdentifyHeadings = true, LazyImages = true };

    /// <summary>For a page, where formulas are typeset.</summary>
    public static RenderingOptions Page { get; } = Published with { MendFormulas = true };
}

/// <param name="Html">Safe by the allow list, <c>\n</c> line ends.</param>
/// <param name="Headings">In document order.</param>
/// <param name="Words">Words of visible text, code blocks left out: the measure of reading time.</param>
/// <param name="Languages">The code languages that occur, each once, sorted.</param>
public sealed record RenderedDocument(
    string Html,
    IReadOnlyList<DocumentHeading> Headings,
    int Words,
    IReadOnlyList<string> Languages,
    bool HasMath,
    bool HasDiagrams);

/// <param name="Level">1 to 6.</param>
/// <param name="Text">Plain text.</param>
public sealed record DocumentHeading(int Level, string? Id, string Text);
