namespace DigestSite.Site.Pages;

/// <summary>All weekly digests, newest first.</summary>
public sealed record WeeksPage(IReadOnlyList<Week> Weeks) : Page;

public sealed record WeekPage(Week Week, Week? Newer, Week? Older) : Page;
