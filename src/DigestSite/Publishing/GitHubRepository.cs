using System.Text.RegularExpressions;

namespace DigestSite.Publishing;

/// <summary>A repository on GitHub, and where its pages stand.</summary>
public sealed partial record GitHubRepository(string Owner, string Name)
{
    public Uri Address => new($"https://github.com/{Owner}/{Name}");

    /// <summary>A repository called <c>you.github.io</c> is the owner's root, any other a folder below it.</summary>
    public Uri Pages => Name.Equals($"{Owner}.github.io", StringComparison.OrdinalIgnoreCase)
        ? new($"https://{Owner.ToLowerInvariant()}.github.io/")
        : new($"https://{Owner.ToLowerInvariant()}.github.io/{Name}/");

    /// <param name="remote">As git has it: <c>https://github.com/you/fork.git</c>, <c>git@github.com:you/fork.git</c>.</param>
    public static GitHubRepository? Of(string remote) =>
        Form().Match(remote) is { Success: true } match ? new GitHubRepository(match.Groups["owner"].Value, match.Groups["name"].Value) : null;

    [GeneratedRegex(@"^(?:(?:https?|ssh|git)://(?:[^/@]+@)?github\.com(?::\d+)?/|(?:[^/@:]+@)?github\.com:)(?<owner>[^/]+)/(?<name>[^/]+?)(?:\.git)?/?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Form();
}
