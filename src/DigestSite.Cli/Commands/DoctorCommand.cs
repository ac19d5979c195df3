using System.CommandLine;
using DigestSite.Cli.Help;
using DigestSite.Cli.Output;
using DigestSite.Configuration;
using DigestSite.Diagnostics;
using DigestSite.Publishing;

namespace DigestSite.Cli.Commands;

/// <summary><c>digest doctor</c></summary>
internal sealed class DoctorCommand : GuidedCommand
{
    private readonly Shell _shell;
    private readonly SiteOptions _options = new();

    public DoctorCommand(Shell shell)
        : base("doctor", "say what still keeps this fork from publishing")
    {
        _shell = shell;
        _options.AddTo(this);
        SetAction(RunAsync);
    }

    public override Guide Guide { get; } = new(
        """
        Looks at everything a fork needs to publish itself: the tools, the configuration, the
        recorded feeds, git and the publish workflow. Says of each that it is well, or what to
        do. Asks git, npm and dotnet, never the network, and changes nothing.
        """,
        [
            ("input/digest.yml", "title, address, sources"),
            ("input/feeds/", "which feeds are recorded, and how fetching them went"),
            (".git, .gitignore", "where this is pushed to, and what is not committed"),
            (".github/workflows/publish.yml", "whether it runs on its own"),
        ],
        [],
        [
            ("digest doctor", "after forking, and whenever the site stands still"),
            ("digest doctor --verbosity quiet", "problems only"),
        ],
        [
            (ExitCode.Success, "nothing keeps it from publishing; warnings may have been printed"),
            (ExitCode.Errors, "something does, or there are errors in the configuration"),
            (ExitCode.Misuse, "the command line is wrong, or the input folder is not there"),
        ]);

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var (run, misuse) = _options.Bind(parsed, _shell);
        if (run is null)
            return MisuseReport.Write(misuse!, this, _shell.Error);

        return await run.CompleteAsync((configuration, _) => ExamineAsync(run, configuration, cancellation), Lines);
    }

    private async Task<IReadOnlyList<CheckUp>> ExamineAsync(SiteRun run, DigestConfiguration configuration, CancellationToken cancellation)
    {
        var facts = await new ForkFactsReader(run.Folders, _shell.Run, _shell.Time, run.Diagnostics).ReadAsync(configuration, cancellation);
        var checks = ForkChecks.Examine(facts);
        foreach (var check in checks.Where(c => c.Problem > Severity.Info))
            run.Diagnostics.Add(new Diagnostic(DiagnosticCode.UnreadyFork, check.Problem!.Value, null, check.Message, check.Hint));
        return checks;
    }

    private static IEnumerable<string> Lines(IReadOnlyList<CheckUp> checks)
    {
        foreach (var check in checks.Where(c => c.Problem is null))
            yield return $"Ok      {Printable.Line(check.Message)}";
        foreach (var check in checks.Where(c => c.Problem == Severity.Info))
        {
            yield return $"Look    {Printable.Line(check.Message)}";
            yield return $"        {Printable.Line(check.Hint!)}";
        }
    }
}
