using DigestSite.Configuration;
using DigestSite.Diagnostics;
using DigestSite.Import;
using DigestSite.Pipelines;
using DigestSite.Site;

namespace DigestSite.Cli.Preview;

/// <summary>Turns the input folder into a site, as often as asked.</summary>
/// <param name="baseUrl">The preview's own address, so that canonical links and feeds point at it.</param>
internal sealed class PreviewLayout(DigestFolders folders, Uri baseUrl, IReadOnlyList<string> assetFolders, TimeProvider time)
{
    private DiagnosticBag _imported = new();
    private ImportResult? _result;
    private IReadOnlyList<FileStamp> _importedFrom = [];
    private IReadOnlyList<string> _archive = [];
    private IReadOnlyList<FileStamp> _laidFrom = [];

    /// <summary>Whether anything is no longer as it was when the last layout began.</summary>
    public bool IsStale() => !_laidFrom.SequenceEqual(Everything());

    /// <returns>The site, or <see langword="null"/> when its configuration cannot be used.</returns>
    public SiteMap? Lay(IPipelineReporter reporter, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        var before = ImportedFiles();
        var configuration = ConfigurationFile.Read(folders, baseUrl, diagnostics);
        var result = configuration is null ? null : ImportIfNeeded(configuration, before, reporter, cancellation);

        // Only now: what the import itself wrote is no change.
        _laidFrom = Everything();
        if (configuration is null || result is null)
            return null;

        foreach (var diagnostic in _imported.Sorted)
            diagnostics.Add(diagnostic);
        return new SitePipeline(folders, Themes.Create(folders), reporter, diagnostics) { ShowsHeldBack = true }.Lay(configuration, result, cancellation);
    }

    /// <summary>Feeds are converted again only when that can give something else, so that an edit of an article shows at once.</summary>
    private ImportResult ImportIfNeeded(DigestConfiguration configuration, IReadOnlyList<FileStamp> from, IPipelineReporter reporter, CancellationToken cancellation)
    {
        if (_importedFrom.SequenceEqual(from) && _archive.SequenceEqual(ArchivedFiles()) && _result is not null)
            return _result;

        using var input = InputLock.Wait(folders, reporter, cancellation);
        var imported = new DiagnosticBag();
        _result = new ImportPipeline(folders, reporter, imported, time).Run(configuration, cancellation);
        (_imported, _importedFrom, _archive) = (imported, from, [.. ArchivedFiles()]);
        return _result;
    }

    private IReadOnlyList<FileStamp> Everything() => FileStamp.Below([folders.Input, .. assetFolders]);

    /// <summary>Settings and recorded feeds.</summary>
    private IReadOnlyList<FileStamp> ImportedFiles() =>
    [
        .. FileStamp.Below([folders.Feeds]),
        .. FileStamp.Below([folders.Input]).Where(s => Path.GetDirectoryName(s.Path) == folders.Input),
    ];

    private IEnumerable<string> ArchivedFiles() => FileStamp.Below([folders.Articles]).Select(s => s.Path);
}
