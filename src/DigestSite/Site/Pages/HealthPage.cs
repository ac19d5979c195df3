using DigestSite.Health;
using DigestSite.Markdown;

namespace DigestSite.Site.Pages;

/// <summary>For the curator, and for authors who wonder what became of their article.</summary>
public sealed record HealthPage(PageFrame Frame, DigestHealth Health, IReadOnlyList<ConvertedArticle> Articles) : Page(Frame);

/// <param name="Findings">What conversion did not carry over as it was.</param>
public sealed record ConvertedArticle(Article Article, IReadOnlyList<Finding> Findings);
