using DigestSite.Diagnostics;
using DigestSite.Markdown;
using DigestSite.Weekly;
using DigestSite.Yaml;

namespace DigestSite.Archive;

/// <summary>An article as text: Markdown with a head. The keys asked for here are the keys there are.</summary>
public static class ArticleFile
{
    /// <param name="file">Its path on disk.</param>
    /// <param name="name">How messages name it.</param>
    /// <returns><see langword="null"/> when its head cannot be read, which is then reported.</returns>
    public static ArchivedArticle? Parse(string text, string file, string name, DiagnosticBag diagnostics)
    {
        if (FrontMatter.Split(text) is not { } parts)
        {
            diagnostics.Add(MergeConflict.In(text, name) ?? new Diagnostic(DiagnosticCode.BrokenFrontMatter, Severity.Error, new Place(name, 1),
                text.StartsWith("---", StringComparison.Ordinal) ? "the head never ends: no second line of ---" : "no head: an article begins with its head between two lines of ---",
                "The file is left as it is and not published until this is mended."));
            return null;
        }

        var problems = new DiagnosticBag();
        var head = YamlText.ParseMap(parts.Head, name, problems, FrontMatter.HeadLine) is { } map ? ReadHead(map) : null;
        foreach (var problem in problems.Sorted)
            diagnostics.Add(problem.Code == DiagnosticCode.MergeConflict ? problem : problem with { Code = DiagnosticCode.BrokenFrontMatter, Hint = problem.Hint ?? "The file is left as it is and not published until this is mended." });
        if (head is null || problems.HasErrors)
            return null;

        var lines = HeadLines.Split(parts.Head);
        var written = head.Imported is null ? null : ImportMark.Fingerprint(FrontMatter.Join(lines.Imported, parts.Body));
        return new ArchivedArticle(
            file,
            Path.GetFileNameWithoutExtension(file),
            head,
            parts.Body,
            lines.Curator,
            Edited: written != head.Imported?.Written);
    }

    /// <summary>The text of an imported article, and the mark in it.</summary>
    /// <param name="upstream">Fingerprint of what the publisher gave.</param>
    /// <param name="curatorLines">Curation to carry along, as written.</param>
    public static (string Text, ImportMark Mark) Write(ArticleHead head, string body, string upstream, string curatorLines = "")
    {
        // As it will be read back, or it would seem edited.
        body = FrontMatter.OneKindOfLineEnds(body).TrimStart('\n');
        var imported = Head(head);
        var mark = new ImportMark(ImportMark.Fingerprint(FrontMatter.Join(imported, body)), upstream);
        return (FrontMatter.Join($"{imported}{curatorLines}imported: {mark}\n", body), mark);
    }

    private static string Head(ArticleHead head)
    {
        var yaml = new YamlHeadWriter();
        yaml.Text("title", head.Title);
        yaml.Text("link", head.Link);
        yaml.Text("id", head.Id);
        yaml.List("aliases", head.Aliases);
        yaml.List("sources", head.Sources);
        yaml.List("authors", head.Authors);
        yaml.Moment("published", head.Published);
        yaml.Moment("updated", head.Updated);
        yaml.List("tags", head.Tags);
        yaml.Text("summary", head.Summary);
        yaml.Text("image", head.Image);
        yaml.Text("language", head.Language);
        return yaml.ToString();
    }

    private static ArticleHead ReadHead(YamlMap map)
    {
        map.Require("published", "When it was first published: 2026-05-18 or 2026-05-18T09:01:50Z.");
        var head = new ArticleHead
        {
            Title = map.RequiredText("title"),
            Link = Web(map, "link"),
            Id = map.Text("id"),
            Aliases = map.Texts("aliases"),
            Sources = map.Texts("sources"),
            Authors = map.Texts("authors"),
            Published = map.Moment("published") ?? default,
            Updated = map.Moment("updated"),
            Tags = map.Texts("tags"),
            Summary = map.Text("summary") ?? "",
            Image = Web(map, "image"),
            Language = map.Text("language"),
            Pin = map.Flag("pin"),
            Note = map.Text("note"),
            Hide = map.Flag("hide"),
            Draft = map.Flag("draft"),
            Week = map.Parse("week", text => IsoWeek.Parse(text) is { } week
                ? new WeekChoice(week, map.PlaceOf("week"))
                : map.Refuse<WeekChoice>("week", $"there is no week '{text}'", "Write the year and the number of the week: 2026-w21.")),
            Imported = map.Parse("imported", text =>
                ImportMark.Parse(text) ?? map.Refuse<ImportMark>("imported", $"'{text}' is no fingerprint", "Put back what import wrote, or delete the line to make the article your own.")),
        };
        map.RefuseUnknown();
        return head;
    }

    /// <summary>An address as written; one that no browser should follow is refused.</summary>
    private static string? Web(YamlMap map, string key) => map.Address(key) is null ? null : map.Text(key);
}
