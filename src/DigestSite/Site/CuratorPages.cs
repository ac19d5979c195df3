using System.Text;
using DigestSite.Curation;
using DigestSite.Diagnostics;
using DigestSite.Markdown;
using DigestSite.Pipelines;
using DigestSite.Yaml;

namespace DigestSite.Site;

/// <summary>Reads <c>input/pages/</c>: Markdown with a head that holds at least a title.</summary>
public static class CuratorPages
{
    /// <returns>By slug.</returns>
    public static IReadOnlyList<CuratorPage> Read(DigestFolders folders, DiagnosticBag diagnostics)
    {
        if (!Directory.Exists(folders.Pages))
            return [];

        return
        [
            .. Directory.EnumerateFiles(folders.Pages, "*.md")
                .Order(StringComparer.Ordinal)
                .Select(f => Parse(File.ReadAllText(f, Encoding.UTF8), f, folders.NameOf(f), diagnostics))
                .OfType<CuratorPage>(),
        ];
    }

    private static CuratorPage? Parse(string text, string file, string name, DiagnosticBag diagnostics)
    {
        if (OwnPages.AddressOf(Path.GetFileNameWithoutExtension(file)) is { } ours)
        {
            diagnostics.Error(DiagnosticCode.PathClash, new Place(name), $"wants the place of {ours}, which is the digest's own: that one is published, this one is not",
                "Rename the file: its name is its address.");
            return null;
        }

        if (FrontMatter.Split(text) is not { } parts)
        {
            diagnostics.Add(MergeConflict.In(text, name)
                ?? new Diagnostic(DiagnosticCode.BrokenFrontMatter, Severity.Error, new Place(name, 1), "no head: a page begins with its head between two lines of ---", "At least: title: About"));
            return null;
        }

        var problems = new DiagnosticBag();
        var map = YamlText.ParseMap(parts.Head, name, problems, FrontMatter.HeadLine);
        var title = map?.RequiredText("title");
        map?.RefuseUnknown();
        foreach (var problem in problems.Sorted)
            diagnostics.Add(problem);

        return problems.HasErrors || title is null
            ? null
            : new CuratorPage(file, Slug.From(Path.GetFileNameWithoutExtension(file)), title, new Lazy<RenderedDocument>(() => MarkdownRenderer.Render(parts.Body, RenderingOptions.Published)));
    }
}
