using DigestSite.Pipelines;

namespace DigestSite.Publishing.Checks;

/// <summary>There is something to gather.</summary>
internal sealed class SourcesCheck : IForkCheck
{
    public IEnumerable<CheckUp> Examine(ForkFacts facts)
    {
        var sources = facts.Configuration.Sources.Count;
        yield return sources == 0
            ? CheckUp.Error($"no sources are listed in {facts.ConfigurationName}", "Add the first:  digest add https://example.org/")
            : CheckUp.Fine(Counted.As(sources, "source"));
    }
}
