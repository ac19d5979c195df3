using DigestSite.Diagnostics;

namespace DigestSite.Checks.Sources;

/// <summary>All checks of what a person wrote. Another is a file and a line.</summary>
internal static class SourceChecks
{
    private static readonly IReadOnlyList<ISourceCheck> All =
    [
        new UndefinedReferences(),
        new UnclosedFences(),
        new UnclosedElements(),
        new EmptyLinks(),
        new UnfollowedAddresses(),
    ];

    public static IEnumerable<Diagnostic> Check(IEnumerable<WrittenText> texts) => texts.SelectMany(t => All.SelectMany(c => c.Check(t)));
}
