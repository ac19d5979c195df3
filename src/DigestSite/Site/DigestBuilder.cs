using DigestSite.Archive;
using DigestSite.Configuration;
using DigestSite.Curation;
using DigestSite.Diagnostics;
using DigestSite.Import;
using DigestSite.Markdown;
using DigestSite.Weekly;

namespace DigestSite.Site;

/// <summary>Archive → digest: names tags, authors and sources, groups articles by them, and makes the weekly issues.</summary>
public static class DigestBuilder
{
    /// <summary>Pure; bodies are rendered later, when they are asked for.</summary>
    /// <param name="withHeldBack">Show drafts and scheduled articles too, in everything but the weekly issues.</param>
    public static Digest Build(
        DigestConfiguration configuration,
        IReadOnlyList<ArchivedArticle> archive,
        IReadOnlyList<CuratorPage> pages,
        IssueFolder issues,
        ImportResult imported,
        DiagnosticBag diagnostics,
        bool withHeldBack = false)
    {
        var hideList = new HideList(configuration.Hide);
        var hidden = archive.Where(a => a.Head.Hide || hideList.Hides(a)).Select(a => a.Slug).ToHashSet(StringComparer.Ordinal);
        var heldBack = archive.Where(a => !hidden.Contains(a.Slug) && StandingOf(a.Head, imported.Now) != Standing.Published).ToArray();
        var unissued = hidden.Concat(heldBack.Select(a => a.Slug)).ToHashSet(StringComparer.Ordinal);
        var shown = archive.Where(a => !(withHeldBack ? hidden : unissued).Contains(a.Slug)).ToArray();
        var terms = new DigestTerms(
            Vocabulary.From(shown.SelectMany(a => Once(a.Head.Tags, configuration.Tags)), configuration.Tags),
            Vocabulary.From(shown.SelectMany(a => Once(Byline.Of(a.Head, configuration.Site), configuration.Authors)), configuration.Authors),
            new SourceDirectory(configuration.Sources, shown),
            new ContentRules(configuration.Sources));

        Article[] articles =
        [
            .. shown
                .Select(a => Curate(a, configuration.Site, terms) with { Standing = StandingOf(a.Head, imported.Now) })
                .OrderByDescending(a => a.Published)
                .ThenBy(a => a.Slug, StringComparer.Ordinal),
        ];
        var published = articles.Where(a => a.Standing == Standing.Published).ToArray();
        var planner = new IssuePlanner(configuration, issues, imported.Now, name => Link(terms.Tags, name), diagnostics);
        var byTag = ByPath(articles, a => a.Tags);
        var byAuthor = ByPath(articles, a => a.Authors);
        var bySource = ByPath(articles, a => a.Sources);

        return new Digest(
            configuration,
            articles,
            TagTree.Tags(terms.Tags, configuration.Tags, byTag),
            [.. terms.Authors.Terms.Select(t => Describe(t, [.. byAuthor[Permalink.Author(t.Slug)]])).Where(a => a.Articles.Count > 0)],
            [.. terms.Sources.All.Select(s => SourceDirectory.Describe(s, [.. bySource[Permalink.Source(s.Key)]]))],
            planner.Plan(published, unissued),
            pages,
            imported,
            Now(published, configuration.Site.TimeZone))
        {
            Drafts = heldBack.Count(a => a.Head.Draft),
            Scheduled = heldBack.Count(a => !a.Head.Draft),
        };
    }

    /// <summary>Publishers' dates are not theirs to schedule by: only what a curator wrote waits for its day.</summary>
    private static Standing StandingOf(ArticleHead head, DateTimeOffset now) =>
        head.Draft ? Standing.Draft
        : head.Imported is null && head.Published > now ? Standing.Scheduled
        : Standing.Published;

    private static Article Curate(ArchivedArticle archived, SiteSettings site, DigestTerms terms)
    {
        var head = archived.Head;
        var published = TimeZoneInfo.ConvertTime(head.Published, site.TimeZone);
        var content = terms.Content.Of(head.Link, head.Sources);
        var text = content == ContentMode.Full ? archived.Body : "";
        var body = new Lazy<RenderedDocument>(() => MarkdownRenderer.Render(text, RenderingOptions.Published));
        return new Article
        {
            File = archived.File,
            Slug = archived.Slug,
            Title = ShownText.Title(head.Title),
            Link = head.Link,
            Id = head.Id ?? head.Link ?? Permalink.Article(archived.Slug),
            Published = published,
            Updated = head.Updated > head.Published ? TimeZoneInfo.ConvertTime(head.Updated.Value, site.TimeZone) : null,
            Summary = content == ContentMode.Link ? "" : head.Summary,
            Image = content == ContentMode.Link ? null : head.Image,
            Language = head.Language == site.Language ? null : head.Language,
            Pinned = head.Pin,
            Note = head.Note,
            FormerPaths = [.. head.FormerSlugs.Select(Permalink.Article)],
            Week = IsoWeek.Of(published, site.TimeZone),
            MovedTo = head.Week,
            Tags = [.. terms.Tags.Find(head.Tags).Select(t => new TermLink(t.Name, Permalink.Tag(t.Slug)))],
            Authors = [.. terms.Authors.Find(Byline.Of(head, site)).Select(t => new TermLink(t.Name, Permalink.Author(t.Slug)))],
            Sources = [.. terms.Sources.Find(head.Sources).Select(s => new TermLink(s.Name, Permalink.Source(s.Key)))],
            Origins = terms.Sources.Origins(head.Sources),
            Content = content,
            Body = body,
            PageBody = new Lazy<RenderedDocument>(() => body.Value.HasMath ? MarkdownRenderer.Render(text, RenderingOptions.Page) : body.Value),
        };
    }

    /// <summary>The tag that a name stands for.</summary>
    private static TermLink? Link(Vocabulary tags, string name) =>
        tags.Find([name]) is [var tag, ..] ? new TermLink(tag.Name, Permalink.Tag(tag.Slug)) : null;

    /// <summary>A term that an article names twice in two spellings is used once.</summary>
    private static IEnumerable<string> Once(IEnumerable<string> spellings, KnownTerms known) =>
        spellings.DistinctBy(known.KeyOfTerm, StringComparer.Ordinal);

    private static Author Describe(VocabularyTerm term, IReadOnlyList<Article> articles)
    {
        var entry = term.Entry as AuthorEntry;
        return new Author(term.Name, term.Slug, articles)
        {
            Description = term.Entry?.Description ?? "",
            FormerPaths = [.. term.FormerSlugs.Select(Permalink.Author)],
            Link = entry?.Link?.AbsoluteUri,
            Avatar = entry?.Avatar,
        };
    }

    private static ILookup<string, Article> ByPath(IEnumerable<Article> articles, Func<Article, IEnumerable<TermLink>> terms) =>
        articles
            .SelectMany(a => terms(a).Select(t => (t.Path, Article: a)))
            .ToLookup(p => p.Path, p => p.Article, StringComparer.Ordinal);

    private static DateTimeOffset Now(IReadOnlyList<Article> articles, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(articles.Select(a => a.Updated ?? a.Published).DefaultIfEmpty(DateTimeOffset.UnixEpoch).Max(), zone);

    /// <summary>How an article's tags, authors and sources are named, and how much of it is shown.</summary>
    private sealed record DigestTerms(Vocabulary Tags, Vocabulary Authors, SourceDirectory Sources, ContentRules Content);
}
