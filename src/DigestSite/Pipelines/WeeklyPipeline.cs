using DigestSite.Archive;
using DigestSite.Configuration;
using DigestSite.Diagnostics;
using DigestSite.Import;
using DigestSite.Site;
using DigestSite.Weekly;

namespace DigestSite.Pipelines;

/// <summary>Archive → the files of the weekly issues whose weeks have closed.</summary>
public sealed class WeeklyPipeline(DigestFolders folders, IPipelineReporter reporter, DiagnosticBag diagnostics)
{
    /// <summary>Writes an issue's file once; a second run writes nothing, and none of them is ever changed.</summary>
    public WeeklySummary Run(DigestConfiguration configuration, ImportResult imported, CancellationToken cancellation = default)
    {
        var archive = reporter.Step("Read the archive", _ => ArticleArchive.Read(folders, diagnostics, cancellation), a => Counted.As(a.Articles.Count, "article"));
        var folder = IssueFolder.Read(folders, diagnostics);
        var digest = reporter.Step("Plan the issues", _ => DigestBuilder.Build(configuration, archive.Articles, [], folder, imported, diagnostics),
            d => Counted.As(d.Issues.Count, "issue"));
        var written = reporter.Step("Write the issues", _ => Write(digest, folder, cancellation), w => Counted.As(w.Count, "file"));
        return new WeeklySummary(written, digest.Issues.FirstOrDefault(i => i.State == IssueState.Frozen)?.Week);
    }

    private List<WrittenIssue> Write(Digest digest, IssueFolder folder, CancellationToken cancellation)
    {
        var written = new List<WrittenIssue>();
        if (folder.IsBroken)
            return written;

        // Oldest first, so that a run cut short leaves no gap that later runs would not fill.
        foreach (var issue in digest.Issues.Where(i => i.State == IssueState.Closed).Reverse())
        {
            cancellation.ThrowIfCancellationRequested();
            var file = IssueFolder.Write(IssuePlanner.Describe(issue), folders);
            written.Add(new WrittenIssue(folders.NameOf(file), issue.Number, issue.Articles.Count()));
        }

        return written;
    }
}

/// <param name="Written">Oldest first.</param>
/// <param name="Newest">The newest issue that was out before.</param>
public sealed record WeeklySummary(IReadOnlyList<WrittenIssue> Written, IsoWeek? Newest);

/// <param name="File">How messages name it.</param>
public sealed record WrittenIssue(string File, int Number, int Articles);
