using DigestSite.Checks.Sources;
using DigestSite.Diagnostics;

namespace DigestSite.Checks;

/// <summary>All checks there are. Another is a file and a line.</summary>
public static class SiteChecks
{
    private const int MostNamed = 3;

    private static readonly IReadOnlyList<ISiteCheck> All =
    [
        new InternalLinks(),
        new ReachableAddresses(),
        new Markup(),
        new HeadingOrder(),
        new AlternativeTexts(),
        new StyleSheets(),
        new WellFormedFeeds(),
        new MachineAddresses(),
        new LikePaths(),
    ];

    public static IEnumerable<Diagnostic> Check(RenderedSite site, PageNames names) =>
        All.SelectMany(c => OneForEachCause(c.Check(site, names))).Concat(SourceChecks.Check(names.Texts));

    /// <summary>What a theme, a slot or a list does wrong stands on many pages, and is said once.</summary>
    private static IEnumerable<Diagnostic> OneForEachCause(IEnumerable<Diagnostic> found)
    {
        foreach (var same in found.Distinct().GroupBy(d => (d.Code, d.Severity, d.Message, d.Hint, IsPage: IsPage(d.Place))))
        {
            Diagnostic[] all = [.. same.OrderBy(d => d.Place)];
            var places = all.Select(d => d.Place?.File).Distinct(StringComparer.Ordinal).Skip(1).ToArray();
            if (!same.Key.IsPage || places.Length == 0)
            {
                foreach (var one in all)
                    yield return one;
                continue;
            }

            var named = string.Join(", ", places.Take(MostNamed));
            yield return all[0] with { Message = $"{same.Key.Message} (also {named}{(places.Length > MostNamed ? $" and {places.Length - MostNamed} more" : "")})" };
        }
    }

    /// <summary>A page as served, not a file that somebody wrote.</summary>
    private static bool IsPage(Place? place) => place is not null && !place.File.EndsWith(".md", StringComparison.Ordinal) && !place.File.EndsWith(".yml", StringComparison.Ordinal);
}
