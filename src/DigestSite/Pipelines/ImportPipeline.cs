using DigestSite.Configuration;
using DigestSite.Diagnostics;

namespace DigestSite.Pipelines;

/// <summary>Feeds → archive.</summary>
public sealed class ImportPipeline(DigestFolders folders, IPipelineReporter reporter, DiagnosticBag diagnostics)
{
    /// <summary>Brings the archive up to the recorded feeds. A second run writes nothing.</summary>
    public ImportSummary Run(DigestConfiguration configuration, CancellationToken cancellation = default) => throw new NotImplementedException($"{folders}{reporter}{diagnostics}");
}

/// <param name="Items">Read from all feeds.</param>
/// <param name="Merged">Items that are another feed's article too.</param>
/// <param name="Added">Articles new to the archive.</param>
/// <param name="Updated">Articles that followed their feed.</param>
/// <param name="Unchanged">Articles the feeds hold and the archive already had.</param>
public sealed record ImportSummary(int Feeds, int Items, int Merged, int Added, int Updated, int Unchanged);
