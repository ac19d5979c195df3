using DigestSite.Diagnostics;
using DigestSite.Pipelines;

namespace DigestSite.Tests.Pipelines;

public sealed class InputLockSpecs : IDisposable
{
    private readonly TempFolder _temp = new();
    private readonly DigestFolders _folders;
    private readonly DiagnosticBag _diagnostics = new();

    public InputLockSpecs()
    {
        _temp.Write("input/digest.yml", "");
        _folders = new DigestFolders(_temp.File("input"), _temp.File("output"));
    }

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void A_second_run_on_the_same_input_is_refused_with_the_number_of_the_first()
    {
        using var first = InputLock.Take(_folders, _diagnostics);

        Assert.NotNull(first);
        Assert.Null(InputLock.Take(_folders, _diagnostics));
        var error = Assert.Single(_diagnostics.Sorted);
        Assert.Equal((DiagnosticCode.InputInUse, Severity.Error), (error.Code, error.Severity));
        Assert.Equal($"another run (process {Environment.ProcessId}) is at work in input/: two at once would get in each other's way", error.Message);
    }

    [Fact]
    public void When_a_run_is_over_the_next_may_begin()
    {
        for (var run = 0; run < 3; run++)
            InputLock.Take(_folders, _diagnostics)!.Dispose();

        Assert.Empty(_diagnostics.Sorted);
    }

    [Fact]
    public void What_a_dead_process_left_is_taken_over()
    {
        _temp.Write("input/.digest/.lock", "");
        _temp.Write("input/.digest/.owner", "1");
        _temp.Write("input/articles/.0123456789ab.digest-unfinished", "half");

        using var taken = InputLock.Take(_folders, _diagnostics);

        Assert.NotNull(taken);
        Assert.Empty(_temp.Snapshot("input/articles"));
    }

    [Fact]
    public void Another_input_is_another_matter()
    {
        _temp.Write("other/digest.yml", "");
        using var first = InputLock.Take(_folders, _diagnostics);
        using var second = InputLock.Take(_folders with { Input = _temp.File("other") }, _diagnostics);

        Assert.NotNull(second);
    }

    [Fact]
    public async Task Who_waits_gets_it_when_the_other_is_done()
    {
        var first = InputLock.Take(_folders, _diagnostics)!;
        var begun = new Waiting();
        var waiting = Task.Run(() => InputLock.Wait(_folders, begun, CancellationToken.None));
        var step = await begun.Begun.Task;
        Assert.False(waiting.IsCompleted);

        first.Dispose();

        (await waiting).Dispose();
        Assert.Equal($"Wait for another run (process {Environment.ProcessId})", step);
    }

    [Fact]
    public void Who_waits_can_be_told_to_stop()
    {
        using var first = InputLock.Take(_folders, _diagnostics);
        using var stop = new CancellationTokenSource();
        stop.Cancel();

        Assert.Throws<OperationCanceledException>(() => InputLock.Wait(_folders, new SilentReporter(), stop.Token));
    }

    [Fact]
    public void Git_sees_nothing_of_it()
    {
        using var taken = InputLock.Take(_folders, _diagnostics);

        Assert.Equal("*\n", File.ReadAllText(_temp.File("input/.digest/.gitignore")));
    }

    private sealed class Waiting : IPipelineReporter
    {
        public TaskCompletionSource<string> Begun { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public IPipelineStep Begin(string name)
        {
            Begun.SetResult(name);
            return new SilentReporter();
        }
    }
}
