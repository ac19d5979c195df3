using DigestSite.Configuration;
using DigestSite.Feeds;
using DigestSite.Feeds.Html;

namespace DigestSite.Site;

/// <summary>The digest's own feeds: articles as entries, in one place for all of them.</summary>
public static class FeedEntries
{
    private const string Generator = "DigestSite";

    /// <param name="page">The path of the page the feed belongs to.</param>
    /// <param name="self">The path of the feed.</param>
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

    /// <summary>As much of an article as the feed carries and its source allows. Its id is the publisher's and its link the original, whichever feed of ours it stands in.</summary>
    public static FeedItem Entry(Article article, FeedText text, Uri baseUrl) => new()
    {
        Id = article.Id,
        Link = article.Link ?? Permalink.Absolute(baseUrl, article.Path),
        Title = article.Title,
        Summary = article.Summary.Length == 0 ? null : System.Net.WebUtility.HtmlEncode(article.Summary),
        // Imported text is absolute already; what a curator wrote may link within the site.
        Content = text == FeedText.Full && article.Content == ContentMode.Full ? HtmlAddresses.MakeAbsolute(article.Body.Value.Html, new Uri(Permalink.Absolute(baseUrl, article.Path))) : null,
        Authors = [.. article.Authors.Select(a => new FeedPerson(a.Name))],
        Categories = [.. article.Tags.Select(t => new FeedCategory(t.Name))],
        Published = article.Published,
        Updated = article.Updated,
        Image = article.Image,
        Source = article.Origins.Select(o => new FeedSource(o.Title, o.Address.AbsoluteUri)).FirstOrDefault(),
    };
}
