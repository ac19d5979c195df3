using System.Text;
using DigestSite.Checks.Sources;
using DigestSite.Diagnostics;
using DigestSite.Pipelines;
using DigestSite.Site;

namespace DigestSite.Checks;

/// <summary>How a message names a place on a page: by the file a person would mend, or by where it is served.</summary>
public sealed class PageNames
{
    private readonly DigestFolders _folders;
    private readonly WrittenTexts _texts;
    private readonly Dictionary<string, string> _files;
    private readonly Dictionary<string, string> _introductions;
    private readonly Dictionary<string, string> _heads;
    private readonly Dictionary<string, string[]> _lines = new(StringComparer.Ordinal);

    public PageNames(DigestFolders folders, Digest digest)
    {
        _folders = folders;
        _texts = new WrittenTexts(folders, digest);
        _files = FirstOf(digest.Articles.Select(a => (a.Path, a.File)).Concat(digest.Pages.Select(p => (p.Path, p.File))));
        _introductions = FirstOf(digest.Issues.Select(i => (i.Path, _texts.FileOf(i))));
        _heads = FirstOf(digest.Articles.SelectMany(a => ((string?[])[a.Image, a.Link]).OfType<string>().Select(address => (address, a.File))));
    }

    /// <summary>All that people wrote of the digest.</summary>
    internal IEnumerable<WrittenText> Texts => _texts.All;

    /// <summary>The fork's own style sheets, by file: how messages name each, where it is served, and what stands in it.</summary>
    internal IEnumerable<(string File, string Path, string Text)> StyleSheets =>
        (Directory.Exists(_folders.Assets) ? Directory.EnumerateFiles(_folders.Assets, "*.css", SearchOption.AllDirectories) : [])
            .Append(_folders.Styles)
            .Where(File.Exists)
            .OrderBy(_folders.NameOf, StringComparer.Ordinal)
            .Select(f => (_folders.NameOf(f), PathOfStyles(f), File.ReadAllText(f, Encoding.UTF8)));

    /// <summary>For a problem of the site's own making.</summary>
    public static Place Served(string path) => new(Permalink.FileOf(path));

    /// <summary>A file of the site, and the one it was written in.</summary>
    internal string Of(Resource resource) =>
        resource.File is { } file ? $"{Permalink.FileOf(resource.Path)} ({_folders.NameOf(file)})" : Permalink.FileOf(resource.Path);

    /// <summary>For a problem in a part of a page: the file it comes from, and the first line in it that says what is wrong.</summary>
    /// <param name="words">As they stand in the file, as far as can be told: the first of them that is found.</param>
    internal Place Of(string path, PagePart part, params ReadOnlySpan<string> words)
    {
        if (part.Kind == PartKind.Theme)
            return Named(words) ?? Served(path);
        if (FileOf(path, part) is not { } file)
            return Served(path);

        var line = 0;
        foreach (var some in words)
        {
            if (line == 0 && some.Length > 0)
                line = Array.FindIndex(LinesOf(file), l => l.Contains(some, StringComparison.Ordinal)) + 1;
        }

        return new Place(_folders.NameOf(file), line);
    }

    /// <summary>For a link in a part of a page: where it was written, and how.</summary>
    internal (Place Place, string Address) Link(PageFacts page, PageLink link, RenderedSite site)
    {
        var target = site.Resolve(page.Path, link.Address);
        if (link.Part.Kind != PartKind.Theme && target is not null && FileOf(page.Path, link.Part) is { } file
            && _texts.Read(file, page.Path) is { } text)
        {
            if (text.Document.Links.FirstOrDefault(l => TargetOf(l.Address) == target) is { } written)
                return (text.At(written.Line), written.Address);
        }

        return (Of(page.Path, link.Part, [link.Address, .. target is null ? (string[])[] : [target.Path, target.Path.Trim('/')]]), link.Address);

        // In a slot addresses begin at the site's root, whatever page it stands on.
        SiteTarget? TargetOf(string address) => link.Part.Kind == PartKind.Slot
            ? site.Resolve(Permalink.Home, address.StartsWith("//", StringComparison.Ordinal) ? address : address.TrimStart('/'))
            : site.Resolve(page.Path, address);
    }

    private static Dictionary<string, string> FirstOf(IEnumerable<(string Key, string File)> files) =>
        files.DistinctBy(p => p.Key, StringComparer.Ordinal).ToDictionary(p => p.Key, p => p.File, StringComparer.Ordinal);

    private string PathOfStyles(string file) =>
        Permalink.Assets + Path.GetRelativePath(file == _folders.Styles ? _folders.Input : _folders.Assets, file).Replace('\\', '/');

    private string? FileOf(string path, PagePart part) => part.Kind switch
    {
        PartKind.Text => _files.GetValueOrDefault(path),
        PartKind.Introduction => _introductions.GetValueOrDefault(path),
        PartKind.Slot when part.Slot is { } slot => _texts.SlotFile(slot),
        _ => null,
    };

    /// <summary>What the theme shows was most often written into a head, or into the curator's own lists.</summary>
    private Place? Named(ReadOnlySpan<string> words)
    {
        foreach (var some in words)
        {
            // Less than this stands everywhere.
            if (some.Trim('/', '.').Length < 3)
                continue;

            IEnumerable<string> files = _heads.TryGetValue(some, out var head) ? [head] : [_folders.Configuration, _folders.Authors, _folders.Tags];
            foreach (var file in files)
            {
                if (Array.FindIndex(LinesOf(file), l => IsValue(l, some)) is >= 0 and var line)
                    return new Place(_folders.NameOf(file), line + 1);
            }
        }

        return null;
    }

    /// <summary>Whether a line of YAML holds some words as a value, or as one of several.</summary>
    private static bool IsValue(string line, string words)
    {
        const string Around = " \t\"',[]{}:";
        for (var at = line.IndexOf(words, StringComparison.Ordinal); at >= 0; at = line.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            var end = at + words.Length;
            if ((at == 0 || Around.Contains(line[at - 1])) && (end == line.Length || Around.Contains(line[end])))
                return true;
        }

        return false;
    }

    private string[] LinesOf(string file)
    {
        if (!_lines.TryGetValue(file, out var lines))
            _lines[file] = lines = File.Exists(file) ? File.ReadAllLines(file, Encoding.UTF8) : [];
        return lines;
    }
}
