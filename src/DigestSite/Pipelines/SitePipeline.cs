using DigestSite.Configuration;
using DigestSite.Diagnostics;
using DigestSite.Site;

namespace DigestSite.Pipelines;

/// <summary>Archive → site.</summary>
public sealed class SitePipeline(DigestFolders folders, ITheme theme, IPipelineReporter reporter, DiagnosticBag diagnostics)
{
    /// <summary>Reads the archive and lays out the site; nothing is rendered yet. What a preview serves.</summary>
    public SiteMap Lay(DigestConfiguration configuration, CancellationToken cancellation = default) => throw new NotImplementedException($"{folders}{theme}{reporter}{diagnostics}");

    /// <summary>Lays out the site, renders all of it and writes what changed.</summary>
    public Task<SiteSummary> RunAsync(DigestConfiguration configuration, CancellationToken cancellation = default) => throw new NotImplementedException($"{folders}{theme}{reporter}{diagnostics}");
}

/// <param name="Written">Files that are new or differ from the last build.</param>
/// <param name="Removed">Files of the last build that are no longer part of the site.</param>
public sealed record SiteSummary(
    int Articles,
    int Tags,
    int Authors,
    int Sources,
    int Weeks,
    int Pages,
    int Feeds,
    int Files,
    int Written,
    int Removed);
