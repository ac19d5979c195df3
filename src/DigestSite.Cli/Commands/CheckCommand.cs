using System.CommandLine;
using DigestSite.Cli.Help;
using DigestSite.Cli.Output;
using DigestSite.Configuration;
using DigestSite.Pipelines;

namespace DigestSite.Cli.Commands;

/// <summary><c>digest check</c></summary>
internal sealed class CheckCommand : GuidedCommand
{
    private readonly Shell _shell;
    private readonly SiteOptions _options = new();

    public CheckCommand(Shell shell)
        : base("check", "look at every page and feed for what is wrong, without writing the site")
    {
        _shell = shell;
        _options.AddTo(this);
        SetAction(RunAsync);
    }

    public override Guide Guide { get; } = new(
        """
        Brings the archive up to the recorded feeds, renders the whole site in memory and looks
        at all of it: links and places within the site, markup, headings, alternative texts,
        feeds, sitemap, paths, style sheets; and at what you wrote: references nobody defines,
        code and HTML that never end, empty links, conflicts git left. What the site itself does
        wrong is an error; what stands in a text is a warning or a note. Each cause is named
        once, by the file and line to mend. Never touches the network, so links out of the site
        are not followed.
        """,
        [
            ("input/", "everything that 'digest build' reads"),
        ],
        [
            ("input/articles/YYYY/", "a Markdown file for each new article, as 'digest import' writes"),
        ],
        [
            ("digest check", "before a push; CI runs it too"),
            ("digest check --base-url https://name.github.io/repo/", "as it will stand there: absolute links into the site are followed too"),
        ],
        [
            (ExitCode.Success, "nothing is wrong with the site; warnings may have been printed"),
            (ExitCode.Errors, "there were errors"),
            (ExitCode.Misuse, "the command line is wrong, or the input folder is not there"),
        ]);

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var (run, misuse) = _options.Bind(parsed, _shell);
        if (run is null)
            return MisuseReport.Write(misuse!, this, _shell.Error);

        return await run.CompleteAsync(
            (configuration, reporter) => StepsAsync(run, configuration, reporter, cancellation),
            summary => [Summary.Of(summary)]);
    }

    private async Task<CheckSummary> StepsAsync(SiteRun run, DigestConfiguration configuration, IPipelineReporter reporter, CancellationToken cancellation)
    {
        var import = new ImportPipeline(run.Folders, reporter, run.Diagnostics, _shell.Time).Run(configuration, cancellation);
        return await new CheckPipeline(run.Folders, Themes.Create(run.Folders), reporter, run.Diagnostics).RunAsync(configuration, import, cancellation);
    }
}
