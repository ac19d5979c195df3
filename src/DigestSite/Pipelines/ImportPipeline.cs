using DigestSite.Archive;
using DigestSite.Configuration;
using DigestSite.Curation;
using DigestSite.Diagnostics;
using DigestSite.Fetching;
using DigestSite.Import;

namespace DigestSite.Pipelines;

/// <summary>Feeds → archive.</summary>
/// <param name="clock">Asked once, for the date of an article whose feed has none.</param>
public sealed class ImportPipeline(DigestFolders folders, IPipelineReporter reporter, DiagnosticBag diagnostics, TimeProvider clock)
{
    /// <summary>How many articles are held in memory as Markdown at a time.</summary>
    private const int AtOnce = 64;

    /// <summary>Names of files that are to take their publisher's version, edited or not.</summary>
    public IReadOnlyList<string> Theirs { get; init; } = [];

    internal IDisk Disk { get; init; } = Archive.Disk.Real;

    /// <summary>Brings the archive up to the recorded feeds. A second run writes nothing.</summary>
    public ImportResult Run(DigestConfiguration configuration, CancellationToken cancellation = default)
    {
        var now = clock.GetUtcNow();
        var archive = reporter.Step("Read the archive", _ => ArticleArchive.Read(folders, diagnostics, cancellation), a => Counted.As(a.Articles.Count, "article"));
        var feeds = reporter.Step("Read the feeds", step => FeedFolder.Read(configuration, folders, diagnostics, step, cancellation), f => Counted.As(f.Count, "feed"));
        var items = feeds.SelectMany(IncomingItem.Of).ToArray();
        var admitted = Admit(items, configuration, archive);
        var wanted = reporter.Step("Merge items", _ => Wanted(ItemMerger.Merge(admitted), archive), a => $"{Counted.As(items.Length, "item")}, {Counted.As(a.Count, "article")}");
        var rules = new ContentRules(configuration.Sources);
        var articles = ArticleMatching.Match(OldestFirst(wanted, now), archive);
        var theirs = new TheirsRequest(Theirs, archive, folders, diagnostics);
        var writer = new ArchiveWriter(folders, archive, Disk, diagnostics);
        var imported = reporter.Step("Convert and write", step => Import(articles, rules, theirs, writer, now, step, cancellation), _ => $"{writer.Added} new, {writer.Updated} changed, {writer.Unchanged} as before");
        Withhold(rules, archive, articles);
        writer.Finish();
        theirs.ReportMissing(writer.Taken);
        var summary = new ImportSummary(feeds.Count, items.Length, wanted.Sum(a => a.Items.Count) - wanted.Count, writer.Added, writer.Updated, writer.Unchanged);
        var fetches = FetchStates.Read(folders, configuration, diagnostics);
        return new ImportResult(summary, feeds, imported, fetches, Now(fetches, feeds, archive, wanted, now)) { Taken = writer.Taken };
    }

    /// <summary>Leaves out what the curator hides, and what the rules of its source keep from becoming an article.</summary>
    private IReadOnlyList<IncomingItem> Admit(IReadOnlyList<IncomingItem> items, DigestConfiguration configuration, ArticleArchive archive)
    {
        var result = new ItemGate(configuration, archive).Admit(items);
        RuleReporting.Add(result.Reports, diagnostics);
        new HideList(configuration.Hide).ReportIdle(items, archive.Articles, diagnostics);
        return result.Items;
    }

    /// <summary>Leaves out what stands in a file that cannot be read just now.</summary>
    private static List<IncomingArticle> Wanted(IReadOnlyList<IncomingArticle> articles, ArticleArchive archive) =>
        [.. articles.Where(a => !archive.IsUnreadable(a.Identities, Slug.From(a.Item.Title)))];

    /// <summary>So that names are given in the order in which articles came out.</summary>
    private static IncomingArticle[] OldestFirst(IEnumerable<IncomingArticle> articles, DateTimeOffset now) =>
        [.. articles.OrderBy(a => a.PublishedAt(now)).ThenBy(a => a.Item.Id, StringComparer.Ordinal)];

    /// <summary>Takes out the text that sources no longer allow of articles that left their feeds.</summary>
    private void Withhold(ContentRules rules, ArticleArchive archive, IReadOnlyList<MatchedArticle> seen)
    {
        if (rules.AllFull)
            return;

        var files = seen.Select(m => m.Old).OfType<ArchivedArticle>().ToHashSet(ReferenceEqualityComparer.Instance);
        foreach (var (old, text) in TextWithholding.Of(archive.Articles.Where(a => !files.Contains(a)), rules))
            AtomicFile.Write(old.File, text, Disk);
        TextWithholding.Report(archive.Articles, rules, folders.NameOf, diagnostics);
    }

    /// <summary>All of them are converted, also those that did not change: what conversion noticed is asked for on every run.</summary>
    private List<ImportedArticle> Import(
        IReadOnlyList<MatchedArticle> articles, ContentRules rules, TheirsRequest theirs, ArchiveWriter writer, DateTimeOffset now, IPipelineStep step, CancellationToken cancellation)
    {
        var imported = new List<ImportedArticle>(articles.Count);
        var repeated = RepeatedTexts.Of(articles);
        step.Total = articles.Count;
        foreach (var some in articles.Chunk(AtOnce))
        {
            var changes = new ArchiveChange[some.Length];
            Parallel.For(0, some.Length, new ParallelOptions { CancellationToken = cancellation }, i =>
            {
                var (old, whole) = (some[i].Old, some[i].Incoming);
                var incoming = whole.Within(rules.Of(whole.Item.Link, whole.Sources.Concat(old?.Head.Sources ?? [])));
                changes[i] = ArchiveChange.Decide(ArticleDraft.Of(incoming, incoming.PublishedAt(now)), old, theirs.Contains(old), repeated.Contains(whole));
                step.Advance();
            });

            foreach (var (change, article) in changes.Zip(some))
            {
                cancellation.ThrowIfCancellationRequested();
                if (writer.Apply(change, article) is not { } file)
                    continue;

                ConversionReport.Add(change.Draft, new Place(folders.NameOf(file)), diagnostics);
                imported.Add(new ImportedArticle(file, change.Draft.Head.Sources, change.Draft.Fidelity));
            }
        }

        return imported;
    }

    /// <summary>When feeds were last asked for; without that what they say of themselves; where none does, the newest article.</summary>
    private static DateTimeOffset Now(
        IReadOnlyDictionary<string, FetchState> fetches, IReadOnlyList<RecordedFeed> feeds, ArticleArchive archive, List<IncomingArticle> articles, DateTimeOffset now) =>
        fetches.Values.Max(f => f.Checked)
        ?? feeds.Max(f => f.Feed.Updated)
        ?? archive.Articles.Select(a => a.Head.Published).Concat(articles.Select(a => a.PublishedAt(now))).DefaultIfEmpty(DateTimeOffset.UnixEpoch).Max();
}
