using DigestSite.Cli.Output;
using DigestSite.Configuration;
using DigestSite.Diagnostics;
using DigestSite.Pipelines;

namespace DigestSite.Cli.Commands;

/// <summary>One run of a command on a whole digest: what it works on, and what it has noticed so far.</summary>
internal sealed class SiteRun(Shell shell, string input, string output, Uri? baseUrl, Verbosity verbosity)
{
    private readonly long _begun = shell.Time.GetTimestamp();

    public DigestFolders Folders { get; } = new(Path.TrimEndingDirectorySeparator(input), Path.TrimEndingDirectorySeparator(output));

    public Uri? BaseUrl { get; } = baseUrl;

    public Verbosity Verbosity { get; } = verbosity;

    public DiagnosticBag Diagnostics { get; } = new();

    public TimeSpan Elapsed => shell.Time.GetElapsedTime(_begun);

    public DiagnosticPrinter Printer => new(shell, Verbosity, Path.GetDirectoryName(Folders.Input) ?? Folders.Input);

    /// <summary>
    /// Reads the configuration, works through the steps, prints what was noticed and then the summary.
    /// With a configuration that cannot be used, or while another run is at work, no step runs and nothing is written.
    /// </summary>
    public async Task<int> CompleteAsync<T>(
        Func<DigestConfiguration, IPipelineReporter, Task<T>> steps,
        Func<T, IEnumerable<string>> summarise)
        where T : class
    {
        var configuration = ConfigurationFile.Read(Folders, BaseUrl, Diagnostics);
        using var input = configuration is null ? null : InputLock.Take(Folders, Diagnostics);
        var result = configuration is null || input is null
            ? null
            : await Progress.RunAsync(shell, Verbosity, reporter => steps(configuration, reporter));

        var diagnostics = Diagnostics.Sorted;
        Printer.Print(diagnostics);
        if (result is not null && Verbosity != Verbosity.Quiet)
        {
            foreach (var line in summarise(result).Append(Summary.Of(diagnostics, Verbosity)).Append(Summary.Of(Elapsed)))
                shell.Output.WriteLine(line);
        }

        return result is null || Diagnostics.HasErrors ? ExitCode.Errors : ExitCode.Success;
    }
}
