using System.Text.RegularExpressions;
using DigestSite.Diagnostics;
using DigestSite.Yaml;

namespace DigestSite.Tests.Publishing;

/// <summary>What GitHub runs for us, and what it may do.</summary>
public sealed partial class WorkflowSpecs
{
    private static readonly string Root = FindRoot();

    private static readonly YamlMapping Publish = Read(".github/workflows/publish.yml");

    public static TheoryData<string> Workflows => new(Directory.EnumerateFiles(Path.Combine(Root, ".github", "workflows")).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Every_action_is_pinned_by_its_commit_with_its_version_beside_it(string workflow)
    {
        var uses = File.ReadAllLines(Path.Combine(Root, ".github", "workflows", workflow)).Where(l => l.Contains("uses:", StringComparison.Ordinal)).ToArray();

        Assert.NotEmpty(uses);
        Assert.All(uses, line => Assert.Matches(Pinned(), line));
    }

    [Theory]
    [MemberData(nameof(Workflows))]
    public void No_workflow_has_a_right_it_does_not_name(string workflow)
    {
        var read = Read(".github/workflows/" + workflow);

        Assert.Contains(read.Entries, e => e.Key == "permissions");
        Assert.DoesNotContain("write-all", File.ReadAllText(Path.Combine(Root, ".github", "workflows", workflow)), StringComparison.Ordinal);
        Assert.DoesNotContain("pull_request_target", File.ReadAllText(Path.Combine(Root, ".github", "workflows", workflow)), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_job_that_deploys_may_deploy_and_only_the_one_that_runs_code_may_write_to_the_repository()
    {
        Assert.Equal([], Rights(Publish));
        Assert.Equal(["build", "deploy"], Jobs.Entries.Select(j => j.Key));
        Assert.Equal(["contents: write"], Rights(Job("build")));
        Assert.Equal(["id-token: write", "pages: write"], Rights(Job("deploy")));
        Assert.Equal(["contents: read"], Rights(Read(".github/workflows/ci.yml")));
    }

    [Fact]
    public void The_job_that_deploys_runs_nothing_of_the_repository()
    {
        Assert.Equal("build", Text(Job("deploy"), "needs"));
        Assert.Equal(["actions/configure-pages", "actions/deploy-pages"], Steps("deploy").Select(s => Text(s, "uses")?.Split('@')[0]).OfType<string>());
        Assert.All(Steps("deploy").Select(s => Text(s, "run")).OfType<string>(), run => Assert.StartsWith("echo ", run, StringComparison.Ordinal));
    }

    [Fact]
    public void The_archive_is_kept_before_anything_is_published_and_what_is_wrong_stops_neither()
    {
        var steps = Steps("build");
        var order = new[] { "$DIGEST fetch", "$DIGEST import", "$DIGEST weekly", "$DIGEST build", "$DIGEST check", "git add input" }
            .Select(run => steps.FindIndex(s => Text(s, "run")?.Contains(run, StringComparison.Ordinal) == true)).ToArray();
        Assert.DoesNotContain(-1, order);
        Assert.Equal(order.Order(), order);
        Assert.StartsWith("actions/upload-pages-artifact@", Text(steps[^1], "uses"), StringComparison.Ordinal);

        var check = steps[order[4]];
        Assert.Equal("true", Text(check, "continue-on-error"));
        Assert.Contains("::warning", Text(check, "run"), StringComparison.Ordinal);
        Assert.Equal("${{ !cancelled() }}", Text(steps[order[5]], "if"));
    }

    [Fact]
    public void Pins_and_packages_are_kept_current()
    {
        var updates = ((YamlList)Value(Read(".github/dependabot.yml"), "updates")!).Items.Cast<YamlMapping>().Select(u => $"{Text(u, "package-ecosystem")} {Text(u, "directory")}");

        Assert.Equal(["github-actions /", "npm /theme", "nuget /"], updates.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_project_has_its_packages_locked()
    {
        var projects = ((string[])["src", "theme", "tests"]).SelectMany(f => Directory.EnumerateFiles(Path.Combine(Root, f), "*.csproj", SearchOption.AllDirectories))
            .Where(p => !p.Contains("node_modules", StringComparison.Ordinal)).ToArray();

        Assert.NotEmpty(projects);
        Assert.All(projects, p => Assert.True(File.Exists(Path.Combine(Path.GetDirectoryName(p)!, "packages.lock.json")), $"{p} has no lock file: run dotnet restore --force-evaluate"));
    }

    private static YamlMapping Jobs => (YamlMapping)Value(Publish, "jobs")!;

    private static YamlMapping Job(string name) => (YamlMapping)Value(Jobs, name)!;

    private static List<YamlMapping> Steps(string job) => [.. ((YamlList)Value(Job(job), "steps")!).Items.Cast<YamlMapping>()];

    private static IEnumerable<string> Rights(YamlMapping of) =>
        ((YamlMapping)Value(of, "permissions")!).Entries.Select(e => $"{e.Key}: {((YamlScalar)e.Value).Value}").Order(StringComparer.Ordinal);

    private static YamlNode? Value(YamlMapping of, string key) => of.Entries.FirstOrDefault(e => e.Key == key)?.Value;

    private static string? Text(YamlMapping of, string key) => (Value(of, key) as YamlScalar)?.Value;

    private static YamlMapping Read(string file)
    {
        var problems = new DiagnosticBag();
        var read = YamlText.ParseMapping(File.ReadAllText(Path.Combine(Root, file)), file, problems);
        Assert.Empty(problems.Sorted);
        return read!;
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "DigestSite.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("DigestSite.sln was not found above " + AppContext.BaseDirectory);
    }

    [GeneratedRegex(@"uses: [\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$")]
    private static partial Regex Pinned();
}
