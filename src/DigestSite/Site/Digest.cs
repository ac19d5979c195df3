using DigestSite.Configuration;
using DigestSite.Import;
using DigestSite.Weekly;

namespace DigestSite.Site;

/// <summary>Everything the site is made from.</summary>
/// <param name="Articles">Newest first.</param>
/// <param name="Tags">By name.</param>
/// <param name="Authors">By name.</param>
/// <param name="Sources">In the order of <c>digest.yml</c>.</param>
/// <param name="Issues">The weekly ones, newest first; that of the week which is not over yet may be among them.</param>
/// <param name="Pages">The curator's own, by slug.</param>
/// <param name="Imported">What the import before it found in the feeds.</param>
/// <param name="Now">When the newest article came out or changed: what the site says it is up to.</param>
public sealed record Digest(
    DigestConfiguration Configuration,
    IReadOnlyList<Article> Articles,
    IReadOnlyList<Tag> Tags,
    IReadOnlyList<Author> Authors,
    IReadOnlyList<Source> Sources,
    IReadOnlyList<Issue> Issues,
    IReadOnlyList<CuratorPage> Pages,
    ImportResult Imported,
    DateTimeOffset Now)
{
    public SiteSettings Site => Configuration.Site;

    /// <summary>The curator's own articles whose day has not come.</summary>
    public int Scheduled { get; init; }

    public int Drafts { get; init; }
}
