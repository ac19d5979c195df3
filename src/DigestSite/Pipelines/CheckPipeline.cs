using DigestSite.Checks;
using DigestSite.Checks.Sources;
using DigestSite.Configuration;
using DigestSite.Diagnostics;
using DigestSite.Import;
using DigestSite.Site;

namespace DigestSite.Pipelines;

/// <summary>Archive → site in memory → what is wrong with it.</summary>
public sealed class CheckPipeline(DigestFolders folders, ITheme theme, IPipelineReporter reporter, DiagnosticBag diagnostics)
{
    /// <summary>Renders the whole site without writing it, and looks at all of it.</summary>
    public async Task<CheckSummary> RunAsync(DigestConfiguration configuration, ImportResult imported, CancellationToken cancellation = default)
    {
        var map = new SitePipeline(folders, theme, reporter, diagnostics).Lay(configuration, imported, cancellation);
        var site = await reporter.StepAsync("Render in memory", step => RenderedSite.RenderAsync(map, step, cancellation),
            s => $"{Counted.As(s.Pages.Count, "page")}, {Counted.As(s.Feeds.Count, "feed")}");
        return reporter.Step("Check", _ => Check(site), s => Counted.As(s.Links, "link"));
    }

    private CheckSummary Check(RenderedSite site)
    {
        var names = new PageNames(folders, site.Map.Digest);
        Diagnostic[] conflicts = [.. MergeConflicts.In(folders)];
        // Nothing else can be said of a file that is two files at once.
        var unsettled = conflicts.Select(c => c.Place!.File).ToHashSet(StringComparer.Ordinal);
        foreach (var diagnostic in SiteChecks.Check(site, names).Where(d => d.Place is null || !unsettled.Contains(d.Place.File)).Concat(conflicts))
            diagnostics.Add(diagnostic);

        return new CheckSummary(site.Pages.Count, site.Feeds.Count, site.Pages.Values.Sum(p => p.Links.Count));
    }
}

/// <param name="Links">On all pages, out of the site too.</param>
public sealed record CheckSummary(int Pages, int Feeds, int Links);
