using System.CommandLine;
using DigestSite.Cli.Help;
using DigestSite.Cli.Output;
using DigestSite.Pipelines;

namespace DigestSite.Cli.Commands;

/// <summary><c>digest import</c></summary>
internal sealed class ImportCommand : GuidedCommand
{
    private readonly Shell _shell;
    private readonly SiteOptions _options = new();

    private readonly Option<string[]> _theirs = new("--theirs")
    {
        HelpName = "SLUG...",
        Description = "give these articles back to their publishers: their text takes the place of yours",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = true,
    };

    public ImportCommand(Shell shell)
        : base("import", "bring the archive up to the recorded feeds, without a site")
    {
        _shell = shell;
        Add(_theirs);
        _options.AddTo(this);
        SetAction(RunAsync);
    }

    public override Guide Guide { get; } = new(
        """
        Rewrites each new item of the recorded feeds to Markdown and keeps it in the archive.
        An article that nobody edited follows its feed; an edited one stays, and what changed
        upstream is reported. An item that left its feed stays, and so does the text of one that
        its feed gives only in part from now on. A second import writes nothing.
        """,
        [
            ("input/digest.yml", "which feeds there are, and what to hide"),
            ("input/feeds/", "the last good copy of each feed"),
            ("input/articles/", "the archive"),
        ],
        [
            ("input/articles/YYYY/", "a Markdown file for each new article"),
        ],
        [
            ("digest import", "then 'git diff' shows what came in"),
            ("digest import --theirs my-article", "take the publisher's text for my-article.md; pin, note, hide and week stay"),
            ("digest import --verbosity detailed", "with every note on what conversion mended or left out"),
        ],
        [
            (ExitCode.Success, "the archive is up to date; warnings may have been printed"),
            (ExitCode.Errors, "there were errors; with errors in the configuration nothing is written"),
            (ExitCode.Misuse, "the command line is wrong, or the input folder is not there"),
        ]);

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var (run, misuse) = _options.Bind(parsed, _shell);
        if (run is null)
            return MisuseReport.Write(misuse!, this, _shell.Error);

        return await run.CompleteAsync(
            (configuration, reporter) => Task.FromResult(
                new ImportPipeline(run.Folders, reporter, run.Diagnostics, _shell.Time) { Theirs = parsed.GetValue(_theirs) ?? [] }.Run(configuration, cancellation)),
            result => [Summary.Of(result.Summary), .. result.Taken.Select(t => Summary.Of(t, run.Folders.NameOf(t.File)))]);
    }
}
