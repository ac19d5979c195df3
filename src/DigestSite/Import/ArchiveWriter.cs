using System.Globalization;
using DigestSite.Archive;
using DigestSite.Curation;
using DigestSite.Diagnostics;
using DigestSite.Markdown;
using DigestSite.Pipelines;

namespace DigestSite.Import;

/// <summary>Carries out what was decided, one article after the other, and says what a person should know of it.</summary>
internal sealed class ArchiveWriter(DigestFolders folders, ArticleArchive archive, IDisk disk, DiagnosticBag diagnostics)
{
    private readonly Dictionary<string, DateTimeOffset> _newest = NewestOf(archive);
    private readonly Dictionary<string, (ArticleHead Head, Func<string> Body)> _written = new(StringComparer.Ordinal);
    private readonly List<(RecordedFeed Feed, string File, UpstreamLoss Loss)> _losses = [];
    private readonly List<TakenArticle> _taken = [];

    public int Added { get; private set; }

    public int Updated { get; private set; }

    public int Unchanged { get; private set; }

    public IReadOnlyList<TakenArticle> Taken => _taken;

    /// <returns>The article's file; <see langword="null"/> when it has none because it could not be written, which is then reported.</returns>
    public string? Apply(ArchiveChange change, MatchedArticle matched)
    {
        switch (change)
        {
            case ArchiveChange.Add(var draft):
                return Add(draft, matched);
            case ArchiveChange.Update update:
                Note(update.Draft, update.Old, update.Loss);
                if (Replace(update.Old, update.Text))
                    Updated++;
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
                if (take.Text is null || Replace(take.Old, take.Text))
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

    /// <summary>What can be said only when all is written.</summary>
    public void Finish()
    {
        foreach (var feed in _losses.GroupBy(l => (l.Feed.File, l.Loss)))
            Report(feed.Key.File, feed.Key.Loss, [.. feed.Select(l => l.File)]);

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
        if (!Write(file, text))
            return null;

        Added++;
        _written[file] = (head, () => BodyOf(file));
        var place = new Place(folders.NameOf(file));
        if (!draft.IsDated)
        {
            diagnostics.Info(DiagnosticCode.UndatedItem, place, "its feed gives no date: the feed's own, or today's, is taken",
                "Change published in its head if you know better.");
        }

        if (matched.OwnId is not null)
        {
            var other = matched.Namesake is null ? "another article" : folders.NameOf(matched.Namesake.File);
            diagnostics.Warning(DiagnosticCode.ReusedId, place, $"its publisher gives it the id of {other}, with which it has nothing else in common: both are kept",
                $"Here it is known as {matched.OwnId}. If the two are one article after all, delete one of the files.");
        }

        if (head.Sources.Any(s => _newest.TryGetValue(s, out var newest) && newest > head.Published))
        {
            diagnostics.Info(DiagnosticCode.ReturnedItem, place, "came in after newer articles of its feed; a file that was deleted comes back like this",
                $"To keep it out for good, add it to hide in digest.yml: - {head.Link ?? head.Id}");
        }

        return file;
    }

    private bool Replace(ArchivedArticle old, string text)
    {
        if (!Write(old.File, text))
            return false;

        _written[old.File] = (old.Head, () => BodyOf(old.File));
        return true;
    }

    private bool Write(string file, string text)
    {
        try
        {
            if (new FileInfo(file) is { Exists: true, IsReadOnly: true })
            {
                diagnostics.Warning(DiagnosticCode.UnreadableFile, new Place(folders.NameOf(file)), "is read-only: it stays as it is, though its feed has changed it",
                    "Make it writable to let it follow its feed, or delete its imported line to keep it for good.");
                return false;
            }

            AtomicFile.Write(file, text, disk);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            diagnostics.Error(DiagnosticCode.UnreadableFile, new Place(folders.NameOf(file)), $"could not be written: {e.Message}",
                "What was there before is whole. Run import again when the cause is mended.");
            return false;
        }
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

    private static Dictionary<string, DateTimeOffset> NewestOf(ArticleArchive archive)
    {
        var newest = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal);
        foreach (var (source, published) in archive.Articles.Where(a => a.Head.Imported is not null).SelectMany(a => a.Head.Sources.Select(s => (s, a.Head.Published))))
            newest[source] = newest.TryGetValue(source, out var known) && known > published ? known : published;
        return newest;
    }
}
