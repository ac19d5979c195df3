namespace DigestSite.Site.Pages;

/// <summary>A page the curator wrote.</summary>
public sealed record TextPage(PageFrame Frame, CuratorPage Text) : Page(Frame);
