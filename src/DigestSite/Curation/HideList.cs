using DigestSite.Archive;
using DigestSite.Diagnostics;
using DigestSite.Import;
using DigestSite.Yaml;

namespace DigestSite.Curation;

/// <summary>The <c>hide</c> list of <c>digest.yml</c>: items that are kept out, by id or by link.</summary>
public sealed class HideList
{
    private readonly Dictionary<string, PlacedText> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<ItemIdentity, PlacedText> _links = [];

    public HideList(IReadOnlyList<PlacedText> entries)
    {
        foreach (var entry in entries)
        {
            _ids.TryAdd(entry.Text, entry);
            _links.TryAdd(ItemIdentity.OfLink(entry.Text)!, entry);
        }
    }

    /// <returns>The entries an item is hidden by; none for most.</returns>
    public IEnumerable<PlacedText> Find(string? id, IEnumerable<ItemIdentity> identities)
    {
        if (_ids.Count == 0)
            yield break;
        if (id is not null && _ids.TryGetValue(id, out var byId))
            yield return byId;
        foreach (var identity in identities)
        {
            if (_links.TryGetValue(identity, out var byLink))
                yield return byLink;
        }
    }

    public bool Hides(string? id, IEnumerable<ItemIdentity> identities) => Find(id, identities).Any();

    public bool Hides(ArchivedArticle article) => Find(article).Any();

    /// <summary>Says which entries hide nothing: neither an item of the feeds nor an article of the archive.</summary>
    public void ReportIdle(IEnumerable<IncomingItem> items, IEnumerable<ArchivedArticle> archive, DiagnosticBag diagnostics)
    {
        var used = items.SelectMany(i => Find(i.Item.Id, i.Identities))
            .Concat(archive.SelectMany(Find))
            .ToHashSet();
        foreach (var entry in _ids.Values.Where(e => !used.Contains(e)))
            diagnostics.Info(DiagnosticCode.UnusedEntry, entry.Place, $"hide: nothing in the feeds or the archive has the id or link '{entry.Text}'", "Check its spelling. An item that has left its feed needs no entry.");
    }

    private IEnumerable<PlacedText> Find(ArchivedArticle article) => Find(article.Head.Id, ItemIdentity.Of(article.Head.Id, article.Head.Link));
}
