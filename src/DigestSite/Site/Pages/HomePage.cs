using DigestSite.Weekly;

namespace DigestSite.Site.Pages;

/// <summary>Pinned articles first, then the newest.</summary>
/// <param name="Latest">The newest weekly issue, shown on the first part.</param>
public sealed record HomePage(PageFrame Frame, Listing Listing, Issue? Latest) : Page(Frame);
