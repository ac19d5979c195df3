using DigestSite.Weekly;

namespace DigestSite.Site.Pages;

/// <summary>All weekly issues, newest first.</summary>
public sealed record WeeksPage(PageFrame Frame, IReadOnlyList<Issue> Issues) : Page(Frame);

public sealed record WeekPage(PageFrame Frame, Issue Issue, Issue? Newer, Issue? Older) : Page(Frame);
