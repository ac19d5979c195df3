namespace DigestSite.Site.Pages;

/// <summary>Pinned articles first, then the newest.</summary>
/// <param name="Latest">The newest weekly digest, shown on the first part.</param>
public sealed record HomePage(PageFrame Frame, Listing Listing, Week? Latest) : Page(Frame);
