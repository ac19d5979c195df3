using DigestSite.Curation;
using DigestSite.Diagnostics;
using DigestSite.Pipelines;
using DigestSite.Yaml;

namespace DigestSite.Import;

/// <summary>Says which of the curator's rules did nothing, and which leave nothing over.</summary>
public static class RuleReporting
{
    private const int MostNamed = 10;

    public static void Add(IEnumerable<RuleReport> reports, DiagnosticBag diagnostics)
    {
        foreach (var report in reports.Where(r => r.Items.Count > 0))
        {
            foreach (var rule in report.Rules.Idle)
                Add(rule, report, diagnostics);
            if (report.Fitting == 0)
                AddEmpty(report, diagnostics);
        }
    }

    private static void Add(Rule rule, RuleReport report, DiagnosticBag diagnostics)
    {
        var message = $"{rule} fits none of the {Counted.As(report.Items.Count, "item")} that '{report.Rules.Source.Name}' gives";
        if (Spelling.NearestAlmostSame(rule.Value.Text, Names(rule.Kind, report.Items)) is { } near)
            diagnostics.Warning(DiagnosticCode.IdleRule, rule.Value.Place, $"{message}, did you mean '{near}'?");
        else
            diagnostics.Info(DiagnosticCode.IdleRule, rule.Value.Place, message);
    }

    private static void AddEmpty(RuleReport report, DiagnosticBag diagnostics)
    {
        var source = report.Rules.Source;
        var tags = Names("tag", report.Items).Take(MostNamed).ToArray();
        diagnostics.Warning(DiagnosticCode.IdleRule, source.Include.Place ?? source.Exclude.Place ?? source.MaxAge?.Place,
            $"the rules of '{source.Name}' let none of its {Counted.As(report.Items.Count, "item")} in",
            tags.Length == 0 ? "Its items have no tags." : $"Its items have the tags {string.Join(", ", tags)}.");
    }

    /// <summary>What a rule of a kind could name, the most used first.</summary>
    private static IEnumerable<string> Names(string kind, IReadOnlyList<IncomingItem> items)
    {
        var names = kind switch
        {
            "tag" => items.SelectMany(i => i.Tags),
            "author" => items.SelectMany(i => i.Item.Authors).Select(a => a.Name).Where(n => n.Length > 0),
            _ => [],
        };
        return names
            .Select(TermKey.Tidy)
            .GroupBy(TermKey.Of, StringComparer.Ordinal)
            .OrderByDescending(uses => uses.Count())
            .ThenBy(uses => uses.Key, StringComparer.Ordinal)
            .Select(uses => uses.First());
    }
}
