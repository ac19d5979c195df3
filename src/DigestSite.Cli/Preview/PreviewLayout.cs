using DigestSite.Configuration;
using DigestSite.Diagnostics;
using DigestSite.Pipelines;
using DigestSite.Site;

namespace DigestSite.Cli.Preview;

/// <summary>Turns the input folder into a site, as often as asked.</summary>
/// <param name="baseUrl">The preview's own address, so that canonical links and feeds point at it.</param>
internal sealed class PreviewLayout(DigestFolders folders, Uri baseUrl, IReadOnlyList<string> assetFolders, TimeProvider time)
{
    private IReadOnlyList<FileStamp> _stamps = [];

    /// <summary>Whether anything is no longer as it was when the last layout began.</summary>
    public bool IsStale() => !_stamps.SequenceEqual([.. StampsOfSettings(), .. StampsOfArchive()]);

    /// <returns>The site, or <see langword="null"/> when its configuration cannot be used.</returns>
    public SiteMap? Lay(IPipelineReporter reporter, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        var settings = StampsOfSettings();
        var configuration = ConfigurationFile.Read(folders, baseUrl, diagnostics);
        if (configuration is not null)
            new ImportPipeline(folders, reporter, diagnostics, time).Run(configuration, cancellation);

        // Only now: what the import itself wrote is no change.
        _stamps = [.. settings, .. StampsOfArchive()];

        return configuration is null
            ? null
            : new SitePipeline(folders, Themes.Create(folders), reporter, diagnostics).Lay(configuration, cancellation);
    }

    private IReadOnlyList<FileStamp> StampsOfSettings()
    {
        var archive = folders.Articles + Path.DirectorySeparatorChar;
        return [.. FileStamp.Below([folders.Input, .. assetFolders]).Where(s => !s.Path.StartsWith(archive, StringComparison.Ordinal))];
    }

    private IReadOnlyList<FileStamp> StampsOfArchive() => FileStamp.Below([folders.Articles]);
}
