namespace DigestSite.Publishing.Checks;

/// <summary>The SDK that builds here is one that <c>global.json</c> lets build.</summary>
internal sealed class DotnetCheck : IForkCheck
{
    public IEnumerable<CheckUp> Examine(ForkFacts facts)
    {
        if (facts.Dotnet is null)
            yield return CheckUp.Error(facts.WantedDotnet is null ? "the .NET SDK is not found" : $"no .NET SDK for {facts.WantedDotnet} is found", "Install it: https://dotnet.microsoft.com/download");
        else if (facts.WantedDotnet is { } wanted && Version.TryParse(wanted, out var least) && Version.TryParse(facts.Dotnet.Split('-')[0], out var found) && found < least)
            yield return CheckUp.Error($".NET SDK {facts.Dotnet} is older than {wanted}, which global.json asks for", "Install it: https://dotnet.microsoft.com/download");
        else
            yield return CheckUp.Fine($".NET SDK {facts.Dotnet}");
    }
}
