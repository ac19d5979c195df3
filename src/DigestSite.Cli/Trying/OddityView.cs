using System.Globalization;
using DigestSite.Cli.Output;
using DigestSite.Feeds.Reading;
using DigestSite.Pipelines;

namespace DigestSite.Cli.Trying;

/// <summary>What is odd about a feed, each kind once with a count: what somebody has to look at first, then what only is as it is.</summary>
internal sealed class OddityView(Ink ink)
{
    public IEnumerable<string> Of(TriedFeed tried)
    {
        var kinds = tried.Warnings.GroupBy(w => w.Code).ToLookup(w => w.Key.NeedsNothing);
        return
        [
            .. Section("odd about the file", kinds[false].SelectMany(WithAdvice)),
            .. Section("odd about the file, and read as it was meant: nothing need be done", kinds[true].Select(Line)),
            .. Section("odd about its items: what is missing, and what conversion leaves out, mends or guesses", Items(tried)),
        ];
    }

    /// <summary><c>line 12, column 5: </c>, or nothing when it is about the whole file.</summary>
    public static string PlaceOf(FeedWarning warning) => (warning.Line, warning.Column) switch
    {
        (0, _) => "",
        (var line, 0) => string.Create(CultureInfo.InvariantCulture, $"line {line}: "),
        var (line, column) => string.Create(CultureInfo.InvariantCulture, $"line {line}, column {column}: "),
    };

    private IEnumerable<string> Section(string title, IEnumerable<string> lines)
    {
        var listed = lines.ToArray();
        return listed.Length == 0 ? [] : ["", $"  {ink.Warning(title)}", .. listed.Select(l => $"    {l}")];
    }

    private static string Line(IGrouping<FeedWarningCode, FeedWarning> same)
    {
        var (first, count) = (same.First(), same.Count());
        return $"{PlaceOf(first)}{Printable.Line(first.Message)}{(count == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" ({count} times in all)"))}";
    }

    private IEnumerable<string> WithAdvice(IGrouping<FeedWarningCode, FeedWarning> same) => [Line(same), "  " + ink.Faint(same.Key.Advice)];

    private static IEnumerable<string> Items(TriedFeed tried) => tried.Items
        .SelectMany((item, i) => item.Odd.Select(odd => (Odd: odd, Number: i + 1)))
        .GroupBy(o => o.Odd.Kind, StringComparer.Ordinal)
        .Select(same =>
        {
            var (odd, number) = same.First();
            var times = same.Sum(o => o.Odd.Count) is var all && all > same.Count() ? string.Create(CultureInfo.InvariantCulture, $" ({all} times)") : "";
            var sample = string.IsNullOrWhiteSpace(odd.Sample) ? "" : $": \"{Printable.Line(odd.Sample).Trim()}\"";
            var where = same.Count() == 1
                ? string.Create(CultureInfo.InvariantCulture, $"item {number}")
                : string.Create(CultureInfo.InvariantCulture, $"{Counted.As(same.Count(), "item")}, first {number}");
            return $"{where}: {odd.Kind}{times}{sample}";
        });
}
