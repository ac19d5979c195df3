using System.Globalization;
using DigestSite.Pipelines;

namespace DigestSite.Cli.Output;

/// <summary>A line per step when it ends, for logs and pipes.</summary>
internal sealed class PlainReporter(TextWriter output, TimeProvider time) : IPipelineReporter
{
    public IPipelineStep Begin(string name) => new Step(name, output, time);

    /// <summary><c>Read feeds: 65 items in 4 feeds (0.12 s)</c></summary>
    public static string Line(string name, string result, TimeSpan taken)
    {
        var outcome = result.Length == 0 ? "" : ": " + Printable.Line(result);
        return string.Create(CultureInfo.InvariantCulture, $"{name}{outcome} ({taken.TotalSeconds:0.00} s)");
    }

    private sealed class Step(string name, TextWriter output, TimeProvider time) : IPipelineStep
    {
        private readonly long _begun = time.GetTimestamp();

        private string _result = "";

        public int Total { set { } }

        public string Result { set => _result = value; }

        public void Advance()
        {
        }

        public void Dispose()
        {
            // Steps may end side by side.
            lock (output)
                output.WriteLine("  " + Line(name, _result, time.GetElapsedTime(_begun)));
        }
    }
}
