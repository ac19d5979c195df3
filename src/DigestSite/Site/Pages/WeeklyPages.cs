namespace DigestSite.Site.Pages;

/// <summary>All weekly digests, newest first.</summary>
public sealed record WeeksPage(PageFrame Frame, IReadOnlyList<Week> Weeks) : Page(Frame);

public sealed record WeekPage(PageFrame Frame, Week Week, Week? Newer, Week? Older) : Page(Frame);
