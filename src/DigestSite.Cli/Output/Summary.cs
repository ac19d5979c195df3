using System.Globalization;
using DigestSite.Diagnostics;
using DigestSite.Pipelines;

namespace DigestSite.Cli.Output;

/// <summary>The lines a run ends with: what it read, wrote and found.</summary>
internal static class Summary
{
    public static string Of(ImportSummary import) =>
        $"Read    {Count(import.Items, "item")} in {Count(import.Feeds, "feed")}, {import.Merged} merged: "
        + $"{import.Added} added, {import.Updated} updated, {import.Unchanged} unchanged";

    public static IEnumerable<string> Of(SiteSummary site, string output)
    {
        yield return $"Site    {Count(site.Articles, "article")}, {Count(site.Tags, "tag")}, {Count(site.Authors, "author")}, "
            + $"{Count(site.Sources, "source")}, {Count(site.Weeks, "week")}";
        yield return $"Wrote   {Count(site.Pages, "page")}, {Count(site.Feeds, "feed")}, {Count(site.Files, "file")} in {output}: "
            + $"{site.Written} written, {site.Removed} removed";
    }

    public static string Of(IReadOnlyList<Diagnostic> diagnostics, Verbosity verbosity)
    {
        var notes = diagnostics.Count(d => d.Severity == Severity.Info);
        var shown = notes > 0 && verbosity != Verbosity.Detailed ? " (--verbosity detailed shows them)" : "";
        return $"Found   {Count(diagnostics.Count(d => d.Severity == Severity.Error), "error")}, "
            + $"{Count(diagnostics.Count(d => d.Severity == Severity.Warning), "warning")}, {Count(notes, "note")}{shown}";
    }

    public static string Of(TimeSpan elapsed) => string.Create(CultureInfo.InvariantCulture, $"Done in {elapsed.TotalSeconds:0.00} s.");

    private static string Count(int number, string noun) => string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? "" : "s")}");
}
