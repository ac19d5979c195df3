using System.Runtime.CompilerServices;
using System.Text;
using DigestSite.Archive;
using DigestSite.Configuration;
using DigestSite.Diagnostics;
using DigestSite.Import;
using DigestSite.Pipelines;
using DigestSite.Theme;

namespace DigestSite.Tests.Scenarios;

/// <summary>A digest of its own, copied to a folder that is gone when the test is over, and run as the commands run it.</summary>
public sealed class Scenario : IDisposable
{
    /// <summary>The four feeds the digest was made for. Tests have copies of their own: a fork replaces those of <c>input/</c>.</summary>
    public const string Real = "real";

    private readonly TempFolder _temp = new();

    /// <param name="name">A folder beside this file that holds <c>input/</c>; none for an empty digest.</param>
    public Scenario(string? name = null, [CallerFilePath] string here = "")
    {
        Folders = new DigestFolders(_temp.File("input"), _temp.File("output"));
        if (name is null)
            return;

        var scenarios = Path.GetDirectoryName(here)!;
        Copy(Path.Combine(scenarios, name), _temp.Path);
        if (name == Real)
            Copy(Path.Combine(scenarios, "..", "..", "RealFeeds"), Folders.Feeds);
    }

    public DigestFolders Folders { get; }

    public DiagnosticBag Diagnostics { get; private set; } = new();

    public ImportResult? Imported { get; private set; }

    public SiteSummary? Built { get; private set; }

    /// <summary>What a command that builds does: configuration, import, site.</summary>
    public async Task<Scenario> BuildAsync()
    {
        if (Import() is { } configuration)
            Built = await new SitePipeline(Folders, new RazorTheme(Folders.Input), new SilentReporter(), Diagnostics).RunAsync(configuration, Imported!);
        return this;
    }

    /// <summary>What the command that checks does.</summary>
    public async Task CheckAsync()
    {
        if (Import() is { } configuration)
            await new CheckPipeline(Folders, new RazorTheme(Folders.Input), new SilentReporter(), Diagnostics).RunAsync(configuration, Imported!);
    }

    /// <summary>What the command does that writes the weekly issues.</summary>
    public WeeklySummary? Weekly() =>
        Import() is { } configuration ? new WeeklyPipeline(Folders, new SilentReporter(), Diagnostics).Run(configuration, Imported!) : null;

    /// <summary>What a command that imports does.</summary>
    /// <param name="theirs">Names of articles that are to take their publisher's version.</param>
    public DigestConfiguration? Import(params string[] theirs) => Import(new SilentReporter(), theirs);

    public DigestConfiguration? Import(IPipelineReporter reporter, params string[] theirs)
    {
        Diagnostics = new DiagnosticBag();
        var configuration = ConfigurationFile.Read(Folders, null, Diagnostics);
        if (configuration is not null)
            Imported = new ImportPipeline(Folders, reporter, Diagnostics, Time) { Theirs = theirs, Disk = Disk }.Run(configuration);
        return configuration;
    }

    public TimeProvider Time { get; set; } = new FixedClock(new DateTimeOffset(2026, 6, 1, 12, 0, 0, TimeSpan.Zero));

    /// <summary>What the import writes to.</summary>
    internal IDisk Disk { get; set; } = DigestSite.Archive.Disk.Lazy;

    /// <summary>Goes back to what an earlier import said.</summary>
    public void Restore(ImportResult imported, DiagnosticBag diagnostics) => (Imported, Diagnostics) = (imported, diagnostics);

    public string PathOf(string file) => _temp.File(file);

    public string Read(string file) => File.ReadAllText(_temp.File(file), Encoding.UTF8);

    public void Write(string file, string text) => _temp.Write(file, text);

    public void Edit(string file, string before, string after)
    {
        var text = Read(file);
        Assert.Contains(before, text, StringComparison.Ordinal);
        Write(file, text.Replace(before, after, StringComparison.Ordinal));
    }

    public void Delete(string file) => File.Delete(_temp.File(file));

    /// <summary>Every file below a folder, by its path from there.</summary>
    public IReadOnlyDictionary<string, string> Bytes(string below) => _temp.Snapshot(below);

    public IEnumerable<(string Path, string Text)> Texts(string below) =>
        Bytes(below).Select(f => (f.Key, Encoding.UTF8.GetString(Convert.FromHexString(f.Value))));

    public void Dispose() => _temp.Dispose();

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
