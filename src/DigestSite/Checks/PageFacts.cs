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
/// <param name="InText">It stands in what a publisher or the curator wrote, not in the theme's part of the page.</param>
/// <param name="IsPage">A person follows it; otherwise the page loads it.</param>
public sealed record PageLink(string Address, bool InText, bool IsPage);

public sealed record PageHeading(int Level, string Text, bool InText);

public sealed record PageImage(string Address, bool InText);

/// <param name="Line">1-based, in the page as served.</param>
/// <param name="Column">1-based.</param>
public sealed record MarkupError(string Message, int Line, int Column);
