using System.Text;

namespace DigestSite.Cli.Tests;

/// <summary>Runs the command line in process and keeps what it wrote. Its clock stands still.</summary>
internal sealed record Terminal
{
    private readonly StringBuilder _output = new();
    private readonly StringBuilder _error = new();

    public Terminal(string directory, string input = "")
    {
        Shell = new Shell
        {
            Input = new MemoryStream(Encoding.UTF8.GetBytes(input)),
            Output = WriterOf(_output),
            Error = WriterOf(_error),
            Directory = directory,
            Variable = _ => null,
            Time = new StoppedTime(),
            Run = (_, _, _, _) => Task.FromResult<(int, string)?>(null),
            Network = _ => throw new InvalidOperationException("Tests stay off the network."),
        };
    }

    public Shell Shell { get; init; }

    public string Output => _output.ToString();

    public string Error => _error.ToString();

    public Task<int> RunAsync(params string[] args) => CommandLine.InvokeAsync(args, Shell);

    private static TextWriter WriterOf(StringBuilder text) => TextWriter.Synchronized(new StringWriter(text) { NewLine = "\n" });

    private sealed class StoppedTime : TimeProvider
    {
        public override long GetTimestamp() => 0;

        public override DateTimeOffset GetUtcNow() => new(2026, 5, 22, 12, 0, 0, TimeSpan.Zero);
    }
}
