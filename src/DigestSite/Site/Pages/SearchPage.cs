namespace DigestSite.Site.Pages;

/// <summary>Search without a server, over <see cref="Permalink.SearchIndex"/>.</summary>
public sealed record SearchPage(PageFrame Frame) : Page(Frame);
