using DigestSite.Diagnostics;

namespace DigestSite.Weekly;

/// <summary>The week a curator moved an article to: <c>week: 2026-w22</c> in its head.</summary>
/// <param name="Place">Where it says so.</param>
public sealed record WeekChoice(IsoWeek Week, Place Place);
