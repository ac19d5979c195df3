using System.Text.RegularExpressions;
using static DigestSite.Snapshots.Snapshot;

namespace DigestSite.Cli.Tests.Commands;

public sealed class BuildSpecs : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_build_tells_its_steps_what_it_found_and_what_it_wrote()
    {
        Sample.WriteTo(_folder);
        var terminal = new Terminal(_folder.Path);

        Assert.Equal(0, await terminal.RunAsync());

        Assert.True(File.Exists(Path.Combine(_folder.Path, "output/index.html")));
        await Verify(WithoutSizes(terminal.Output) + "--- standard error\n" + terminal.Error);
    }

    [Fact]
    public async Task A_second_build_writes_nothing()
    {
        Sample.WriteTo(_folder);
        await new Terminal(_folder.Path).RunAsync("build");
        var terminal = new Terminal(_folder.Path);

        Assert.Equal(0, await terminal.RunAsync("build"));

        Assert.Contains("0 added, 0 updated, 2 unchanged\n", terminal.Output, StringComparison.Ordinal);
        Assert.Contains("in output/: 0 written, 0 removed\n", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_held_back_is_counted()
    {
        Sample.WriteTo(_folder);
        foreach (var (name, head) in new[] { ("a", "published: 2099-01-01"), ("b", "published: 2026-01-01\ndraft: true"), ("c", "published: 2099-01-01\ndraft: true") })
            _folder.Write($"input/articles/{name}.md", $"---\ntitle: Mine\n{head}\n---\nText.\n");
        var terminal = new Terminal(_folder.Path);

        Assert.Equal(0, await terminal.RunAsync("build"));

        Assert.Contains("\nHeld    1 scheduled, 2 drafts: not on the site yet, shown by 'digest preview'\n", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Folders_and_address_can_be_named()
    {
        Sample.WriteTo(_folder);
        Directory.Move(Path.Combine(_folder.Path, "input"), Path.Combine(_folder.Path, "other"));
        var terminal = new Terminal(_folder.Path);

        Assert.Equal(0, await terminal.RunAsync("build", "--input=other", "--output", "site/other", "--base-url", "https://name.github.io/repo"));

        var feed = await File.ReadAllTextAsync(Path.Combine(_folder.Path, "site/other/feed.xml"));
        Assert.Contains("<link>https://name.github.io/repo/</link>", feed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quiet_leaves_only_problems()
    {
        Sample.WriteTo(_folder);
        var terminal = new Terminal(_folder.Path);

        Assert.Equal(0, await terminal.RunAsync("--verbosity", "quiet"));

        Assert.Empty(terminal.Output);
        Assert.DoesNotContain("note: ", terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Detailed_shows_every_note()
    {
        Sample.WriteTo(_folder);
        var terminal = new Terminal(_folder.Path);

        Assert.Equal(0, await terminal.RunAsync("--verbosity", "detailed"));

        Assert.Contains("note: ", terminal.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("--verbosity detailed shows", terminal.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("build")]
    [InlineData("import")]
    public async Task Errors_in_the_configuration_are_all_told_and_nothing_is_written(string command)
    {
        Sample.WriteTo(_folder);
        _folder.Write("input/digest.yml", "site:\n  titel: Sample\nsorces: []\n");
        var terminal = new Terminal(_folder.Path);

        Assert.Equal(1, await terminal.RunAsync(command));

        Assert.Empty(terminal.Output);
        Assert.Contains("error: input/digest.yml(2,3): unknown key 'titel', did you mean 'title'? [unknown-key]\n", terminal.Error, StringComparison.Ordinal);
        Assert.Contains("error: input/digest.yml(3,1): unknown key 'sorces', did you mean 'sources'? [unknown-key]\n", terminal.Error, StringComparison.Ordinal);
        Assert.Equal(["digest.yml", "feeds"], Directory.EnumerateFileSystemEntries(Path.Combine(_folder.Path, "input")).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal));
        Assert.False(Directory.Exists(Path.Combine(_folder.Path, "output")));
    }

    [Fact]
    public async Task Import_fills_the_archive_and_writes_no_site()
    {
        Sample.WriteTo(_folder);
        var terminal = new Terminal(_folder.Path);

        Assert.Equal(0, await terminal.RunAsync("import"));

        Assert.Equal(2, Directory.EnumerateFiles(Path.Combine(_folder.Path, "input/articles"), "*.md", SearchOption.AllDirectories).Count());
        Assert.False(Directory.Exists(Path.Combine(_folder.Path, "output")));
        Assert.Contains("Read    2 items in 1 feed, 0 merged: 2 added, 0 updated, 0 unchanged\n", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_interrupted_build_says_so_with_the_exit_code_of_shells()
    {
        Sample.WriteTo(_folder);
        var terminal = new Terminal(_folder.Path);
        using var interruption = new CancellationTokenSource();
        await interruption.CancelAsync();

        Assert.Equal(130, await CommandLine.InvokeAsync(["build"], terminal.Shell, interruption.Token));
        Assert.EndsWith("Interrupted.\n", terminal.Error, StringComparison.Ordinal);
    }

    /// <summary>How many pages a site has and how many files its theme ships is no matter of this command.</summary>
    private static string WithoutSizes(string output) => Regex.Replace(output, @"\d+(?= (?:resources|pages|feeds,|files|written))", "N");
}
