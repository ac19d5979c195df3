using DigestSite.Site.Pages;

namespace DigestSite.Site.Makers;

/// <summary>One page per article, with its neighbours in time and in subject, and one that leads to it from each address it had before.</summary>
public sealed class ArticlePages : IResourceMaker
{
    private const int MostRelated = 4;

    public IEnumerable<Resource> Make(SiteContext site)
    {
        var articles = site.Digest.Articles;
        var byTag = site.Digest.Tags.ToDictionary(t => t.Path, t => t.Articles, StringComparer.Ordinal);
        for (var i = 0; i < articles.Count; i++)
        {
            var article = articles[i];
            var frame = site.Frame(article.Path, article.Title, []) with { Description = article.Summary };
            yield return site.Page(new ArticlePage(
                article.Link is null ? frame : frame with { Canonical = article.Link },
                article,
                Newer: i > 0 ? articles[i - 1] : null,
                Older: i + 1 < articles.Count ? articles[i + 1] : null,
                Related: Related(article, byTag)), article.File);
        }

        foreach (var (path, article) in FormerAddresses.Of(articles))
            yield return site.Page(new MovedPage(site.Frame(path, article.Title) with { Canonical = Permalink.Absolute(site.Digest.Site.BaseUrl, article.Path) }, article.Path));
    }

    /// <summary>Each shared tag counts the more the fewer articles have it.</summary>
    private static IReadOnlyList<Article> Related(Article article, Dictionary<string, IReadOnlyList<Article>> byTag) =>
    [
        .. article.Tags
            .SelectMany(t => byTag[t.Path].Select(a => (Article: a, Weight: 1.0 / byTag[t.Path].Count)))
            .Where(p => p.Article.Slug != article.Slug)
            .GroupBy(p => p.Article.Slug, StringComparer.Ordinal)
            .OrderByDescending(g => g.Sum(p => p.Weight))
            .ThenByDescending(g => g.First().Article.Published)
            .ThenBy(g => g.Key, StringComparer.Ordinal)
            .Take(MostRelated)
            .Select(g => g.First().Article),
    ];
}
