using DigestSite.Configuration;
using DigestSite.Fetching;

namespace DigestSite.Publishing;

/// <summary>All that decides whether a fork can publish, as far as it can be seen from this machine without the network.</summary>
public sealed record ForkFacts
{
    public required DigestConfiguration Configuration { get; init; }

    /// <summary>How messages name the configuration.</summary>
    public required string ConfigurationName { get; init; }

    /// <summary>By the feed's key.</summary>
    public IReadOnlyDictionary<string, FetchState> States { get; init; } = new Dictionary<string, FetchState>();

    /// <summary>The keys of the feeds that have a copy.</summary>
    public IReadOnlySet<string> Recorded { get; init; } = new HashSet<string>();

    public required DateTimeOffset Now { get; init; }

    public bool HasGit { get; init; }

    /// <summary><see langword="null"/> when the digest lies in no repository.</summary>
    public RepositoryFacts? Repository { get; init; }

    /// <summary>The text of the workflow that publishes; <see langword="null"/> when there is none.</summary>
    public string? Workflow { get; init; }

    /// <summary>Its version; <see langword="null"/> when it is not found.</summary>
    public string? Npm { get; init; }

    /// <summary>The version that builds here; <see langword="null"/> when none does.</summary>
    public string? Dotnet { get; init; }

    /// <summary>The version that <c>global.json</c> asks for, if it does.</summary>
    public string? WantedDotnet { get; init; }
}

/// <param name="Remote">Where it is pushed to, if anywhere.</param>
/// <param name="Uncommitted">Files below the input folder that differ from the last commit, or are not in it.</param>
public sealed record RepositoryFacts(string? Remote, int Uncommitted, bool IgnoresArchive, bool IgnoresOutput)
{
    public GitHubRepository? GitHub => Remote is null ? null : GitHubRepository.Of(Remote);
}
