using DigestSite.Diagnostics;
using DigestSite.Yaml;

namespace DigestSite.Publishing.Checks;

/// <summary>Something publishes the site, on its own and again and again.</summary>
internal sealed class WorkflowCheck : IForkCheck
{
    private const string Restore = "Take .github/workflows/publish.yml from the template again.";

    public IEnumerable<CheckUp> Examine(ForkFacts facts)
    {
        if (facts.Workflow is null)
        {
            yield return CheckUp.Error("there is no publish workflow", Restore);
            yield break;
        }

        var events = YamlText.ParseMapping(facts.Workflow, "publish.yml", new DiagnosticBag())?.Entries.FirstOrDefault(e => e.Key == "on")?.Value;
        var names = events switch
        {
            YamlScalar one => [one.Value],
            YamlList list => [.. list.Items.OfType<YamlScalar>().Select(s => s.Value)],
            YamlMapping map => map.Entries.Select(e => e.Key).ToArray(),
            _ => [],
        };
        yield return names switch
        {
            [] => CheckUp.Error("the publish workflow cannot be read, or nothing starts it", Restore),
            _ when !names.Contains("schedule") => CheckUp.Warning("the publish workflow has no schedule: new articles come in only when somebody pushes", "Give it one:  on: { schedule: [{ cron: '17 5 * * *' }] }"),
            _ => CheckUp.Fine("the publish workflow runs on a schedule"),
        };
    }
}
