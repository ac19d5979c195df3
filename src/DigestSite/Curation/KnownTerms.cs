namespace DigestSite.Curation;

/// <summary>
/// The entries of <c>tags.yml</c> or <c>authors.yml</c>, found by any spelling: the name, an alias, or whatever would
/// get the address of one of them.
/// </summary>
public sealed class KnownTerms
{
    private readonly Dictionary<string, TermEntry> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TermEntry> _bySlug = new(StringComparer.Ordinal);
    private readonly Dictionary<TermEntry, List<string>> _formerSlugs = new(ReferenceEqualityComparer.Instance);

    /// <param name="entries">Checked: no two claim the same spelling or address.</param>
    public KnownTerms(IReadOnlyList<TermEntry> entries)
    {
        Entries = entries;
        foreach (var entry in entries)
        {
            _byKey.TryAdd(KeyOf(entry.Name), entry);
            _bySlug.TryAdd(entry.Slug, entry);
        }

        foreach (var (entry, spelling) in entries.SelectMany(e => e.Aliases.Select(a => (e, a.Text))))
        {
            _byKey.TryAdd(KeyOf(spelling), entry);
            AddFormerSlug(entry, spelling);
        }

        // Last, for these addresses nobody asked for: what the tag would be called without a slug of its own.
        foreach (var entry in entries)
            AddFormerSlug(entry, entry.Name);
    }

    public static KnownTerms None { get; } = new([]);

    public IReadOnlyList<TermEntry> Entries { get; }

    /// <summary>Addresses that are taken: those of entries, and those that lead to them.</summary>
    public IEnumerable<string> Slugs => _bySlug.Keys;

    public TermEntry? Find(string spelling) =>
        _byKey.GetValueOrDefault(KeyOf(spelling))
        ?? (spelling.Any(char.IsLetterOrDigit) ? _bySlug.GetValueOrDefault(Slug.From(TermKey.Tidy(spelling))) : null);

    /// <summary>What makes spellings the same term, with aliases taken into account.</summary>
    public string KeyOfTerm(string spelling) => Find(spelling) is { } entry ? KeyOf(entry.Name) : KeyOf(spelling);

    /// <summary>The addresses that lead to an entry beside its own.</summary>
    public IReadOnlyList<string> FormerSlugs(TermEntry entry) => _formerSlugs.GetValueOrDefault(entry) ?? [];

    /// <summary>All names and aliases.</summary>
    public IEnumerable<string> Spellings => Entries.SelectMany(e => e.Aliases.Select(a => a.Text).Prepend(e.Name));

    private static string KeyOf(string spelling) => TermKey.Of(TermKey.Tidy(spelling));

    private void AddFormerSlug(TermEntry entry, string spelling)
    {
        var slug = Slug.From(spelling);
        if (!spelling.Any(char.IsLetterOrDigit) || !_bySlug.TryAdd(slug, entry))
            return;

        if (!_formerSlugs.TryGetValue(entry, out var slugs))
            _formerSlugs[entry] = slugs = [];
        slugs.Add(slug);
    }
}
