using DigestSite.Cli.Output;
using DigestSite.Diagnostics;
using DigestSite.Pipelines;
using DigestSite.Site;

namespace DigestSite.Cli.Preview;

/// <summary>Lays out the site, and again whenever its input changed, until cancelled.</summary>
/// <param name="lay">Gives <see langword="null"/> when there is no site to show: the one before stays.</param>
/// <param name="isStale">Whether the last layout is out of date.</param>
internal sealed class PreviewLoop(
    PreviewSite site,
    Func<IPipelineReporter, DiagnosticBag, SiteMap?> lay,
    Func<bool> isStale,
    DiagnosticPrinter printer)
{
    private IReadOnlyList<Diagnostic> _known = [];

    public void Lay(IPipelineReporter reporter)
    {
        var diagnostics = new DiagnosticBag();
        SiteMap? map = null;
        try
        {
            map = lay(reporter, diagnostics);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A file that is being written or has just gone: the next change brings another try.
            diagnostics.Error(DiagnosticCode.UnreadableFile, null, e.Message);
        }

        var problems = diagnostics.Sorted;
        printer.Print(problems.Except(_known));
        _known = problems;
        site.Show(map, problems.Where(p => p.Severity > Severity.Info));
    }

    /// <param name="laid">Called after each layout with the time it took.</param>
    public async Task FollowAsync(ChangeWatcher watcher, TimeProvider time, Action<TimeSpan> laid, CancellationToken cancellation)
    {
        while (true)
        {
            await watcher.ChangedAsync(cancellation);
            if (!isStale())
                continue;

            var begun = time.GetTimestamp();
            Lay(new SilentReporter());
            laid(time.GetElapsedTime(begun));
        }
    }
}
