namespace DigestSite.Site.Pages;

/// <summary>All tags, by name.</summary>
public sealed record TagsPage(IReadOnlyList<Tag> Tags) : Page;

public sealed record TagPage(Tag Tag, Listing Listing) : Page;

/// <summary>All authors, by name.</summary>
public sealed record AuthorsPage(IReadOnlyList<Author> Authors) : Page;

public sealed record AuthorPage(Author Author, Listing Listing) : Page;

/// <summary>All publishers, in the curator's order.</summary>
public sealed record SourcesPage(IReadOnlyList<Source> Sources) : Page;

public sealed record SourcePage(Source Source, Listing Listing) : Page;
