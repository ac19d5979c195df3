namespace DigestSite.Site.Pages;

/// <summary>All tags, by name.</summary>
public sealed record TagsPage(PageFrame Frame, IReadOnlyList<Tag> Tags) : Page(Frame);

public sealed record TagPage(PageFrame Frame, Tag Tag, Listing Listing) : Page(Frame);

/// <summary>All authors, by name.</summary>
public sealed record AuthorsPage(PageFrame Frame, IReadOnlyList<Author> Authors) : Page(Frame);

public sealed record AuthorPage(PageFrame Frame, Author Author, Listing Listing) : Page(Frame);

/// <summary>All publishers, in the curator's order.</summary>
public sealed record SourcesPage(PageFrame Frame, IReadOnlyList<Source> Sources) : Page(Frame);

public sealed record SourcePage(PageFrame Frame, Source Source, Listing Listing) : Page(Frame);
