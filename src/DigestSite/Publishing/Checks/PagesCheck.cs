namespace DigestSite.Publishing.Checks;

/// <summary>What only GitHub knows: the curator has to look.</summary>
internal sealed class PagesCheck : IForkCheck
{
    public IEnumerable<CheckUp> Examine(ForkFacts facts)
    {
        if (facts.Repository?.GitHub is not { } repository)
            yield break;

        yield return CheckUp.Look("whether Pages is on cannot be seen from here", $"{repository.Address}/settings/pages must say Source: GitHub Actions.");
        yield return CheckUp.Look("nor whether workflows may run: GitHub turns them off in new forks, and schedules after 60 quiet days", $"{repository.Address}/actions offers a button when they are off.");
    }
}
