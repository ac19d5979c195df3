using System.Globalization;
using DigestSite.Archive;
using DigestSite.Diagnostics;
using DigestSite.Pipelines;

namespace DigestSite.Import;

/// <summary>What a person should know of articles that come in: what was doubtful about them, and what was made of it.</summary>
internal sealed class ArrivalNotes(DigestFolders folders, ArticleArchive archive, AddressBook addresses, DiagnosticBag diagnostics)
{
    private const int MostNamed = 3;

    private readonly Dictionary<string, DateTimeOffset> _newest = NewestOf(archive);
    private readonly Dictionary<IncomingArticle, string> _files = new(ReferenceEqualityComparer.Instance);
    private readonly List<(string Name, string Other, Place Place, string? OwnId)> _namesakes = [];

    public void Added(ArticleDraft draft, MatchedArticle matched, ArticleHead head, string file)
    {
        _files[matched.Incoming] = file;
        var place = new Place(folders.NameOf(file));
        NoteDate(draft, head, place);
        NoteNamesake(matched, place);
        NoteReturn(matched, head, place);
    }

    /// <summary>A publisher who calls everything by one name is told of once.</summary>
    public void Finish()
    {
        foreach (var same in _namesakes.GroupBy(n => (n.Name, n.Other)))
        {
            foreach (var (name, other, place, ownId) in same.Take(same.Count() > MostNamed ? 1 : MostNamed))
            {
                var others = same.Count() > MostNamed ? $" and to {same.Count() - 1} more new articles" : "";
                diagnostics.Warning(DiagnosticCode.ReusedId, place, $"its publisher gives it{others} the {name} of {other}, with which it has nothing else in common: {(others.Length > 0 ? "all" : "both")} are kept",
                    (ownId is null ? "" : $"Here it is known as {ownId}. ") + "If the two are one article after all, delete one of the files and list it under hide in digest.yml.");
            }
        }
    }

    public void Moved(ArchivedArticle old, ArticleHead head) =>
        diagnostics.Info(DiagnosticCode.MovedArticle, new Place(folders.NameOf(old.File)),
            $"its publisher has given it a new id and link, {head.Link ?? head.Aliases[^1]}: it was known by its title, its authors and its date or text, and keeps its file",
            "The old ones are in aliases in its head.");

    private void NoteDate(ArticleDraft draft, ArticleHead head, Place place)
    {
        if (draft.IsDated)
            return;

        if (draft.Incoming.DisbelievedDate is { } date)
        {
            diagnostics.Info(DiagnosticCode.UnbelievableDate, place, $"its feed dates it {Day(date)}, which is after the feed was recorded: {Day(head.Published)} is taken",
                "Change published in its head if you know better.");
            return;
        }

        diagnostics.Info(DiagnosticCode.UndatedItem, place, "its feed gives no date: that of the feed is taken, or else of its recorded copy",
            "Change published in its head if you know better.");
    }

    private void NoteNamesake(MatchedArticle matched, Place place)
    {
        if (matched.Namesake is not { } namesake)
            return;

        var file = namesake.Archived?.File ?? (namesake.Incoming is { } incoming ? _files.GetValueOrDefault(incoming) : null);
        var other = file is null ? "another article" : folders.NameOf(file);
        if (namesake.IsNeighbour)
        {
            diagnostics.Info(DiagnosticCode.ReusedId, place, $"links to where {other} does, with which it has nothing else in common: both are kept");
            return;
        }

        _namesakes.Add((IsLink(matched, namesake) ? "link" : "id", other, place, matched.OwnId));
    }

    /// <summary>An id that a feed does not give is made from the link.</summary>
    private static bool IsLink(MatchedArticle matched, Namesake namesake) =>
        namesake.Shared.IsLink || (matched.Incoming.Item.Link is { } link && NormalisedLink.Of(link) == NormalisedLink.Of(matched.Incoming.Item.Id));

    private void NoteReturn(MatchedArticle matched, ArticleHead head, Place place)
    {
        // The link of several would keep out all of them.
        var isShared = matched.Namesake is not null || (ItemIdentity.OfLink(head.Link) is { } link && archive.Find(link).Count > 0);
        var name = isShared ? head.Id : head.Link ?? head.Id;
        var hint = $"To keep it out for good, add it to hide in digest.yml: - {name}";
        if (addresses.Knows(head.Id) || (matched.OwnId is null && addresses.Knows(matched.Incoming.Item.Id)))
            diagnostics.Warning(DiagnosticCode.ReturnedItem, place, "its file was deleted, and is back because its feed still holds it", hint);
        else if (!addresses.IsKept && head.Sources.Any(s => _newest.TryGetValue(s, out var newest) && newest > head.Published))
            diagnostics.Info(DiagnosticCode.ReturnedItem, place, "came in after newer articles of its feed; a file that was deleted comes back like this", hint);
    }

    private static string Day(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Dictionary<string, DateTimeOffset> NewestOf(ArticleArchive archive)
    {
        var newest = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal);
        foreach (var (source, published) in archive.Articles.Where(a => a.Head.Imported is not null).SelectMany(a => a.Head.Sources.Select(s => (s, a.Head.Published))))
            newest[source] = newest.TryGetValue(source, out var known) && known > published ? known : published;
        return newest;
    }
}
