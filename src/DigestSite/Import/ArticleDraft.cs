using DigestSite.Archive;
using DigestSite.Configuration;
using DigestSite.Curation;
using DigestSite.Markdown;

namespace DigestSite.Import;

/// <summary>An incoming article as the archive would hold it.</summary>
/// <param name="Upstream">Fingerprint of what the publisher gave, before conversion.</param>
/// <param name="Findings">What conversion did not carry over as it was.</param>
public sealed record ArticleDraft(IncomingArticle Incoming, ArticleHead Head, string Body, string Upstream, IReadOnlyList<Finding> Findings)
{
    /// <summary>Its feed says when it came out.</summary>
    public bool IsDated => Incoming.Item is not { Published: null, Updated: null };

    /// <summary>Converts an article. Pure: the same article always gives the same draft.</summary>
    /// <param name="firstSeen">The date of an article whose feed gives none.</param>
    public static ArticleDraft Of(IncomingArticle incoming, DateTimeOffset firstSeen)
    {
        var item = incoming.Item;
        var html = item.Content ?? item.Summary ?? "";
        var address = Uri.TryCreate(item.Link, UriKind.Absolute, out var link) ? link : incoming.Best.Feed.Address.Address;
        var conversion = incoming.Content == ContentMode.Full
            ? MarkdownConverter.Convert(html, new ConversionOptions { BaseAddress = address })
            : new Conversion("", []);
        var published = item.Published ?? item.Updated ?? firstSeen;
        var head = new ArticleHead
        {
            Title = item.Title.Length > 0 ? item.Title : TitleFrom(html),
            Link = item.Link,
            Id = item.Id,
            Sources = incoming.Sources,
            Authors = [.. item.Authors.Select(a => TermKey.Tidy(a.Name)).Where(n => n.Any(char.IsLetterOrDigit)).DistinctBy(TermKey.Of, StringComparer.Ordinal)],
            Published = published,
            Updated = item.Updated > published ? item.Updated : null,
            Tags = incoming.Tags,
            Summary = incoming.Content == ContentMode.Link ? "" : SummaryText.Of(item.Summary, html),
            Image = incoming.Content == ContentMode.Link ? null : item.Image,
            Language = item.Language ?? incoming.Best.Feed.Feed.Language,
        };
        var upstream = ImportMark.Fingerprint(string.Join('\n', item.Title, item.Link, item.Summary, item.Content));
        return new ArticleDraft(incoming, head, conversion.Markdown, upstream, conversion.Findings);
    }

    private static string TitleFrom(string html) =>
        SummaryText.Cut(SummaryText.Plain(html), 80) is { Length: > 0 } text ? text : "Untitled";
}
