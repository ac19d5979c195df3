using System.Globalization;
using DigestSite.Archive;
using DigestSite.Configuration;
using DigestSite.Curation;
using DigestSite.Diagnostics;
using DigestSite.Import;

namespace DigestSite.Pipelines;

/// <summary>Feeds → archive.</summary>
/// <param name="clock">Asked once, for the date of an article whose feed has none.</param>
public sealed class ImportPipeline(DigestFolders folders, IPipelineReporter reporter, DiagnosticBag diagnostics, TimeProvider clock)
{
    /// <summary>Brings the archive up to the recorded feeds. A second run writes nothing.</summary>
    public ImportResult Run(DigestConfiguration configuration, CancellationToken cancellation = default)
    {
        var archive = reporter.Step("Read the archive", _ => ArticleArchive.Read(folders, diagnostics, cancellation), a => Counted.As(a.Articles.Count, "article"));
        var feeds = reporter.Step("Read the feeds", step => FeedFolder.Read(configuration, folders, diagnostics, step, cancellation), f => Counted.As(f.Count, "feed"));
        var items = feeds.SelectMany(IncomingItem.Of).ToArray();
        var admitted = Admit(items, configuration, archive);
        var articles = reporter.Step("Merge items", _ => Wanted(ItemMerger.Merge(admitted), configuration, archive),
            a => $"{Counted.As(items.Length, "item")}{(admitted.Count < items.Length ? $", {items.Length - admitted.Count} left out" : "")}, {Counted.As(a.Count, "article")}");
        var drafts = reporter.Step("Convert to Markdown", step => Convert(articles, step, cancellation), d => Counted.As(d.Length, "article"));
        var changes = Decide(drafts, archive);
        var imported = reporter.Step("Write the archive", step => Write(changes, archive, step, cancellation), _ => Written(changes));
        Withhold(configuration, archive, changes);
        return new ImportResult(Summary(changes, feeds.Count, items.Length), feeds, imported, Now(feeds, archive, changes));
    }

    /// <summary>Leaves out what the rules of its source keep from becoming an article.</summary>
    private IReadOnlyList<IncomingItem> Admit(IReadOnlyList<IncomingItem> items, DigestConfiguration configuration, ArticleArchive archive)
    {
        var result = new ItemGate(configuration, archive).Admit(items);
        RuleReporting.Add(result.Reports, diagnostics);
        new HideList(configuration.Hide).ReportIdle(items, archive.Articles, diagnostics);
        return result.Items;
    }

    /// <summary>Leaves out what the curator hides and what stands in a file that cannot be read just now.</summary>
    private static List<IncomingArticle> Wanted(IReadOnlyList<IncomingArticle> articles, DigestConfiguration configuration, ArticleArchive archive)
    {
        var hidden = new HideList(configuration.Hide);
        var rules = new ContentRules(configuration.Sources);
        return
        [
            .. articles
                .Where(a => !a.Items.Any(i => hidden.Hides(i.Item.Id, i.Identities)) && !archive.IsUnreadable(a.Identities))
                .Select(a => a with { Content = rules.Of(a.Best.Item.Link, a.Sources.Concat(archive.Find(a.Identities)?.Head.Sources ?? [])) }),
        ];
    }

    /// <summary>Takes out the text that sources no longer allow, also of articles that left their feeds.</summary>
    private void Withhold(DigestConfiguration configuration, ArticleArchive archive, List<ArchiveChange> changes)
    {
        var rules = new ContentRules(configuration.Sources);
        if (rules.AllFull)
            return;

        var written = changes.OfType<ArchiveChange.Update>().Select(u => u.Old).ToHashSet(ReferenceEqualityComparer.Instance);
        foreach (var (old, text) in TextWithholding.Of(archive.Articles.Where(a => !written.Contains(a)), rules))
            AtomicFile.Write(old.File, text);
        TextWithholding.Report(archive.Articles, rules, folders.NameOf, diagnostics);
    }

    private ArticleDraft[] Convert(List<IncomingArticle> articles, IPipelineStep step, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var drafts = new ArticleDraft[articles.Count];
        step.Total = articles.Count;
        Parallel.For(0, articles.Count, new ParallelOptions { CancellationToken = cancellation }, i =>
        {
            drafts[i] = ArticleDraft.Of(articles[i], articles[i].Best.Feed.Feed.Updated ?? now);
            step.Advance();
        });
        return drafts;
    }

    /// <summary>Oldest first, so that names are given in the order in which articles came out.</summary>
    private static List<ArchiveChange> Decide(IEnumerable<ArticleDraft> drafts, ArticleArchive archive) =>
    [
        .. drafts
            .OrderBy(d => d.Head.Published)
            .ThenBy(d => d.Head.Id, StringComparer.Ordinal)
            .Select(d => ArchiveChange.Decide(d, archive.Find(d.Incoming.Identities))),
    ];

    private List<ImportedArticle> Write(List<ArchiveChange> changes, ArticleArchive archive, IPipelineStep step, CancellationToken cancellation)
    {
        var imported = new List<ImportedArticle>(changes.Count);
        step.Total = changes.Count;
        foreach (var change in changes)
        {
            cancellation.ThrowIfCancellationRequested();
            var file = Write(change, archive);
            ConversionReport.Add(change.Draft, new Place(folders.NameOf(file)), diagnostics);
            imported.Add(new ImportedArticle(file, change.Draft.Head.Sources, change.Draft.Findings));
            step.Advance();
        }

        return imported;
    }

    /// <returns>The article's file.</returns>
    private string Write(ArchiveChange change, ArticleArchive archive)
    {
        switch (change)
        {
            case ArchiveChange.Add(var draft):
                var file = Path.Combine(
                    folders.Articles,
                    draft.Head.Published.UtcDateTime.Year.ToString("0000", CultureInfo.InvariantCulture),
                    archive.TakeSlug(Slug.From(draft.Head.Title)) + ".md");
                AtomicFile.Write(file, ArticleFile.Write(draft.Head, draft.Body, draft.Upstream));
                if (!draft.IsDated)
                {
                    diagnostics.Info(DiagnosticCode.UndatedItem, new Place(folders.NameOf(file)), "its feed gives no date: the feed's own, or today's, is taken",
                        "Change published in its head if you know better.");
                }

                return file;
            case ArchiveChange.Update update:
                AtomicFile.Write(update.Old.File, update.Text);
                return update.Old.File;
            case ArchiveChange.Keep { ChangedUpstream: true } keep:
                diagnostics.Warning(DiagnosticCode.ChangedUpstream, new Place(folders.NameOf(keep.Old.File)),
                    "was edited here, and its publisher has changed it since: the edited text stays",
                    "To take the publisher's text, delete the file and run import again.");
                return keep.Old.File;
            case ArchiveChange.Keep keep:
                return keep.Old.File;
            case ArchiveChange.None none:
                return none.Old.File;
            default:
                throw new InvalidOperationException($"unknown change {change}");
        }
    }

    private static ImportSummary Summary(List<ArchiveChange> changes, int feeds, int items) => new(
        feeds,
        items,
        Merged: changes.Sum(c => c.Draft.Incoming.Items.Count) - changes.Count,
        Added: changes.Count(c => c is ArchiveChange.Add),
        Updated: changes.Count(c => c is ArchiveChange.Update),
        Unchanged: changes.Count(c => c is ArchiveChange.None or ArchiveChange.Keep));

    private static string Written(List<ArchiveChange> changes)
    {
        var summary = Summary(changes, 0, 0);
        return $"{summary.Added} new, {summary.Updated} changed, {summary.Unchanged} as before";
    }

    /// <summary>What the feeds say of themselves; where none does, the newest article.</summary>
    private static DateTimeOffset Now(IReadOnlyList<RecordedFeed> feeds, ArticleArchive archive, List<ArchiveChange> changes) =>
        feeds.Max(f => f.Feed.Updated)
        ?? archive.Articles.Select(a => a.Head.Published).Concat(changes.Select(c => c.Draft.Head.Published)).DefaultIfEmpty(DateTimeOffset.UnixEpoch).Max();
}
