using static DigestSite.Snapshots.Snapshot;

namespace DigestSite.Cli.Tests.Commands;

public sealed class HelpSpecs
{
    [Theory]
    [InlineData("digest")]
    [InlineData("build")]
    [InlineData("preview")]
    [InlineData("fetch")]
    [InlineData("import")]
    [InlineData("weekly")]
    [InlineData("check")]
    [InlineData("add")]
    [InlineData("try")]
    [InlineData("doctor")]
    [InlineData("convert")]
    [InlineData("render")]
    public async Task Each_command_says_what_it_does_reads_and_writes(string command)
    {
        var terminal = new Terminal(Path.GetTempPath());

        var exitCode = await terminal.RunAsync(command == "digest" ? ["--help"] : [command, "--help"]);

        Assert.Equal(0, exitCode);
        Assert.Empty(terminal.Error);
        await Verify(terminal.Output).UseParameters(command);
    }

    [Fact]
    public async Task Who_asks_for_help_gets_it_whatever_else_is_wrong()
    {
        var terminal = new Terminal(Path.GetTempPath());

        Assert.Equal(0, await terminal.RunAsync("build", "--bse-url", "--help"));
        Assert.StartsWith("digest build: ", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_version_is_one_line()
    {
        var terminal = new Terminal(Path.GetTempPath());

        Assert.Equal(0, await terminal.RunAsync("--version"));
        Assert.Matches(@"^digest \d+\.\d+\.\d+\n$", terminal.Output);
    }
}
