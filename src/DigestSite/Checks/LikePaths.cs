using DigestSite.Diagnostics;
using DigestSite.Site;

namespace DigestSite.Checks;

/// <summary>No two files differ in nothing but case: on Windows and macOS one would overwrite the other.</summary>
internal sealed class LikePaths : ISiteCheck
{
    public IEnumerable<Diagnostic> Check(RenderedSite site, PageNames names) =>
        site.Map.All
            .GroupBy(r => Permalink.FileOf(r.Path), StringComparer.OrdinalIgnoreCase)
            .Where(g => g.Count() > 1)
            .Select(g => new Diagnostic(DiagnosticCode.PathClash, Severity.Error, null,
                $"paths that differ in nothing but case: {string.Join(", ", g.Select(r => names.Of(r)))}",
                "Rename what one of them comes from."));
}
