using System.Text;
using DigestSite.Archive;
using DigestSite.Diagnostics;
using DigestSite.Pipelines;

namespace DigestSite.Weekly;

/// <summary>The issues that are out: <c>input/weekly/</c>, a file for each, written once and only people's from then on.</summary>
public sealed class IssueFolder
{
    private readonly HashSet<string> _unreadable = new(StringComparer.Ordinal);

    /// <summary>By week.</summary>
    public IReadOnlyList<IssueHead> Issues { get; private init; } = [];

    /// <summary>The newest week that has a file, readable or not.</summary>
    public IsoWeek? Newest { get; private init; }

    /// <summary>Whether any file could not be read: then nobody can say what the next issue holds.</summary>
    public bool IsBroken { get; private init; }

    /// <summary>A file that cannot be read is reported, left alone and never replaced.</summary>
    public static IssueFolder Read(DigestFolders folders, DiagnosticBag diagnostics)
    {
        if (!Directory.Exists(folders.Weekly))
            return new IssueFolder();

        var issues = new List<IssueHead>();
        var weeks = new List<IsoWeek>();
        var broken = new List<string>();
        var files = Directory.EnumerateFiles(folders.Weekly, "*.md").Where(f => !Path.GetFileName(f).StartsWith('.')).Order(StringComparer.Ordinal);
        foreach (var file in files)
        {
            var name = folders.NameOf(file);
            var text = File.ReadAllText(file, Encoding.UTF8);
            if (IsoWeek.Parse(Path.GetFileNameWithoutExtension(file)) is not { } week)
            {
                diagnostics.Error(DiagnosticCode.InvalidValue, new Place(name), "is not named after a week", "Name it like 2026-w21.md, or move it to another folder.");
                broken.Add(text);
                continue;
            }

            weeks.Add(week);
            if (IssueFile.Parse(text, week, name, diagnostics) is { } head)
                issues.Add(head);
            else
                broken.Add(text);
        }

        var folder = new IssueFolder { Issues = issues, Newest = weeks.Count == 0 ? null : weeks.Max(), IsBroken = broken.Count > 0 };
        folder._unreadable.UnionWith(broken.SelectMany(Words));
        return folder;
    }

    /// <summary>Whether an issue whose file cannot be read just now most likely holds an article.</summary>
    public bool MayHold(string slug) => _unreadable.Contains(slug);

    /// <summary>Writes the file of an issue that has none.</summary>
    /// <returns>Its path on disk.</returns>
    public static string Write(IssueHead issue, DigestFolders folders)
    {
        var file = Path.Combine(folders.Weekly, issue.Week.Slug + ".md");
        AtomicFile.Write(file, IssueFile.Write(issue));
        return file;
    }

    private static string[] Words(string text) => text.Split([' ', '\t', '\r', '\n', ',', '[', ']', '"', '\''], StringSplitOptions.RemoveEmptyEntries);
}
