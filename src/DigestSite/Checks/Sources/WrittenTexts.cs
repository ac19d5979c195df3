using System.Text;
using DigestSite.Archive;
using DigestSite.Diagnostics;
using DigestSite.Markdown;
using DigestSite.Markdown.Written;
using DigestSite.Pipelines;
using DigestSite.Site;

namespace DigestSite.Checks.Sources;

/// <summary>All that people wrote of a digest: its pages, its slots, what opens its weekly issues, and articles that are not as their publisher gave them.</summary>
internal sealed class WrittenTexts(DigestFolders folders, Digest digest)
{
    private readonly Dictionary<string, WrittenText?> _read = new(StringComparer.Ordinal);

    public IEnumerable<WrittenText> All =>
        digest.Pages.Select(p => Read(p.File, p.Path))
            .Concat(digest.Issues.Select(i => Read(FileOf(i), i.Path)))
            .Concat(SlotFiles.Select(f => Read(f, Permalink.Home)))
            .Concat(digest.Articles.Where(a => IsWrittenByHand(a.File)).Select(a => Read(a.File, a.Path)))
            .OfType<WrittenText>();

    public string FileOf(Weekly.Issue issue) => Path.Combine(folders.Weekly, issue.Week.Slug + ".md");

    public string SlotFile(string name) => Path.Combine(folders.Slots, name + ".md");

    /// <param name="file">Its path on disk.</param>
    /// <param name="path">The page it stands on.</param>
    /// <returns><see langword="null"/> when the file cannot be read, or is not there.</returns>
    public WrittenText? Read(string file, string path)
    {
        if (!_read.TryGetValue(file, out var text))
            _read[file] = text = TextOf(file) is { } content ? Parse(content, folders.NameOf(file), path) : null;
        return text;
    }

    private IEnumerable<string> SlotFiles => Directory.Exists(folders.Slots) ? Directory.EnumerateFiles(folders.Slots, "*.md").Order(StringComparer.Ordinal) : [];

    private static WrittenText Parse(string content, string name, string path)
    {
        var parts = FrontMatter.Split(content);
        return new WrittenText(name, path, WrittenMarkdown.Read(parts?.Body ?? FrontMatter.OneKindOfLineEnds(content)), parts?.BodyLine ?? 1);
    }

    private static string? TextOf(string file)
    {
        try
        {
            return File.Exists(file) ? File.ReadAllText(file, Encoding.UTF8) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>What import wrote and nobody touched has been proven to be what its publisher meant.</summary>
    private bool IsWrittenByHand(string file) =>
        TextOf(file) is { } content && ArticleFile.Parse(content, file, folders.NameOf(file), new DiagnosticBag()) is { Edited: true } or { Head.Imported: null };
}
