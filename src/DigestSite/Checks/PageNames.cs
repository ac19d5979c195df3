using System.Text;
using DigestSite.Diagnostics;
using DigestSite.Pipelines;
using DigestSite.Site;

namespace DigestSite.Checks;

/// <summary>How a message names a page: by the file a person would mend, or by where it is served.</summary>
public sealed class PageNames(DigestFolders folders, Digest digest)
{
    private readonly Dictionary<string, string> _files =
        digest.Articles.Select(a => (a.Path, a.File))
            .Concat(digest.Pages.Select(p => (p.Path, p.File)))
            .DistinctBy(p => p.Path, StringComparer.Ordinal)
            .ToDictionary(p => p.Path, p => p.File, StringComparer.Ordinal);

    /// <summary>For a problem in the text of a page: the file, and the first line in it that says what is wrong.</summary>
    /// <param name="words">As they stand in the Markdown, as far as can be told.</param>
    public Place Text(string path, string words)
    {
        if (!_files.TryGetValue(path, out var file))
            return Served(path);

        var lines = File.Exists(file) ? File.ReadAllLines(file, Encoding.UTF8) : [];
        return new Place(folders.NameOf(file), Array.FindIndex(lines, l => l.Contains(words, StringComparison.Ordinal)) + 1);
    }

    /// <summary>For a problem of the site's own making.</summary>
    public static Place Served(string path) => new(Permalink.FileOf(path));
}
