using System.CommandLine;
using DigestSite.Cli.Help;
using DigestSite.Cli.Output;
using DigestSite.Configuration;
using DigestSite.Import;
using DigestSite.Pipelines;

namespace DigestSite.Cli.Commands;

/// <summary><c>digest weekly</c></summary>
internal sealed class WeeklyCommand : GuidedCommand
{
    private readonly Shell _shell;
    private readonly SiteOptions _options = new();

    public WeeklyCommand(Shell shell)
        : base("weekly", "write the issues of the weeks that have closed")
    {
        _shell = shell;
        _options.AddTo(this);
        SetAction(RunAsync);
    }

    public override Guide Guide { get; } = new(
        """
        Imports, then gives each weekly issue whose week has closed a file of its own. From then
        on the issue holds what its file says: only people change it. A week closes when the
        newest moment recorded in the input is past its Sunday, in the site's time zone; the
        clock of this machine is never asked. A second run writes nothing.
        """,
        [
            ("input/digest.yml", "the time zone, and what becomes of empty weeks"),
            ("input/feeds/", "the last good copy of each feed"),
            ("input/articles/", "the archive"),
            ("input/weekly/", "the issues that are out"),
        ],
        [
            ("input/articles/", "what import writes"),
            ("input/weekly/", "a file for each issue that has none: 2026-w21.md"),
        ],
        [
            ("digest weekly", "then write your lines below the head of the newest file"),
            ("digest weekly && digest build", "what a publishing run does"),
        ],
        [
            (ExitCode.Success, "every closed week has its issue; warnings may have been printed"),
            (ExitCode.Errors, "there were errors; with errors in the configuration or in an issue's file no issue is written"),
            (ExitCode.Misuse, "the command line is wrong, or the input folder is not there"),
        ]);

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var (run, misuse) = _options.Bind(parsed, _shell);
        if (run is null)
            return MisuseReport.Write(misuse!, this, _shell.Error);

        return await run.CompleteAsync(
            (configuration, reporter) => Task.FromResult(Steps(run, configuration, reporter, cancellation)),
            done => [Summary.Of(done.Import), .. Summary.Of(done.Weekly)]);
    }

    private WeeklyRun Steps(SiteRun run, DigestConfiguration configuration, IPipelineReporter reporter, CancellationToken cancellation)
    {
        var import = new ImportPipeline(run.Folders, reporter, run.Diagnostics, _shell.Time).Run(configuration, cancellation);
        var weekly = new WeeklyPipeline(run.Folders, reporter, run.Diagnostics).Run(configuration, import, cancellation);
        return new WeeklyRun(import.Summary, weekly);
    }

    private sealed record WeeklyRun(ImportSummary Import, WeeklySummary Weekly);
}
