using DigestSite.Archive;
using DigestSite.Configuration;
using DigestSite.Curation;
using DigestSite.Markdown;

namespace DigestSite.Import;

/// <summary>An incoming article as the archive would hold it.</summary>
/// <param name="Upstream">Fingerprint of what the publisher gave, before conversion.</param>
/// <param name="Fidelity">What conversion did not carry over as it was.</param>
public sealed record ArticleDraft(IncomingArticle Incoming, ArticleHead Head, string Body, string Upstream, FidelityReport Fidelity)
{
    /// <summary>Its feed says when it came out.</summary>
    public bool IsDated => Incoming.Item is not { Published: null, Updated: null };

    /// <summary>Its feed says what it is called.</summary>
    public bool IsTitled => Incoming.Item.Title.Length > 0;

    /// <summary>Its feed gives it, not only a teaser of it.</summary>
    public bool HasContent => !string.IsNullOrWhiteSpace(Incoming.Item.Content);

    /// <summary>Of the words that its feed gives, where they may be kept.</summary>
    public LostWords Lost => Incoming.Content == ContentMode.Full ? LostWords.Between(Incoming.Item.Content ?? Incoming.Item.Summary ?? "", Body) : default;

    /// <summary>Converts an article. Pure: the same article always gives the same draft.</summary>
    /// <param name="published">When it came out.</param>
    public static ArticleDraft Of(IncomingArticle incoming, DateTimeOffset published)
    {
        var item = incoming.Item;
        var html = item.Content ?? item.Summary ?? "";
        var address = Uri.TryCreate(item.Link, UriKind.Absolute, out var link) ? link : incoming.Best.Feed.Address.Address;
        var conversion = (incoming.Content, item.Markdown) switch
        {
            (not ContentMode.Full, _) => new Conversion("", FidelityReport.Lossless),
            (_, { } markdown) => MarkdownKeeper.Keep(markdown, address, isGuess: incoming.Best.Feed.Source.Format is null),
            _ => MarkdownConverter.Convert(html, new ConversionOptions { BaseAddress = address }),
        };
        var head = new ArticleHead
        {
            Title = item.Title.Length == 0 ? TitleFrom(html) : Invisible.IsAll(item.Title) ? ShownText.Untitled : item.Title,
            Link = item.Link,
            Id = item.Id,
            Sources = incoming.Sources,
            Authors = [.. item.Authors.Select(a => TermKey.Tidy(a.Name)).Where(n => n.Any(char.IsLetterOrDigit) && !Invisible.IsAll(n)).DistinctBy(TermKey.Of, StringComparer.Ordinal)],
            Published = published,
            Updated = item.Updated > published ? item.Updated : null,
            Tags = incoming.Tags,
            Summary = incoming.Content == ContentMode.Link ? "" : SummaryText.Of(item.Summary, html),
            Image = incoming.Content == ContentMode.Link ? null : item.Image,
            Language = item.Language ?? incoming.Best.Feed.Feed.Language,
        };
        var upstream = ImportMark.Fingerprint(string.Join('\n', item.Title, item.Link, item.Summary, item.Markdown ?? item.Content));
        return new ArticleDraft(incoming, head with { Aliases = HeadMerge.Aliases(head, incoming.OtherNames) }, conversion.Markdown, upstream, conversion.Report);
    }

    private static string TitleFrom(string html) =>
        SummaryText.Cut(SummaryText.Plain(html), 80) is var text && Invisible.IsAll(text) ? ShownText.Untitled : text;
}
