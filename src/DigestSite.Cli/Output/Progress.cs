using DigestSite.Pipelines;
using Spectre.Console;

namespace DigestSite.Cli.Output;

/// <summary>Chooses how the steps of a run are shown.</summary>
internal static class Progress
{
    public static Task<T> RunAsync<T>(Shell shell, Verbosity verbosity, Func<IPipelineReporter, Task<T>> run)
    {
        if (verbosity == Verbosity.Quiet)
            return run(new SilentReporter());

        var isInteractive = shell.OutputIsTerminal && !shell.IsGitHubActions && shell.Variable("TERM") != "dumb";
        return isInteractive ? RunLiveAsync(shell, run) : run(new PlainReporter(shell.Output, shell.Time));
    }

    private static Task<T> RunLiveAsync<T>(Shell shell, Func<IPipelineReporter, Task<T>> run)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(shell.Output),
            Interactive = InteractionSupport.Yes,
            ColorSystem = shell.OutputHasColour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
        });

        return console.Progress()
            .AutoClear(true)
            .HideCompleted(true)
            .Columns(new SpinnerColumn(), new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn())
            .StartAsync(progress => run(new LiveReporter(console, progress, shell.Time)));
    }
}
