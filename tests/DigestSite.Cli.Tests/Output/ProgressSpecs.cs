using DigestSite.Cli.Output;

namespace DigestSite.Cli.Tests.Output;

public sealed class ProgressSpecs
{
    [Fact]
    public async Task Without_a_terminal_each_step_is_a_line()
    {
        var terminal = new Terminal(Path.GetTempPath());
        await RunAsync(terminal.Shell, Verbosity.Normal);

        Assert.Equal("  Read feeds: 65 items in 4 feeds (0.00 s)\n  Tidy up (0.00 s)\n", terminal.Output);
    }

    [Fact]
    public async Task On_a_terminal_lines_of_finished_steps_stay()
    {
        var terminal = new Terminal(Path.GetTempPath());
        await RunAsync(terminal.Shell with { OutputIsTerminal = true, Variable = name => name == "NO_COLOR" ? "1" : null }, Verbosity.Normal);

        Assert.Contains("✓ Read feeds: 65 items in 4 feeds (0.00 s)", terminal.Output, StringComparison.Ordinal);
        Assert.Contains("✓ Tidy up (0.00 s)", terminal.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GITHUB_ACTIONS", "true")]
    [InlineData("TERM", "dumb")]
    public async Task A_terminal_that_is_a_log_gets_lines(string variable, string value)
    {
        var terminal = new Terminal(Path.GetTempPath());
        await RunAsync(terminal.Shell with { OutputIsTerminal = true, Variable = name => name == variable ? value : null }, Verbosity.Normal);

        Assert.StartsWith("  Read feeds: ", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quiet_says_nothing()
    {
        var terminal = new Terminal(Path.GetTempPath());
        await RunAsync(terminal.Shell with { OutputIsTerminal = true }, Verbosity.Quiet);

        Assert.Empty(terminal.Output);
    }

    private static Task<int> RunAsync(Shell shell, Verbosity verbosity) => Progress.RunAsync(shell, verbosity, reporter =>
    {
        using (var step = reporter.Begin("Read feeds"))
        {
            step.Total = 4;
            Parallel.For(0, 4, _ => step.Advance());
            step.Result = "65 items in 4 feeds";
        }

        reporter.Begin("Tidy up").Dispose();
        return Task.FromResult(0);
    });
}
