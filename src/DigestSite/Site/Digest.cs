using DigestSite.Configuration;

namespace DigestSite.Site;

/// <summary>Everything the site is made from.</summary>
/// <param name="Articles">Newest first.</param>
/// <param name="Tags">By name.</param>
/// <param name="Authors">By name.</param>
/// <param name="Sources">In the order of <c>digest.yml</c>.</param>
/// <param name="Weeks">Newest first.</param>
/// <param name="Pages">The curator's own, by slug.</param>
/// <param name="Now">The newest moment the input records. The clock of the machine is never asked.</param>
public sealed record Digest(
    DigestConfiguration Configuration,
    IReadOnlyList<Article> Articles,
    IReadOnlyList<Tag> Tags,
    IReadOnlyList<Author> Authors,
    IReadOnlyList<Source> Sources,
    IReadOnlyList<Week> Weeks,
    IReadOnlyList<CuratorPage> Pages,
    DateTimeOffset Now)
{
    public SiteSettings Site => Configuration.Site;
}
