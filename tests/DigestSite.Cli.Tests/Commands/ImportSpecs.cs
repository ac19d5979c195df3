using System.Globalization;
using DigestSite.Diagnostics;
using DigestSite.Pipelines;

namespace DigestSite.Cli.Tests.Commands;

public sealed class ImportSpecs : IDisposable
{
    private const string File = "input/articles/2026/first-steps.md";

    private readonly TempFolder _folder = new();

    public ImportSpecs() => Sample.WriteTo(_folder);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Theirs_says_what_it_changed()
    {
        await RunAsync("import");
        var imported = Read(File);
        _folder.Write(File, imported.Replace("title: First steps", "title: My steps", StringComparison.Ordinal).Replace("*words*", "other words", StringComparison.Ordinal));

        var (code, terminal) = await RunAsync("import", "--theirs", "first-steps");

        Assert.Equal(ExitCode.Success, code);
        Assert.Equal(imported, Read(File));
        Assert.Contains($"Took    {File}: changed title, body (1 line new, 1 gone)\n", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Theirs_of_an_unknown_name_is_an_error_with_the_nearest()
    {
        await RunAsync("import");

        var (code, terminal) = await RunAsync("import", "--theirs", "first-step", "--verbosity", "quiet");

        Assert.Equal(ExitCode.Errors, code);
        Assert.Contains("error: --theirs first-step: no article in the archive is called so, did you mean first-steps? [unknown-article]\n", terminal.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("import")]
    [InlineData("build")]
    public async Task A_second_run_on_the_same_input_is_refused_and_writes_nothing(string command)
    {
        using var first = InputLock.Take(new DigestFolders(PathOf("input"), PathOf("output")), new DiagnosticBag());

        var (code, terminal) = await RunAsync(command);

        Assert.Equal(ExitCode.Errors, code);
        Assert.Equal("", terminal.Output);
        Assert.Equal(
            string.Create(CultureInfo.InvariantCulture, $"error: another run (process {Environment.ProcessId}) is at work in input/: two at once would get in each other's way [input-in-use]\n    Wait until it is done, or end it, and run the command again.\n"),
            terminal.Error);
        Assert.False(Directory.Exists(PathOf("input/articles")));
    }

    private async Task<(int Code, Terminal Terminal)> RunAsync(params string[] args)
    {
        var terminal = new Terminal(_folder.Path);
        return (await terminal.RunAsync(args), terminal);
    }

    private string PathOf(string file) => Path.Combine(_folder.Path, file);

    private string Read(string file) => System.IO.File.ReadAllText(PathOf(file));
}
