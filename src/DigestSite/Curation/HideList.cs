using DigestSite.Archive;
using DigestSite.Diagnostics;
using DigestSite.Import;
using DigestSite.Yaml;

namespace DigestSite.Curation;

/// <summary>The <c>hide</c> list of <c>digest.yml</c>: items that are kept out, by id or by link, in any spelling of a link.</summary>
public sealed class HideList
{
    private readonly Dictionary<string, PlacedText> _names = new(StringComparer.Ordinal);

    public HideList(IReadOnlyList<PlacedText> entries)
    {
        foreach (var entry in entries)
            _names.TryAdd(NormalisedLink.Of(entry.Text), entry);
    }

    public bool Hides(IncomingItem item) => Find(item).Any();

    public bool Hides(ArchivedArticle article) => Find(article).Any();

    /// <param name="name">An id or a link.</param>
    public bool Hides(string? name) => Find([name]).Any();

    /// <summary>Says which entries hide nothing: neither an item of the feeds nor an article of the archive.</summary>
    public void ReportIdle(IEnumerable<IncomingItem> items, IEnumerable<ArchivedArticle> archive, DiagnosticBag diagnostics)
    {
        var used = items.SelectMany(Find).Concat(archive.SelectMany(Find)).ToHashSet();
        foreach (var entry in _names.Values.Where(e => !used.Contains(e)))
            diagnostics.Info(DiagnosticCode.UnusedEntry, entry.Place, $"hide: nothing in the feeds or the archive has the id or link '{entry.Text}'", "Check its spelling. An item that has left its feed needs no entry.");
    }

    private IEnumerable<PlacedText> Find(IncomingItem item) => Find([item.Item.Id, item.Item.Link]);

    private IEnumerable<PlacedText> Find(ArchivedArticle article) => Find([article.Head.Id, article.Head.Link, .. article.Head.Aliases]);

    /// <returns>The entries that any of the names is hidden by; none for most.</returns>
    private IEnumerable<PlacedText> Find(IEnumerable<string?> names) => _names.Count == 0
        ? []
        : names.OfType<string>().Select(n => _names.GetValueOrDefault(NormalisedLink.Of(n))).OfType<PlacedText>();
}
