using System.Diagnostics;
using System.Globalization;

namespace DigestSite.Cli.Tests.Commands;

/// <summary>
/// The real command in a process of its own, killed while it writes. What it can leave behind is tried step by step
/// elsewhere; this proves that a real kill leaves nothing else. <c>DIGEST_KILLS=200</c> kills it so often.
/// </summary>
public sealed class KilledImportSpecs : IDisposable
{
    private const int Articles = 150;

    private static readonly int Kills = int.TryParse(Environment.GetEnvironmentVariable("DIGEST_KILLS"), NumberStyles.None, CultureInfo.InvariantCulture, out var kills) ? kills : 2;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_import_that_is_killed_is_taken_up_by_the_next_run_and_ends_in_the_same_archive()
    {
        Write("undisturbed");
        await ImportAsync("undisturbed");
        var expected = BytesOf("undisturbed");
        var random = new Random(Kills);
        var cutShort = 0;
        for (var kill = 0; kill < Kills; kill++)
        {
            var name = $"killed-{kill}";
            Write(name);
            KillImport(name, random.Next(Articles), random.Next(20_000));
            var left = Directory.Exists(ArchiveOf(name)) ? Directory.GetFiles(ArchiveOf(name), "*.md", SearchOption.AllDirectories) : [];
            cutShort += left.Length < Articles ? 1 : 0;
            Assert.All(left, file => Assert.Equal(expected[Path.GetRelativePath(ArchiveOf(name), file)], Convert.ToHexString(File.ReadAllBytes(file))));

            await ImportAsync(name);
            Assert.Equal(expected, BytesOf(name));
            Directory.Delete(PathOf(name), recursive: true);
        }

        Assert.True(Kills < 100 || cutShort > Kills / 2, $"only {cutShort} of {Kills} runs were killed before their end");
    }

    private string PathOf(string name) => Path.Combine(_folder.Path, name);

    private string ArchiveOf(string name) => Path.Combine(PathOf(name), "input", "articles");

    private Dictionary<string, string> BytesOf(string name) =>
        Directory.EnumerateFiles(ArchiveOf(name), "*", SearchOption.AllDirectories)
            .ToDictionary(f => Path.GetRelativePath(ArchiveOf(name), f), f => Convert.ToHexString(File.ReadAllBytes(f)), StringComparer.Ordinal);

    private void Write(string name)
    {
        var items = string.Concat(Enumerable.Range(1, Articles).Select(n =>
            $"<item><title>Article {n % 140}</title><link>https://blog.example/{n}</link><guid>{n}</guid><description>{string.Join(' ', Enumerable.Range(n, 400))}</description></item>"));
        _folder.Write($"{name}/input/digest.yml", Sample.Configuration);
        _folder.Write($"{name}/input/feeds/blog.xml", $"<rss version=\"2.0\"><channel><title>A blog</title><link>https://blog.example/</link><description>d</description><lastBuildDate>Fri, 22 May 2026 08:00:00 GMT</lastBuildDate>{items}</channel></rss>");
    }

    private async Task ImportAsync(string name)
    {
        var terminal = new Terminal(PathOf(name));
        Assert.Equal(ExitCode.Success, await terminal.RunAsync("import", "--verbosity", "quiet"));
    }

    /// <summary>Kills it a moment after so many files have come to be, wherever it is then.</summary>
    private void KillImport(string name, int files, int spins)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "digest.dll"), "import", "--verbosity", "quiet"])
        {
            WorkingDirectory = PathOf(name),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var folder = Path.Combine(ArchiveOf(name), "2026");
        while (!process.HasExited && (!Directory.Exists(folder) || Directory.EnumerateFiles(folder).Count() < files))
            Thread.Yield();
        Thread.SpinWait(spins);
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
    }
}
