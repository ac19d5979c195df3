using DigestSite.Archive;
using DigestSite.Configuration;
using DigestSite.Curation;
using DigestSite.Import;
using DigestSite.Markdown;
using DigestSite.Weekly;

namespace DigestSite.Site;

/// <summary>Archive → digest: names tags, authors and sources, and groups articles by them and by week.</summary>
public static class DigestBuilder
{
    /// <summary>Pure; bodies are rendered later, when they are asked for.</summary>
    public static Digest Build(DigestConfiguration configuration, IReadOnlyList<ArchivedArticle> archive, IReadOnlyList<CuratorPage> pages, ImportResult imported)
    {
        var shown = archive.Where(a => !a.Head.Hide).ToArray();
        var tags = Vocabulary.From(shown.SelectMany(a => Once(a.Head.Tags)));
        var authors = Vocabulary.From(shown.SelectMany(a => Once(a.Head.Authors)));
        var sources = new SourceDirectory(configuration.Sources, shown);

        Article[] articles =
        [
            .. shown
                .Select(a => Curate(a, configuration.Site, tags, authors, sources))
                .OrderByDescending(a => a.Published)
                .ThenBy(a => a.Slug, StringComparer.Ordinal),
        ];
        var byTag = ByPath(articles, a => a.Tags);
        var byAuthor = ByPath(articles, a => a.Authors);
        var bySource = ByPath(articles, a => a.Sources);

        return new Digest(
            configuration,
            articles,
            [.. tags.Terms.Select(t => new Tag(t.Name, t.Slug, [.. byTag[Permalink.Tag(t.Slug)]]))],
            [.. authors.Terms.Select(t => new Author(t.Name, t.Slug, [.. byAuthor[Permalink.Author(t.Slug)]]))],
            [.. sources.All.Select(s => SourceDirectory.Describe(s, [.. bySource[Permalink.Source(s.Key)]]))],
            WeekGrouping.Weeks(articles),
            pages,
            imported,
            Now(articles, configuration.Site.TimeZone));
    }

    private static Article Curate(ArchivedArticle archived, SiteSettings site, Vocabulary tags, Vocabulary authors, SourceDirectory sources)
    {
        var head = archived.Head;
        var published = TimeZoneInfo.ConvertTime(head.Published, site.TimeZone);
        var body = new Lazy<RenderedDocument>(() => MarkdownRenderer.Render(archived.Body, RenderingOptions.Published));
        return new Article
        {
            File = archived.File,
            Slug = archived.Slug,
            Title = head.Title,
            Link = head.Link,
            Id = head.Id ?? head.Link ?? Permalink.Article(archived.Slug),
            Published = published,
            Updated = head.Updated > head.Published ? TimeZoneInfo.ConvertTime(head.Updated.Value, site.TimeZone) : null,
            Summary = head.Summary,
            Image = head.Image,
            Language = head.Language == site.Language ? null : head.Language,
            Pinned = head.Pin,
            Note = head.Note,
            Week = IsoWeek.Of(published, site.TimeZone),
            Tags = [.. tags.Find(head.Tags).Select(t => new TermLink(t.Name, Permalink.Tag(t.Slug)))],
            Authors = [.. authors.Find(head.Authors).Select(t => new TermLink(t.Name, Permalink.Author(t.Slug)))],
            Sources = [.. sources.Find(head.Sources).Select(s => new TermLink(s.Name, Permalink.Source(s.Key)))],
            Origins = sources.Origins(head.Sources),
            Body = body,
            PageBody = new Lazy<RenderedDocument>(() => body.Value.HasMath ? MarkdownRenderer.Render(archived.Body, RenderingOptions.Page) : body.Value),
        };
    }

    /// <summary>A term that an article names twice in two spellings is used once.</summary>
    private static IEnumerable<string> Once(IEnumerable<string> spellings) =>
        spellings.DistinctBy(s => TermKey.Of(TermKey.Tidy(s)), StringComparer.Ordinal);

    private static ILookup<string, Article> ByPath(IEnumerable<Article> articles, Func<Article, IEnumerable<TermLink>> terms) =>
        articles
            .SelectMany(a => terms(a).Select(t => (t.Path, Article: a)))
            .ToLookup(p => p.Path, p => p.Article, StringComparer.Ordinal);

    private static DateTimeOffset Now(IReadOnlyList<Article> articles, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(articles.Select(a => a.Updated ?? a.Published).DefaultIfEmpty(DateTimeOffset.UnixEpoch).Max(), zone);
}
