namespace DigestSite.Site.Pages;

/// <summary>Stands where a page used to be, and leads on.</summary>
/// <param name="Target">The path of the page that is meant.</param>
public sealed record MovedPage(PageFrame Frame, string Target) : Page(Frame);
