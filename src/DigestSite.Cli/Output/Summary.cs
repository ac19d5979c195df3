using System.Globalization;
using DigestSite.Diagnostics;
using DigestSite.Fetching;
using DigestSite.Import;
using DigestSite.Pipelines;

namespace DigestSite.Cli.Output;

/// <summary>The lines a run ends with: what it read, wrote and found.</summary>
internal static class Summary
{
    public static string Of(ImportSummary import) =>
        $"Read    {Counted.As(import.Items, "item")} in {Counted.As(import.Feeds, "feed")}, {import.Merged} merged: "
        + $"{import.Added} added, {import.Updated} updated, {import.Unchanged} unchanged";

    public static string Of(TakenArticle taken, string file) =>
        taken.Difference.IsNone ? $"Took    {file}: it was as its publisher has it" : $"Took    {file}: changed {taken.Difference}";

    public static IEnumerable<string> Of(SiteSummary site, string output)
    {
        yield return $"Site    {Counted.As(site.Articles, "article")}, {Counted.As(site.Tags, "tag")}, {Counted.As(site.Authors, "author")}, "
            + $"{Counted.As(site.Sources, "source")}, {Counted.As(site.Weeks, "week")}";
        if (site.Scheduled + site.Drafts > 0)
            yield return $"Held    {string.Join(", ", HeldBack(site))}: not on the site yet, shown by 'digest preview'";
        yield return $"Wrote   {Counted.As(site.Pages, "page")}, {Counted.As(site.Feeds, "feed")}, {Counted.As(site.Files, "file")} in {output}: "
            + $"{site.Written} written, {site.Removed} removed";
    }

    private static IEnumerable<string> HeldBack(SiteSummary site)
    {
        if (site.Scheduled > 0)
            yield return string.Create(CultureInfo.InvariantCulture, $"{site.Scheduled} scheduled");
        if (site.Drafts > 0)
            yield return Counted.As(site.Drafts, "draft");
    }

    public static string Of(CheckSummary check) =>
        $"Checked {Counted.As(check.Pages, "page")}, {Counted.As(check.Feeds, "feed")}, {Counted.As(check.Links, "link")}";

    public static string Of(IReadOnlyList<FetchedFeed> fetched)
    {
        int Count(FetchResult result) => fetched.Count(f => f.Result == result);
        var resting = Count(FetchResult.Resting);
        return $"Fetched {Counted.As(fetched.Count - resting, "feed")}: {Count(FetchResult.New)} new, {Count(FetchResult.Unchanged)} unchanged, {Count(FetchResult.Failed)} failed"
            + (resting == 0 ? "" : $"; {resting} left alone");
    }

    public static IEnumerable<string> Of(WeeklySummary weekly) => weekly.Written.Count == 0
        ? [weekly.Newest is { } newest ? $"Weekly  no issue to write: none has closed since {newest}" : "Weekly  no issue to write: no week with articles has closed"]
        : weekly.Written.Select(w => $"Weekly  issue {w.Number.ToString(CultureInfo.InvariantCulture)}, {Counted.As(w.Articles, "article")}: {w.File}");

    public static string Of(IReadOnlyList<Diagnostic> diagnostics, Verbosity verbosity)
    {
        var notes = diagnostics.Count(d => d.Severity == Severity.Info);
        var shown = notes > 0 && verbosity != Verbosity.Detailed ? " (--verbosity detailed shows them)" : "";
        return $"Found   {Counted.As(diagnostics.Count(d => d.Severity == Severity.Error), "error")}, "
            + $"{Counted.As(diagnostics.Count(d => d.Severity == Severity.Warning), "warning")}, {Counted.As(notes, "note")}{shown}";
    }

    public static string Of(TimeSpan elapsed) => string.Create(CultureInfo.InvariantCulture, $"Done in {elapsed.TotalSeconds:0.00} s.");
}
