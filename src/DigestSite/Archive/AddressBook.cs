using System.Text;
using DigestSite.Diagnostics;
using DigestSite.Pipelines;

namespace DigestSite.Archive;

/// <summary>
/// <c>input/articles/addresses.txt</c>: the name each article's file has, beside the id it is known by, a line each. Files tell
/// what they are called now; only this list tells what they were called when import saw them last, and which there were.
/// It lies beside them in git, so that a run on another machine knows as much.
/// </summary>
public sealed class AddressBook
{
    private const string Note = "# The name of each article's file, and an id it is known by. Import writes this, to notice files that were renamed or deleted.\n";

    private readonly string _file;
    private readonly string? _before;
    private readonly SortedSet<(string Name, string Slug)> _lines;

    /// <param name="before">What the file says; <see langword="null"/> when that cannot be told, and it is left alone.</param>
    private AddressBook(string file, string? before)
    {
        (_file, _before) = (file, before);
        _lines = new(Comparer<(string Name, string Slug)>.Create((a, b) => string.CompareOrdinal(a.Name, b.Name) is not 0 and var byName ? byName : string.CompareOrdinal(a.Slug, b.Slug)));
    }

    /// <summary>There is a list: what it does not name, no import has seen.</summary>
    public bool IsKept => _before is { Length: > 0 };

    /// <summary>Lines that a merge has left unreadable are passed over.</summary>
    public static AddressBook Read(DigestFolders folders, DiagnosticBag diagnostics)
    {
        var file = Path.Combine(folders.Articles, "addresses.txt");
        try
        {
            var text = File.Exists(file) ? File.ReadAllText(file, Encoding.UTF8).ReplaceLineEndings("\n") : "";
            var book = new AddressBook(file, text);
            foreach (var line in text.Split('\n'))
            {
                if (line.Split('\t') is [{ Length: > 0 } slug, { Length: > 0 } name])
                    book._lines.Add((name, slug));
            }

            return book;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            diagnostics.Warning(DiagnosticCode.UnreadableFile, new Place(folders.NameOf(file)), e.Message, "Until it can be read, files that were renamed or deleted are not noticed.");
            return new AddressBook(file, null);
        }
    }

    /// <summary>An article of this id has been here.</summary>
    public bool Knows(string? id) => id is not null && SlugsOf(id).Any();

    /// <summary>What the file of an article was called.</summary>
    public IEnumerable<string> SlugsOf(string id)
    {
        var name = OnOneLine(id);
        return _lines.GetViewBetween((name, ""), (name, "\uFFFF")).Select(l => l.Slug);
    }

    /// <summary>Notes what articles are called from now on. Those that are gone stay noted.</summary>
    public void Enter(IEnumerable<(ArticleHead Head, string Slug)> articles)
    {
        (ArticleHead Head, string Slug)[] all = [.. articles.Where(a => !string.IsNullOrWhiteSpace(a.Head.Id)).OrderBy(a => a.Slug, StringComparer.Ordinal)];
        var ids = all.Select(a => OnOneLine(a.Head.Id!)).ToHashSet(StringComparer.Ordinal);
        foreach (var (head, slug) in all)
        {
            Enter(OnOneLine(head.Id!), slug);
            if (head.Aliases.Count == 0)
                continue;

            // One that has moved may come back by any of its names.
            foreach (var name in head.Aliases.Where(a => FormerAddress.SlugOf(a) is null).Append(head.Link ?? "").Select(OnOneLine).Where(n => n.Length > 0 && !ids.Contains(n)))
                Enter(name, slug);
        }
    }

    /// <summary>Writes the list where it has changed.</summary>
    internal void Write(DigestFolders folders, IDisk disk, DiagnosticBag diagnostics)
    {
        var text = _lines.Count == 0 ? "" : Note + string.Concat(_lines.Select(l => $"{l.Slug}\t{l.Name}\n"));
        if (_before is null || text == _before)
            return;

        try
        {
            AtomicFile.Write(_file, Encoding.UTF8.GetBytes(text), disk);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            diagnostics.Warning(DiagnosticCode.UnreadableFile, new Place(folders.NameOf(_file)), $"could not be written: {e.Message}",
                "Files that are renamed or deleted before the next import are not noticed.");
        }
    }

    private void Enter(string name, string slug)
    {
        foreach (var former in SlugsOf(name).ToArray())
            _lines.Remove((name, former));
        _lines.Add((name, OnOneLine(slug)));
    }

    private static string OnOneLine(string text) => text.ReplaceLineEndings(" ").Replace('\t', ' ').Trim();
}
