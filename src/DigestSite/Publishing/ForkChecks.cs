using DigestSite.Publishing.Checks;

namespace DigestSite.Publishing;

/// <summary>Everything <c>digest doctor</c> looks at, in the order in which a fork is set up.</summary>
public static class ForkChecks
{
    private static readonly IForkCheck[] All =
    [
        new DotnetCheck(),
        new NpmCheck(),
        new TitleCheck(),
        new SourcesCheck(),
        new FeedsCheck(),
        new RemoteCheck(),
        new AddressCheck(),
        new RepositoryKeyCheck(),
        new ArchiveCheck(),
        new OutputCheck(),
        new WorkflowCheck(),
        new PagesCheck(),
    ];

    public static IReadOnlyList<CheckUp> Examine(ForkFacts facts) => [.. All.SelectMany(check => check.Examine(facts))];
}
