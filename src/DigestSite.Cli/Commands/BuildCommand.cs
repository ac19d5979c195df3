using System.CommandLine;
using DigestSite.Cli.Help;
using DigestSite.Cli.Output;
using DigestSite.Configuration;
using DigestSite.Import;
using DigestSite.Pipelines;

namespace DigestSite.Cli.Commands;

/// <summary><c>digest build</c>, and <c>digest</c> alone.</summary>
internal sealed class BuildCommand : GuidedCommand
{
    private readonly Shell _shell;
    private readonly SiteOptions _options = new();

    public BuildCommand(Shell shell)
        : base("build", "import the recorded feeds, then write the site")
    {
        _shell = shell;
        _options.AddTo(this);
        SetAction(RunAsync);
    }

    public override Guide Guide { get; } = new(
        """
        Brings the archive up to the recorded feeds, as 'digest import' does, then renders
        every page and feed and writes those that changed. The same input gives the same
        bytes; a second build writes nothing. Never touches the network.
        """,
        [
            ("input/digest.yml", "site, sources, feeds"),
            ("input/feeds/", "the last good copy of each feed"),
            ("input/articles/", "the archive"),
            ("input/weekly/", "the weekly issues that are out"),
            ("input/pages/", "the curator's own pages"),
        ],
        [
            ("input/articles/", "a Markdown file for each new article; edited ones stay as they are"),
            ("output/", "the site, ready for any static server; files it no longer has are removed"),
        ],
        [
            ("digest", "build with what lies in input/"),
            ("digest build --base-url https://name.github.io/repo/", "for GitHub Pages: canonical links, feeds and sitemap need the address"),
            ("digest build --input other --output /var/www/other --verbosity quiet", "another digest, in a script"),
        ],
        [
            (ExitCode.Success, "the site is written; warnings may have been printed"),
            (ExitCode.Errors, "there were errors; with errors in the configuration nothing is written"),
            (ExitCode.Misuse, "the command line is wrong, or the input folder is not there"),
        ]);

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var (run, misuse) = _options.Bind(parsed, _shell);
        if (run is null)
            return MisuseReport.Write(misuse!, this, _shell.Error);

        return await run.CompleteAsync(
            (configuration, reporter) => StepsAsync(run, configuration, reporter, cancellation),
            summary => [Summary.Of(summary.Import), .. Summary.Of(summary.Site, NameOf(run.Folders.Output))]);
    }

    private async Task<BuildSummary> StepsAsync(
        SiteRun run,
        DigestConfiguration configuration,
        IPipelineReporter reporter,
        CancellationToken cancellation)
    {
        var import = new ImportPipeline(run.Folders, reporter, run.Diagnostics, _shell.Time).Run(configuration, cancellation);
        var site = await new SitePipeline(run.Folders, Themes.Create(run.Folders), reporter, run.Diagnostics).RunAsync(configuration, import, cancellation);
        return new BuildSummary(import.Summary, site);
    }

    private string NameOf(string output) => Path.GetRelativePath(_shell.Directory, output).Replace('\\', '/') + "/";

    private sealed record BuildSummary(ImportSummary Import, SiteSummary Site);
}
