using System.Text.Json;
using DigestSite.Configuration;
using DigestSite.Diagnostics;
using DigestSite.Fetching;
using DigestSite.Import;
using DigestSite.Pipelines;

namespace DigestSite.Publishing;

/// <summary>Runs a program to its end.</summary>
/// <returns>Its exit code and standard output; <see langword="null"/> when it could not be started.</returns>
public delegate Task<(int Code, string Output)?> ProgramRunner(string program, IReadOnlyList<string> arguments, string folder, CancellationToken cancellation);

/// <summary>Gathers the facts from the disk, and from git, npm and dotnet.</summary>
public sealed class ForkFactsReader(DigestFolders folders, ProgramRunner run, TimeProvider time, DiagnosticBag diagnostics)
{
    private readonly string _folder = Path.GetDirectoryName(Path.GetFullPath(folders.Input)) ?? folders.Input;

    public async Task<ForkFacts> ReadAsync(DigestConfiguration configuration, CancellationToken cancellation = default)
    {
        var hasGit = await LineAsync("git", ["--version"], cancellation) is not null;
        var root = hasGit ? await LineAsync("git", ["rev-parse", "--show-toplevel"], cancellation) : null;
        return new ForkFacts
        {
            Configuration = configuration,
            ConfigurationName = folders.NameOf(folders.Configuration),
            States = FetchStates.Read(folders, configuration, diagnostics),
            Recorded = WantedFeed.Of(configuration).Select(f => f.Address.Key).Where(key => RecordedCopy.Find(folders, key) is not null).ToHashSet(StringComparer.Ordinal),
            Now = time.GetUtcNow(),
            HasGit = hasGit,
            Repository = root is null ? null : await RepositoryAsync(cancellation),
            Workflow = Text(Path.Combine(root ?? _folder, ".github", "workflows", "publish.yml")),
            Npm = await LineAsync(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", ["--version"], cancellation),
            Dotnet = await LineAsync("dotnet", ["--version"], cancellation),
            WantedDotnet = Text(Path.Combine(root ?? _folder, "global.json")) is { } global ? SdkOf(global) : null,
        };
    }

    private async Task<RepositoryFacts> RepositoryAsync(CancellationToken cancellation)
    {
        var remotes = await run("git", ["config", "--get-regexp", @"^remote\..*\.url$"], _folder, cancellation) is (0, var listed) ? Lines(listed) : [];
        var remote = remotes.OrderByDescending(r => r.StartsWith("remote.origin.url ", StringComparison.Ordinal)).FirstOrDefault();
        var status = await run("git", ["status", "--porcelain", "--untracked-files=all", "--", folders.Input], _folder, cancellation) is (0, var changes) ? Lines(changes).Length : 0;
        return new RepositoryFacts(
            remote?[(remote.IndexOf(' ', StringComparison.Ordinal) + 1)..],
            status,
            IgnoresArchive: await IsIgnoredAsync(Path.Combine(folders.Articles, "2026", "article.md"), cancellation),
            IgnoresOutput: await IsIgnoredAsync(Path.Combine(folders.Output, "index.html"), cancellation));
    }

    private async Task<bool> IsIgnoredAsync(string file, CancellationToken cancellation) =>
        await run("git", ["check-ignore", "--quiet", "--no-index", file], _folder, cancellation) is (0, _);

    /// <summary>The first line of what a program says; <see langword="null"/> when it fails.</summary>
    private async Task<string?> LineAsync(string program, IReadOnlyList<string> arguments, CancellationToken cancellation) =>
        await run(program, arguments, _folder, cancellation) is (0, var output) ? Lines(output).FirstOrDefault() : null;

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string? Text(string file) => File.Exists(file) ? File.ReadAllText(file) : null;

    private static string? SdkOf(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            return document.RootElement.GetProperty("sdk").GetProperty("version").GetString();
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }
}
