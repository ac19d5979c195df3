using DigestSite.Archive;
using DigestSite.Configuration;
using DigestSite.Curation;
using DigestSite.Diagnostics;
using DigestSite.Fetching;
using DigestSite.Import;

namespace DigestSite.Pipelines;

/// <summary>Feeds → archive.</summary>
/// <param name="clock">Asked once. By it an article is dated only where nothing at all is recorded.</param>
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
        var addresses = AddressBook.Read(folders, diagnostics);
        var files = new ArticleFiles(folders, Disk, diagnostics);
        var archive = reporter.Step("Read the archive", _ => ReadArchive(addresses, files, cancellation), a => Counted.As(a.Articles.Count, "article"));
        var fetches = FetchStates.Read(folders, configuration, diagnostics);
        var feeds = reporter.Step("Read the feeds", step => ReadFeeds(configuration, fetches, step, cancellation), f => Counted.As(f.Count, "feed"));
        var items = feeds.SelectMany(IncomingItem.Of).ToArray();
        var admitted = Admit(items, configuration, archive);
        var wanted = reporter.Step("Merge items", _ => Wanted(ItemMerger.Merge(admitted), configuration, archive),
            a => $"{Counted.As(items.Length, "item")}{(admitted.Count < items.Length ? $", {items.Length - admitted.Count} left out" : "")}, {Counted.As(a.Count, "article")}");
        var moments = new RecordedMoments(fetches, feeds, archive, clock.GetUtcNow());
        var rules = new ContentRules(configuration.Sources);
        var articles = Match(wanted, items, configuration, archive, moments);
        var theirs = new TheirsRequest(Theirs, archive, folders, diagnostics);
        var writer = new ArchiveWriter(folders, archive, addresses, files, diagnostics);
        var imported = reporter.Step("Convert and write", step => Import(articles, rules, theirs, writer, moments, step, cancellation), _ => $"{writer.Added} new, {writer.Updated} changed, {writer.Unchanged} as before");
        Withhold(rules, archive, articles, writer);
        writer.Finish();
        addresses.Enter(writer.Named);
        addresses.Write(folders, Disk, diagnostics);
        theirs.ReportMissing(writer.Taken);
        var summary = new ImportSummary(feeds.Count, items.Length, articles.Sum(a => a.Incoming.Items.Count - 1), writer.Added, writer.Updated, writer.Unchanged);
        return new ImportResult(summary, feeds, imported, fetches, moments.Now(articles.Select(a => a.Incoming))) { Taken = writer.Taken };
    }

    private ArticleArchive ReadArchive(AddressBook addresses, ArticleFiles files, CancellationToken cancellation)
    {
        var archive = ArticleArchive.Read(folders, diagnostics, cancellation);
        return new RenamedFiles(folders, files, diagnostics).KeepAddresses(archive, addresses) ? ArticleArchive.Read(folders, diagnostics, cancellation) : archive;
    }

    private IReadOnlyList<RecordedFeed> ReadFeeds(DigestConfiguration configuration, IReadOnlyDictionary<string, FetchState> fetches, IPipelineStep step, CancellationToken cancellation) =>
        new FeedDates(fetches, clock.GetUtcNow(), folders.NameOf, diagnostics).Believe(FeedFolder.Read(configuration, folders, diagnostics, step, cancellation));

    /// <summary>Finds the files of articles. One that shares its publisher's id with others is hidden by the id it would have here.</summary>
    private static IReadOnlyList<MatchedArticle> Match(
        List<IncomingArticle> wanted, IReadOnlyList<IncomingItem> items, DigestConfiguration configuration, ArticleArchive archive, RecordedMoments moments)
    {
        var taken = wanted.SelectMany(a => a.Items).ToHashSet<object>(ReferenceEqualityComparer.Instance);
        var hidden = new HideList(configuration.Hide);
        return [.. ArticleMatching.Match(OldestFirst(wanted, moments), items.Where(i => !taken.Contains(i)), archive).Where(m => !hidden.Hides(m.OwnId))];
    }

    /// <summary>Leaves out what the rules of its source keep from becoming an article.</summary>
    private IReadOnlyList<IncomingItem> Admit(IReadOnlyList<IncomingItem> items, DigestConfiguration configuration, ArticleArchive archive)
    {
        var result = new ItemGate(configuration, archive).Admit(items);
        RuleReporting.Add(result.Reports, diagnostics);
        new HideList(configuration.Hide).ReportIdle(items, archive.Articles, diagnostics);
        return result.Items;
    }

    /// <summary>Leaves out what the curator hides, with its copies, and what stands in a file that cannot be read just now.</summary>
    private static List<IncomingArticle> Wanted(IReadOnlyList<IncomingArticle> articles, DigestConfiguration configuration, ArticleArchive archive)
    {
        var hidden = new HideList(configuration.Hide);
        return [.. articles.Where(a => !a.Items.Any(hidden.Hides) && !archive.IsUnreadable(a.Identities, Slug.From(a.Item.Title)))];
    }

    /// <summary>So that names are given in the order in which articles came out.</summary>
    private static IncomingArticle[] OldestFirst(IEnumerable<IncomingArticle> articles, RecordedMoments moments) =>
        [.. articles.OrderBy(a => a.PublishedAt(moments.Newest)).ThenBy(a => a.Item.Id, StringComparer.Ordinal)];

    /// <summary>Takes out the text that sources no longer allow of articles that left their feeds.</summary>
    private void Withhold(ContentRules rules, ArticleArchive archive, IReadOnlyList<MatchedArticle> seen, ArchiveWriter writer)
    {
        if (rules.AllFull)
            return;

        var files = seen.Select(m => m.Old).OfType<ArchivedArticle>().ToHashSet(ReferenceEqualityComparer.Instance);
        foreach (var (old, text) in TextWithholding.Of(archive.Articles.Where(a => !files.Contains(a)), rules))
            writer.Shorten(old, text);
        TextWithholding.Report(archive.Articles, rules, folders.NameOf, diagnostics);
    }

    /// <summary>All of them are converted, also those that did not change: what conversion noticed is asked for on every run.</summary>
    private List<ImportedArticle> Import(
        IReadOnlyList<MatchedArticle> articles, ContentRules rules, TheirsRequest theirs, ArchiveWriter writer, RecordedMoments moments, IPipelineStep step, CancellationToken cancellation)
    {
        var imported = new List<ImportedArticle>(articles.Count);
        var repeated = RepeatedTexts.Of(articles);
        step.Total = articles.Count;
        foreach (var some in articles.Chunk(AtOnce))
        {
            cancellation.ThrowIfCancellationRequested();
            var changes = new ArchiveChange[some.Length];
            Parallel.For(0, some.Length, new ParallelOptions { CancellationToken = cancellation }, i =>
            {
                var (old, whole) = (some[i].Old, some[i].Incoming);
                var incoming = whole.Within(rules.Of(whole.Item.Link, whole.Sources.Concat(old?.Head.Sources ?? [])));
                changes[i] = ArchiveChange.Decide(ArticleDraft.Of(incoming, incoming.PublishedAt(moments.Newest)), old, theirs.Contains(old), repeated.Contains(whole));
                step.Advance();
            });

            var files = changes.Zip(some, writer.Apply).ToArray();
            var failed = writer.Settle();
            foreach (var (change, file) in changes.Zip(files))
            {
                if (file is null || failed.Contains(file))
                    continue;

                ConversionReport.Add(change.Draft, new Place(folders.NameOf(file)), diagnostics);
                imported.Add(new ImportedArticle(file, change.Draft.Head.Sources, change.Draft.Fidelity));
            }
        }

        return imported;
    }
}
