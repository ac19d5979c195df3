namespace DigestSite.Checks;

/// <summary>What the checks want to know of a page; the page itself is not kept, so that memory stays small however many there are.</summary>
/// <param name="Path">From the site's root, see <see cref="Site.Permalink"/>.</param>
/// <param name="Ids">All places a link can lead to, as written.</param>
/// <param name="RepeatedIds">Those that stand on the page more than once.</param>
/// <param name="Links">Everything that names another resource, in document order.</param>
/// <param name="Headings">In document order.</param>
/// <param name="ImagesWithoutAlt">Images that have no <c>alt</c> at all; an empty one is a statement.</param>
/// <param name="MarkupErrors">What an HTML parser has to mend.</param>
public sealed record PageFacts(
    string Path,
    IReadOnlySet<string> Ids,
    IReadOnlyList<string> RepeatedIds,
    IReadOnlyList<PageLink> Links,
    IReadOnlyList<PageHeading> Headings,
    IReadOnlyList<PageImage> ImagesWithoutAlt,
    IReadOnlyList<MarkupError> MarkupErrors);

/// <param name="Address">As written.</param>
/// <param name="Kind">What becomes of it.</param>
public sealed record PageLink(string Address, PagePart Part, LinkKind Kind);

public enum LinkKind
{
    /// <summary>A person follows it.</summary>
    Page,

    /// <summary>The page shows or plays it.</summary>
    Media,

    /// <summary>The page needs it, or tells machines of it.</summary>
    Other,
}

public sealed record PageHeading(int Level, string Text, PagePart Part);

public sealed record PageImage(string Address, PagePart Part);

/// <param name="Line">1-based, in the page as served.</param>
/// <param name="Column">1-based.</param>
public sealed record MarkupError(string Message, int Line, int Column);
