using System.Globalization;
using DigestSite.Archive;
using DigestSite.Curation;
using DigestSite.Diagnostics;
using DigestSite.Markdown;
using DigestSite.Pipelines;

namespace DigestSite.Import;

/// <summary>Carries out what was decided, one article after the other, and says what a person should know of it.</summary>
internal sealed class ArchiveWriter(DigestFolders folders, ArticleArchive archive, AddressBook addresses, ArticleFiles files, DiagnosticBag diagnostics)
{
    private readonly Dictionary<string, (ArticleHead Head, Func<string> Body)> _written = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ArticleHead> _heads = new(StringComparer.Ordinal);
    private readonly List<(RecordedFeed Feed, string File, UpstreamLoss Loss)> _losses = [];
    private readonly List<TakenArticle> _taken = [];
    private readonly List<(ArticleHead Head, string File)> _added = [];
    private readonly ArrivalNotes _arrivals = new(folders, archive, addresses, diagnostics);

    public int Added => _added.Count;

    public int Updated { get; private set; }

    public int Unchanged { get; private set; }

    public IReadOnlyList<TakenArticle> Taken => _taken;

    /// <summary>What each article is called from now on.</summary>
    public IEnumerable<(ArticleHead Head, string Slug)> Named =>
        archive.Articles.Select(a => (_heads.GetValueOrDefault(a.File, a.Head), a.Slug)).Concat(_added.Select(a => (a.Head, Path.GetFileNameWithoutExtension(a.File))));

    /// <summary>Files are in their places once <see cref="Settle"/> is called, which a run does after every few of them.</summary>
    /// <returns>The article's file; <see langword="null"/> when it has none because it could not be written, which is then reported.</returns>
    public string? Apply(ArchiveChange change, MatchedArticle matched)
    {
        switch (change)
        {
            case ArchiveChange.Add(var draft):
                return Add(draft, matched);
            case ArchiveChange.Update update:
                Note(update.Draft, update.Old, update.Loss);
                if (Replace(update.Old, update.Head, update.Text))
                {
                    Updated++;
                    if (matched.HasMoved)
                        _arrivals.Moved(update.Old, update.Head);
                }

                return update.Old.File;
            case ArchiveChange.None none:
                Note(none.Draft, none.Old, none.Loss);
                Unchanged++;
                return none.Old.File;
            case ArchiveChange.Keep keep:
                Unchanged++;
                Report(keep);
                return keep.Old.File;
            case ArchiveChange.Take take:
                if (take.Text is null || Replace(take.Old, take.Head, take.Text))
                    _taken.Add(new TakenArticle(take.Old.File, take.Difference));
                if (take.Text is null)
                    Unchanged++;
                else
                    Updated++;
                return take.Old.File;
            default:
                throw new InvalidOperationException($"unknown change {change}");
        }
    }

    /// <summary>Puts what was written so far in its place, all at once: waiting for the disk with each file would take minutes for a large archive.</summary>
    /// <returns>The files that have not come to be what they should, which is then reported.</returns>
    public IReadOnlySet<string> Settle()
    {
        var failed = files.Settle();
        foreach (var file in failed)
        {
            _written.Remove(file);
            _heads.Remove(file);
            if (_added.RemoveAll(a => a.File == file) == 0)
                Updated--;
        }

        return failed;
    }

    /// <summary>Takes text out of an article that no feed holds just now.</summary>
    public void Shorten(ArchivedArticle old, string text)
    {
        if (Replace(old, old.Head, text))
            Updated++;
    }

    /// <summary>What can be said only when all is written.</summary>
    public void Finish()
    {
        Settle();
        foreach (var feed in _losses.GroupBy(l => (l.Feed.File, l.Loss)))
            Report(feed.Key.File, feed.Key.Loss, [.. feed.Select(l => l.File)]);
        _arrivals.Finish();

        var copies = new NearCopies(folders.NameOf, diagnostics);
        foreach (var article in archive.Articles.Where(a => !_written.ContainsKey(a.File)))
            copies.Add(article.File, article.Head, () => article.Body);
        foreach (var (file, (head, body)) in _written)
            copies.Add(file, head, body);
        copies.Report();
    }

    private string? Add(ArticleDraft draft, MatchedArticle matched)
    {
        var head = matched.OwnId is null ? draft.Head : draft.Head with { Id = matched.OwnId };
        var file = Path.Combine(
            folders.Articles,
            head.Published.UtcDateTime.Year.ToString("0000", CultureInfo.InvariantCulture),
            archive.TakeSlug(Slug.From(head.Title)) + ".md");
        var (text, _) = ArticleFile.Write(head, draft.Body, draft.Upstream);
        if (!files.Write(file, text))
            return null;

        _added.Add((head, file));
        _written[file] = (head, () => BodyOf(file));
        _arrivals.Added(draft, matched, head, file);
        return file;
    }

    private bool Replace(ArchivedArticle old, ArticleHead head, string text)
    {
        if (!files.Write(old.File, text))
            return false;

        _written[old.File] = (old.Head, () => BodyOf(old.File));
        _heads[old.File] = head;
        return true;
    }

    private void Note(ArticleDraft draft, ArchivedArticle old, UpstreamLoss? loss)
    {
        if (loss is not null)
            _losses.Add((draft.Incoming.Best.Feed, old.File, loss));
    }

    private void Report(ArchiveChange.Keep keep)
    {
        if (keep.Upstream is { IsNone: false } difference)
        {
            diagnostics.Warning(DiagnosticCode.ChangedUpstream, new Place(folders.NameOf(keep.Old.File)),
                $"was edited here, and its publisher has changed it since; the edited text stays. Theirs differs in {difference}",
                $"Take theirs: digest import --theirs {keep.Old.Slug}. Keep yours for good: delete its imported line.");
        }
    }

    /// <summary>What happens to a whole feed is said once.</summary>
    private void Report(string feed, UpstreamLoss loss, string[] files)
    {
        var slugs = string.Join(' ', files.Select(f => Path.GetFileNameWithoutExtension(f)));
        if (files.Length == 1)
        {
            diagnostics.Warning(DiagnosticCode.LostUpstream, new Place(folders.NameOf(files[0])), $"its feed {loss.Reason}: the text that was kept stays",
                $"If that is meant, take theirs: digest import --theirs {slugs}");
            return;
        }

        diagnostics.Warning(DiagnosticCode.LostUpstream, new Place(folders.NameOf(feed)),
            $"for {Counted.As(files.Length, "article")} in the archive, among them {folders.NameOf(files[0])}: it {loss.Reason}; the texts that were kept stay",
            $"If that is meant, take theirs: digest import --theirs {slugs}");
    }

    private static string BodyOf(string file) => FrontMatter.Split(File.ReadAllText(file))?.Body ?? "";
}
