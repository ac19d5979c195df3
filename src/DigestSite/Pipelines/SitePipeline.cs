using DigestSite.Archive;
using DigestSite.Configuration;
using DigestSite.Curation;
using DigestSite.Diagnostics;
using DigestSite.Health;
using DigestSite.Import;
using DigestSite.Site;
using DigestSite.Weekly;

namespace DigestSite.Pipelines;

/// <summary>Archive → site.</summary>
public sealed class SitePipeline(DigestFolders folders, ITheme theme, IPipelineReporter reporter, DiagnosticBag diagnostics)
{
    /// <summary>Drafts and scheduled articles are shown, marked as what they are: what a preview is for.</summary>
    public bool ShowsHeldBack { get; init; }

    /// <summary>Reads the archive and lays out the site; nothing is rendered yet. What a preview serves.</summary>
    public SiteMap Lay(DigestConfiguration configuration, ImportResult imported, CancellationToken cancellation = default)
    {
        var archive = reporter.Step("Read the archive", _ => ArticleArchive.Read(folders, diagnostics, cancellation), a => Counted.As(a.Articles.Count, "article"));
        HealthReport.Add(DigestHealth.Of(configuration, imported), folders, diagnostics);
        TermReview.Add(configuration, archive.Articles, folders, diagnostics);
        var pages = CuratorPages.Read(folders, diagnostics);
        var issues = IssueFolder.Read(folders, diagnostics);
        var digest = reporter.Step("Group articles", _ => DigestBuilder.Build(configuration, archive.Articles, pages, issues, imported, diagnostics, ShowsHeldBack),
            d => $"{Counted.As(d.Tags.Count, "tag")}, {Counted.As(d.Authors.Count, "author")}, {Counted.As(d.Issues.Count, "week")}");
        FormerAddresses.Report(digest.Articles, folders, diagnostics);
        return reporter.Step("Lay out the site", _ => SiteMapBuilder.Build(digest, theme, folders.NameOf, diagnostics), m => Counted.As(m.Count, "resource"));
    }

    /// <summary>Lays out the site, renders all of it and writes what changed.</summary>
    public async Task<SiteSummary> RunAsync(DigestConfiguration configuration, ImportResult imported, CancellationToken cancellation = default)
    {
        var map = Lay(configuration, imported, cancellation);
        var output = new OutputFolder(folders.Output, folders.NameOf, diagnostics);
        var written = await reporter.StepAsync("Render and write", step => output.WriteAsync(map, step, cancellation),
            w => $"{Counted.As(w.Files, "file")}, {w.Written} written, {w.Removed} removed");
        return Summary(map, written);
    }

    private static SiteSummary Summary(SiteMap map, OutputChanges written) => new(
        map.Digest.Articles.Count,
        map.Digest.Tags.Count,
        map.Digest.Authors.Count,
        map.Digest.Sources.Count,
        map.Digest.Issues.Count,
        map.Digest.Scheduled,
        map.Digest.Drafts,
        map.All.Count(r => r.Kind == ResourceKind.Page),
        map.All.Count(r => r.Kind == ResourceKind.Feed),
        written.Files,
        written.Written,
        written.Removed);
}

/// <param name="Scheduled">The curator's own articles that are not on the site because their day has not come.</param>
/// <param name="Drafts">Articles that are not on the site because their curator holds them back.</param>
/// <param name="Written">Files that are new or differ from the last build.</param>
/// <param name="Removed">Files of the last build that are no longer part of the site.</param>
public sealed record SiteSummary(
    int Articles,
    int Tags,
    int Authors,
    int Sources,
    int Weeks,
    int Scheduled,
    int Drafts,
    int Pages,
    int Feeds,
    int Files,
    int Written,
    int Removed);
