using DigestSite.Markdown;

namespace DigestSite.Curation;

/// <summary>
/// The terms of one kind: those the curator lists, as listed, and those that only articles use, each under its most
/// used spelling. All have a slug of their own.
/// </summary>
public sealed class Vocabulary
{
    private readonly KnownTerms _known;
    private readonly Dictionary<string, VocabularyTerm> _terms;

    private Vocabulary(KnownTerms known, Dictionary<string, VocabularyTerm> terms) => (_known, _terms) = (known, terms);

    /// <summary>By name, ordinally and regardless of case. Listed ones that no article uses are among them.</summary>
    public IReadOnlyList<VocabularyTerm> Terms =>
    [
        .. _terms.Values
            .OrderBy(t => t.Name, StringComparer.OrdinalIgnoreCase)
            .ThenBy(t => t.Name, StringComparer.Ordinal),
    ];

    /// <param name="spellings">Every use of a term, once per article.</param>
    /// <param name="known">What the curator lists.</param>
    public static Vocabulary From(IEnumerable<string> spellings, KnownTerms known)
    {
        var uses = spellings
            .Where(s => !Invisible.IsAll(s))
            .Select(TermKey.Tidy)
            .ToLookup(known.KeyOfTerm, StringComparer.Ordinal);

        var taken = known.Slugs.ToHashSet(StringComparer.Ordinal);
        var terms = known.Entries.ToDictionary(
            e => known.KeyOfTerm(e.Name), e => new VocabularyTerm(e.Name, e.Slug) { Entry = e, FormerSlugs = known.FormerSlugs(e) }, StringComparer.Ordinal);
        var unlisted = uses
            .Where(u => !terms.ContainsKey(u.Key))
            .Select(u => (u.Key, Name: MostUsed(u)))
            .Select(t => (t.Key, t.Name, Slug: Slug.From(t.Name)))
            // Where two slugs clash (C# and C-Sharp), the name that is spelled like its slug keeps it.
            .OrderBy(t => t.Slug.Replace("-", "", StringComparison.Ordinal) != t.Key)
            .ThenBy(t => t.Key, StringComparer.Ordinal);
        foreach (var (key, name, slug) in unlisted)
            terms[key] = new VocabularyTerm(ShownText.Isolated(name), Slug.Unique(slug, taken));

        // Last, so that no other spelling takes an address away: the most used one changes as articles come in.
        foreach (var (key, term) in terms.OrderBy(t => t.Key, StringComparer.Ordinal).ToArray())
            terms[key] = term with { FormerSlugs = [.. term.FormerSlugs, .. uses[key].Distinct(StringComparer.Ordinal).Where(HasAddress).Select(Slug.From).Where(taken.Add).Order(StringComparer.Ordinal)] };
        return new Vocabulary(known, terms);
    }

    /// <summary>The terms that some spellings stand for, each once, in the order given.</summary>
    public IReadOnlyList<VocabularyTerm> Find(IEnumerable<string> spellings) =>
    [
        .. spellings.Select(s => _terms.GetValueOrDefault(_known.KeyOfTerm(s))).OfType<VocabularyTerm>().Distinct(),
    ];

    private static bool HasAddress(string spelling) => spelling.Any(char.IsLetterOrDigit);

    private static string MostUsed(IEnumerable<string> spellings) =>
        spellings
            .GroupBy(s => s, StringComparer.Ordinal)
            .OrderByDescending(uses => uses.Count())
            .ThenBy(uses => uses.Key, StringComparer.Ordinal)
            .First().Key;
}

/// <param name="Slug">The last segment of its address.</param>
public sealed record VocabularyTerm(string Name, string Slug)
{
    /// <summary>Other addresses that lead to it.</summary>
    public IReadOnlyList<string> FormerSlugs { get; init; } = [];

    /// <summary>How the curator lists it, if at all.</summary>
    public TermEntry? Entry { get; init; }
}
