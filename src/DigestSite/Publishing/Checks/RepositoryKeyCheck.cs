namespace DigestSite.Publishing.Checks;

/// <summary>Readers who find a mistake are sent to this repository, not to another.</summary>
internal sealed class RepositoryKeyCheck : IForkCheck
{
    public IEnumerable<CheckUp> Examine(ForkFacts facts)
    {
        var key = facts.Configuration.Site.Repository;
        var own = facts.Repository?.GitHub;
        if (key is null)
            yield return CheckUp.Warning("the site does not say where it is kept", Write(facts, own?.Address.AbsoluteUri ?? "https://github.com/you/your-fork"));
        else if (own is not null && GitHubRepository.Of(key.AbsoluteUri) is { } named && !named.Address.AbsoluteUri.Equals(own.Address.AbsoluteUri, StringComparison.OrdinalIgnoreCase))
            yield return CheckUp.Warning($"the site says it is kept at {key}, but this is {own.Address}", Write(facts, own.Address.AbsoluteUri));
        else
            yield return CheckUp.Fine($"readers are sent to {key}");
    }

    private static string Write(ForkFacts facts, string address) => $"Write in {facts.ConfigurationName}:  site: {{ repository: {address} }}";
}
