using DigestSite.Pipelines;
using Spectre.Console;

namespace DigestSite.Cli.Output;

/// <summary>A bar for the step under way, and a line above it for each that is done.</summary>
internal sealed class LiveReporter(IAnsiConsole console, ProgressContext progress, TimeProvider time) : IPipelineReporter
{
    public IPipelineStep Begin(string name) => new Step(name, console, progress.AddTask(Markup.Escape(name)), time);

    private sealed class Step : IPipelineStep
    {
        private readonly string _name;
        private readonly IAnsiConsole _console;
        private readonly ProgressTask _task;
        private readonly TimeProvider _time;
        private readonly long _begun;

        private string _result = "";

        public Step(string name, IAnsiConsole console, ProgressTask task, TimeProvider time)
        {
            (_name, _console, _task, _time) = (name, console, task, time);
            _begun = time.GetTimestamp();
            _task.IsIndeterminate = true;
        }

        public int Total
        {
            set
            {
                _task.MaxValue = Math.Max(1, value);
                _task.IsIndeterminate = false;
            }
        }

        public string Result { set => _result = value; }

        public void Advance() => _task.Increment(1);

        public void Dispose()
        {
            _task.Value = _task.MaxValue;
            _task.StopTask();
            var line = PlainReporter.Line(_name, _result, _time.GetElapsedTime(_begun));
            _console.MarkupLine($"  [green]✓[/] {Markup.Escape(line)}");
        }
    }
}
