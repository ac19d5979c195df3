using System.CommandLine;
using System.CommandLine.Help;
using DigestSite.Cli.Commands;
using DigestSite.Cli.Help;
using DigestSite.Cli.Output;

namespace DigestSite.Cli;

/// <summary>The <c>digest</c> command: what is typed in, an exit code out.</summary>
internal static class CommandLine
{
    public static async Task<int> InvokeAsync(IReadOnlyList<string> args, Shell shell, CancellationToken cancellation = default)
    {
        // "@file" is a name like any other, and letters of options are not bundled.
        var parsing = new ParserConfiguration { ResponseFileTokenReplacer = null, EnablePosixBundling = false };
        var parsed = Root(shell).Parse(args, parsing);
        if (parsed.Errors.Count > 0)
            return MisuseReport.Write(parsed, shell.Error);

        var invocation = new InvocationConfiguration
        {
            Output = shell.Output,
            Error = shell.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };

        try
        {
            return await parsed.InvokeAsync(invocation, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            shell.Error.WriteLine("Interrupted.");
            return ExitCode.Interrupted;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            shell.Error.WriteLine($"error: {Printable.Line(e.Message)}");
            return ExitCode.Errors;
        }
    }

    /// <summary>Every command there is, in the order <c>--help</c> lists them.</summary>
    private static IReadOnlyList<GuidedCommand> Commands(Shell shell) =>
    [
        new BuildCommand(shell),
        new PreviewCommand(shell),
        new FetchCommand(shell),
        new ImportCommand(shell),
        new WeeklyCommand(shell),
        new CheckCommand(shell),
        new AddCommand(shell),
        new TryCommand(shell),
        new DoctorCommand(shell),
        new ConvertCommand(shell),
        new RenderCommand(shell),
    ];

    private static RootCommand Root(Shell shell)
    {
        var root = new RootCommand();
        var commands = Commands(shell);
        foreach (var command in commands)
            root.Add(command);

        // Without a command it builds, with the same options.
        var build = commands[0];
        foreach (var option in build.Options)
            root.Add(option);
        root.Action = build.Action;

        foreach (var option in root.Options)
            Teach(option);

        return root;
    }

    /// <summary>Replaces what the parser's own options say and do.</summary>
    private static void Teach(Option option)
    {
        if (option is HelpOption)
            (option.Description, option.Action) = ("show this", new HelpPageAction());
        else if (option is VersionOption)
            (option.Description, option.Action) = ("show the version", new VersionAction());
    }
}
