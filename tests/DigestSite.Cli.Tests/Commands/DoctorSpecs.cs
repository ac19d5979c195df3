using static DigestSite.Snapshots.Snapshot;

namespace DigestSite.Cli.Tests.Commands;

public sealed class DoctorSpecs : IDisposable
{
    private readonly TempFolder _folder = new();

    public DoctorSpecs() => Sample.WriteTo(_folder);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task It_says_what_is_well_what_is_not_and_where_to_look()
    {
        _folder.Write(".github/workflows/publish.yml", "on: push\n");
        var terminal = With("git --version: git version 2.47", $"git rev-parse --show-toplevel: {_folder.Path}",
            "git config --get-regexp ^remote\\..*\\.url$: remote.other.url x\nremote.origin.url https://github.com/me/fork.git",
            "git status --porcelain --untracked-files=all -- input: ?? input/articles/2026/a.md\n M input/digest.yml",
            "git check-ignore --quiet --no-index output/index.html:", "dotnet --version: 10.0.401");

        Assert.Equal(0, await terminal.RunAsync("doctor"));

        await Verify(terminal.Output + "--- standard error\n" + terminal.Error);
    }

    [Fact]
    public async Task What_keeps_it_from_publishing_is_an_error()
    {
        var terminal = With();

        Assert.Equal(1, await terminal.RunAsync("doctor", "--verbosity", "quiet"));

        Assert.Empty(terminal.Output);
        Assert.Contains("error: git is not found [unready-fork]\n    Install it: https://git-scm.com/downloads\n", terminal.Error, StringComparison.Ordinal);
        Assert.Contains("error: the .NET SDK is not found [unready-fork]\n", terminal.Error, StringComparison.Ordinal);
    }

    /// <summary>The programs that are there, each with what it says; all others are not.</summary>
    private Terminal With(params string[] programs)
    {
        var said = programs.Select(p => p.Split(':', 2)).ToDictionary(p => p[0], p => p[1].Trim(), StringComparer.Ordinal);
        var terminal = new Terminal(_folder.Path);
        return terminal with
        {
            Shell = terminal.Shell with
            {
                Run = (program, arguments, _, _) =>
                {
                    var line = string.Join(' ', arguments.Prepend(program)).Replace(_folder.Path + Path.DirectorySeparatorChar, "", StringComparison.Ordinal).Replace('\\', '/').Replace("remote/..*/.url", "remote\\..*\\.url", StringComparison.Ordinal);
                    return Task.FromResult<(int, string)?>(said.TryGetValue(line, out var output) ? (0, output) : said.Keys.Any(k => k.StartsWith(program, StringComparison.Ordinal)) ? (1, "") : null);
                },
            },
        };
    }
}
