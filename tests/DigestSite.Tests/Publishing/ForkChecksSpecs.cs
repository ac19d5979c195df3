using DigestSite.Configuration;
using DigestSite.Diagnostics;
using DigestSite.Fetching;
using DigestSite.Publishing;

namespace DigestSite.Tests.Publishing;

public sealed class ForkChecksSpecs
{
    private const string Yaml = """
        site:
          title: Mine
          base-url: https://me.github.io/fork/
          repository: https://github.com/me/fork
        sources:
          - { name: A, feed: https://a.example/feed }
          - { name: B, feed: https://b.example/feed }
        """;

    private static readonly DateTimeOffset Now = new(2026, 5, 22, 12, 0, 0, TimeSpan.Zero);

    /// <summary>A fork with which all is well.</summary>
    private static readonly ForkFacts Well = new()
    {
        Configuration = Configured(Yaml),
        ConfigurationName = "input/digest.yml",
        Recorded = new HashSet<string> { "a", "b" },
        States = new Dictionary<string, FetchState> { ["a"] = new(new Uri("https://a.example/feed")) { Fetched = Now.AddDays(-1) } },
        Now = Now,
        HasGit = true,
        Repository = new RepositoryFacts("git@github.com:Me/fork.git", 0, IgnoresArchive: false, IgnoresOutput: true),
        Workflow = "on:\n  schedule:\n    - cron: '17 5 * * *'\n",
        Npm = "10.9.0",
        Dotnet = "10.0.401",
        WantedDotnet = "10.0.100",
    };

    [Fact]
    public void A_fork_with_which_all_is_well_hears_so() =>
        Assert.DoesNotContain(ForkChecks.Examine(Well), c => c.Problem > Severity.Info);

    [Fact]
    public void The_template_itself_is_told_every_step_to_take() => Hears(
        Well with
        {
            Configuration = Configured("site: { title: Tutorial Digest }"),
            Repository = null,
            Workflow = null,
            Npm = null,
        },
        "Warning: npm is not found: what is built here has no code colours, math, diagrams and fonts",
        "Warning: the title is still the template's: Tutorial Digest",
        "Error: no sources are listed in input/digest.yml",
        "Error: this is no git repository",
        "Error: base-url is not set: feeds and canonical links would name this machine",
        "Warning: the site does not say where it is kept",
        "Error: there is no publish workflow");

    [Theory]
    [InlineData("https://you.github.io/your-fork/", "Error: base-url is https://you.github.io/your-fork/, but this repository is published at https://me.github.io/fork/")]
    [InlineData("http://localhost:5080/", "Warning: base-url is not set: the publish workflow knows it, a build elsewhere does not")]
    [InlineData("https://digest.example/", null)]
    public void The_address_is_this_forks(string address, string? problem) =>
        Hears(Well with { Configuration = Configured(Yaml.Replace("https://me.github.io/fork/", address, StringComparison.Ordinal)) }, problem);

    [Fact]
    public void The_repository_is_this_fork() => Hears(
        Well with { Configuration = Configured(Yaml.Replace("https://github.com/me/fork", "https://github.com/template/digest", StringComparison.Ordinal)) },
        "Warning: the site says it is kept at https://github.com/template/digest, but this is https://github.com/Me/fork");

    [Fact]
    public void Feeds_are_recorded_and_fresh()
    {
        Hears(Well with { Recorded = new HashSet<string>() }, "Error: no feed has been fetched yet");
        Hears(Well with { Recorded = new HashSet<string> { "a" } }, "Warning: never fetched: b");
        Hears(Known(Well.States["a"] with { Fetched = Now.AddDays(-15) }), "Warning: not fetched for two weeks: a");
        Hears(Known(Well.States["a"] with { Failures = 2, FailingSince = Now.AddDays(-2), Error = "no host is called a.example" }),
            "Warning: a fails since 2026-05-20: no host is called a.example");
        Hears(Known(new FetchState(new Uri("https://elsewhere.example/")) { Failures = 2 }));
    }

    [Fact]
    public void Git_keeps_the_archive_and_not_the_output()
    {
        Hears(Well with { HasGit = false, Repository = null }, "Error: git is not found");
        Hears(Well with { Repository = Well.Repository! with { Remote = null } }, "Error: the repository has no remote");
        Hears(Well with { Repository = Well.Repository! with { Remote = "https://git.example/me/fork.git" } }, "Warning: the remote is not on GitHub, and the publish workflow is for GitHub");
        Hears(Well with { Repository = Well.Repository! with { Uncommitted = 3 } }, "Warning: 3 files of the input folder not committed");
        Hears(Well with { Repository = Well.Repository! with { IgnoresArchive = true } }, "Error: git ignores the archive: articles that have left their feeds would be lost");
        Hears(Well with { Repository = Well.Repository! with { IgnoresOutput = false } }, "Warning: git does not ignore the output folder: each build would be a large commit");
    }

    [Theory]
    [InlineData("on: push", "Warning: the publish workflow has no schedule: new articles come in only when somebody pushes")]
    [InlineData("on: [push, schedule]", null)]
    [InlineData("\"on\":\n  schedule: []", null)]
    [InlineData("name: publish", "Error: the publish workflow cannot be read, or nothing starts it")]
    [InlineData("on: [", "Error: the publish workflow cannot be read, or nothing starts it")]
    public void The_workflow_runs_on_its_own(string workflow, string? problem) => Hears(Well with { Workflow = workflow }, problem);

    [Theory]
    [InlineData(null, "10.0.100", "Error: no .NET SDK for 10.0.100 is found")]
    [InlineData("10.0.99", "10.0.100", "Error: .NET SDK 10.0.99 is older than 10.0.100, which global.json asks for")]
    [InlineData("11.0.100-preview.1", "10.0.100", null)]
    [InlineData("10.0.100", null, null)]
    public void The_SDK_is_new_enough(string? dotnet, string? wanted, string? problem) => Hears(Well with { Dotnet = dotnet, WantedDotnet = wanted }, problem);

    [Theory]
    [InlineData("https://github.com/You/your.fork.git", "https://you.github.io/your.fork/")]
    [InlineData("https://token@github.com/you/your-fork", "https://you.github.io/your-fork/")]
    [InlineData("git@github.com:you/You.github.io.git", "https://you.github.io/")]
    [InlineData("ssh://git@github.com:22/you/your-fork.git", "https://you.github.io/your-fork/")]
    [InlineData("https://gitlab.com/you/your-fork.git", null)]
    [InlineData("https://github.com.example/you/your-fork.git", null)]
    [InlineData("../elsewhere", null)]
    public void The_pages_of_a_repository_are_known_by_its_remote(string remote, string? pages) =>
        Assert.Equal(pages, GitHubRepository.Of(remote)?.Pages.AbsoluteUri);

    private static ForkFacts Known(FetchState state) => Well with { States = new Dictionary<string, FetchState> { ["a"] = state } };

    private static void Hears(ForkFacts facts, params string?[] problems) =>
        Assert.Equal(problems.OfType<string>(), ForkChecks.Examine(facts).Where(c => c.Problem > Severity.Info).Select(c => $"{c.Problem}: {c.Message}"));

    private static DigestConfiguration Configured(string yaml) => ConfigurationFile.Parse(yaml, "input/digest.yml", null, new DiagnosticBag())!;
}
