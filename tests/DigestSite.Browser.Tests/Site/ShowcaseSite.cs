using DigestSite.Configuration;
using DigestSite.Diagnostics;
using DigestSite.Pipelines;
using DigestSite.Site;
using DigestSite.Theme;

namespace DigestSite.Browser.Tests.Site;

/// <summary>The showcase digest, laid out as every digest is.</summary>
internal static class ShowcaseSite
{
    private static readonly DigestFolders Folders = new(Path.Combine(AppContext.BaseDirectory, "Showcase", "input"), "unused");

    public static SiteMap Lay(string? language = null)
    {
        var diagnostics = new DiagnosticBag();
        var configuration = ConfigurationFile.Read(Folders, null, diagnostics)!;
        if (language is not null)
            configuration = configuration with { Site = configuration.Site with { Language = language } };

        var map = new SitePipeline(Folders, new RazorTheme(Folders.Input), new SilentReporter(), diagnostics).Lay(configuration, ShowcaseFeeds.Imported(configuration));
        Assert.DoesNotContain(diagnostics.Sorted, d => d.Severity == Severity.Error);
        return map;
    }

    public static async Task<string> PageAsync(this SiteMap map, string path) =>
        System.Text.Encoding.UTF8.GetString(await map.Find(path)!.Render(CancellationToken.None));
}
