namespace DigestSite.Publishing.Checks;

/// <summary>The theme's scripts and fonts come by npm.</summary>
internal sealed class NpmCheck : IForkCheck
{
    public IEnumerable<CheckUp> Examine(ForkFacts facts)
    {
        yield return facts.Npm is { } version
            ? CheckUp.Fine($"npm {version}")
            : CheckUp.Warning("npm is not found: what is built here has no code colours, math, diagrams and fonts", "Install Node.js: https://nodejs.org/. The publish workflow has it.");
    }
}
