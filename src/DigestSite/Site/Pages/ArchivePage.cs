namespace DigestSite.Site.Pages;

/// <summary>Everything by year and month.</summary>
/// <param name="Articles">Newest first.</param>
public sealed record ArchivePage(PageFrame Frame, IReadOnlyList<Article> Articles) : Page(Frame);
