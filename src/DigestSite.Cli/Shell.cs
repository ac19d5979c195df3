using System.Text;
using DigestSite.Fetching;
using DigestSite.Publishing;

namespace DigestSite.Cli;

/// <summary>All that a command touches of the world around it, so that a test can run one in process.</summary>
internal sealed record Shell
{
    public static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public required Stream Input { get; init; }

    public required TextWriter Output { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>What relative paths are relative to.</summary>
    public string Directory { get; init; } = Environment.CurrentDirectory;

    public bool OutputIsTerminal { get; init; }

    public bool ErrorIsTerminal { get; init; }

    /// <summary>Reads an environment variable.</summary>
    public Func<string, string?> Variable { get; init; } = Environment.GetEnvironmentVariable;

    /// <summary>Measures how long steps take; no output that is kept depends on it.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Makes what addresses are fetched through.</summary>
    public Func<FetchLimits, Network> Network { get; init; } = Fetching.Network.Create;

    /// <summary>Runs other programs.</summary>
    public ProgramRunner Run { get; init; } = Programs.RunAsync;

    public bool OutputHasColour => OutputIsTerminal && WantsColour;

    public bool ErrorHasColour => ErrorIsTerminal && WantsColour;

    /// <summary>Annotations are wanted and terminals are logs.</summary>
    public bool IsGitHubActions => Variable("GITHUB_ACTIONS") == "true";

    // https://no-color.org: set to anything but nothing.
    private bool WantsColour => string.IsNullOrEmpty(Variable("NO_COLOR")) && Variable("TERM") != "dumb";

    public static Shell OfThisProcess()
    {
        if (OperatingSystem.IsWindows())
            Console.OutputEncoding = Utf8;

        return new Shell
        {
            Input = Console.OpenStandardInput(),
            Output = WriterOf(Console.OpenStandardOutput()),
            Error = WriterOf(Console.OpenStandardError()),
            OutputIsTerminal = !Console.IsOutputRedirected,
            ErrorIsTerminal = !Console.IsErrorRedirected,
        };
    }

    public string FullPath(string path) => Path.GetFullPath(path, Directory);

    private static StreamWriter WriterOf(Stream stream) => new(stream, Utf8) { AutoFlush = true, NewLine = "\n" };
}
