using DigestSite.Archive;
using DigestSite.Configuration;

namespace DigestSite.Curation;

/// <summary>Who wrote an article.</summary>
public static class Byline
{
    /// <summary>As its head says. What the curator wrote without saying who did is the curator's.</summary>
    public static IReadOnlyList<string> Of(ArticleHead head, SiteSettings site) =>
        head.Authors.Count == 0 && head is { Imported: null, Link: null } && site.Curator is { } curator ? [curator] : head.Authors;
}
