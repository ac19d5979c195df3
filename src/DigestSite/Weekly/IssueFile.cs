using System.Globalization;
using DigestSite.Diagnostics;
using DigestSite.Markdown;
using DigestSite.Yaml;

namespace DigestSite.Weekly;

/// <summary>A weekly issue as text: its head, and the curator's introduction below. The keys asked for here are the keys there are.</summary>
public static class IssueFile
{
    private const string LeftAlone = "The file is left as it is, and no issue is written until this is mended.";

    /// <param name="name">How messages name it.</param>
    /// <returns><see langword="null"/> when its head cannot be read, which is then reported.</returns>
    public static IssueHead? Parse(string text, IsoWeek week, string name, DiagnosticBag diagnostics)
    {
        if (FrontMatter.Split(text) is not { } parts)
        {
            diagnostics.Add(MergeConflict.In(text, name)
                ?? new Diagnostic(DiagnosticCode.BrokenFrontMatter, Severity.Error, new Place(name, 1), "no head: an issue begins with its head between two lines of ---", LeftAlone));
            return null;
        }

        var problems = new DiagnosticBag();
        var head = YamlText.ParseMap(parts.Head, name, problems, FrontMatter.HeadLine) is { } map ? Read(map, week, name, parts.Body) : null;
        foreach (var problem in problems.Sorted)
            diagnostics.Add(problem.Code == DiagnosticCode.MergeConflict ? problem : problem with { Code = DiagnosticCode.BrokenFrontMatter, Hint = problem.Hint ?? LeftAlone });
        return problems.HasErrors ? null : head;
    }

    public static string Write(IssueHead head)
    {
        var yaml = new YamlHeadWriter();
        yaml.Text("title", head.Title);
        yaml.Number("number", head.Number);
        yaml.Date("from", head.From);
        yaml.Date("to", head.To);
        yaml.List("groups", [.. head.Groups.Select(g => g.Name)]);
        yaml.Lines("picks", [.. head.Picks.Select(a => a.Slug)]);
        yaml.Lines("articles", [.. head.All.Select(a => a.Slug)]);
        return FrontMatter.Join(yaml.ToString(), head.Introduction);
    }

    /// <summary>What the curator wrote over an issue, rendered when first asked for.</summary>
    public static Lazy<RenderedDocument>? Introduction(IssueHead head) =>
        string.IsNullOrWhiteSpace(head.Introduction) ? null : new(() => MarkdownRenderer.Render(head.Introduction, RenderingOptions.Published));

    private static IssueHead Read(YamlMap map, IsoWeek week, string name, string body)
    {
        map.Require("number", "Which issue it is, counted from 1.");
        var head = new IssueHead(week, map.Number("number", 1, 1, 1_000_000))
        {
            Place = new Place(name),
            Title = map.Text("title"),
            From = Day(map, "from") ?? week.Monday,
            To = Day(map, "to") ?? week.Sunday,
            Groups = [.. map.PlacedTexts("groups").Select(t => new IssueTag(t.Text, t.Place))],
            Picks = Articles(map, "picks"),
            Articles = Articles(map, "articles"),
            Introduction = body,
        };
        if (head.To < head.From)
            map.Refuse<string>("to", string.Create(CultureInfo.InvariantCulture, $"{head.To:yyyy-MM-dd} is before the first day, {head.From:yyyy-MM-dd}"));
        map.RefuseUnknown();
        return head;
    }

    private static IssueArticle[] Articles(YamlMap map, string key) =>
        [.. map.PlacedTexts(key).Select(t => new IssueArticle(t.Text, t.Place)).DistinctBy(a => a.Slug, StringComparer.Ordinal)];

    private static DateOnly? Day(YamlMap map, string key) => map.Moment(key) is { } moment ? DateOnly.FromDateTime(moment.UtcDateTime) : null;
}
