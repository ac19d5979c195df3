using DigestSite.Feeds;

namespace DigestSite.Site;

/// <summary>The digest's own feeds: articles as entries, in one place for all of them.</summary>
public static class FeedEntries
{
    private const string Generator = "DigestSite";

    /// <summary>A feed of articles, cut to the number the curator wants.</summary>
    /// <param name="page">The page the feed belongs to.</param>
    public static Feed Of(Digest digest, string title, string description, string page, string self, IEnumerable<Article> articles)
    {
        var newest = articles.Take(digest.Configuration.Feeds.Items).ToArray();
        return Of(digest, title, description, page, self, [.. newest.Select(a => Entry(a, digest.Site.BaseUrl))]);
    }

    public static Feed Of(Digest digest, string title, string description, string page, string self, IReadOnlyList<FeedItem> entries) => new()
    {
        Title = title,
        Description = description,
        Link = Permalink.Absolute(digest.Site.BaseUrl, page),
        Self = Permalink.Absolute(digest.Site.BaseUrl, self),
        Language = digest.Site.Language,
        Generator = Generator,
        Updated = entries.Select(e => e.Updated ?? e.Published).DefaultIfEmpty(digest.Now).Max(),
        Items = entries,
    };

    /// <summary>The whole article. Its id is the publisher's and its link the original, whichever feed of ours it stands in.</summary>
    private static FeedItem Entry(Article article, Uri baseUrl) => new()
    {
        Id = article.Id,
        Link = article.Link ?? Permalink.Absolute(baseUrl, article.Path),
        Title = article.Title,
        Summary = article.Summary.Length == 0 ? null : System.Net.WebUtility.HtmlEncode(article.Summary),
        Content = article.Body.Value.Html,
        Authors = [.. article.Authors.Select(a => new FeedPerson(a.Name))],
        Categories = [.. article.Tags.Select(t => new FeedCategory(t.Name))],
        Published = article.Published,
        Updated = article.Updated,
        Image = article.Image,
        Source = article.Origins.Select(o => new FeedSource(o.Title, o.Address.AbsoluteUri)).FirstOrDefault(),
    };
}
