namespace DigestSite.Curation;

/// <summary>The terms of one kind that articles use, each under its most used spelling and with a slug of its own.</summary>
public sealed class Vocabulary
{
    private readonly Dictionary<string, VocabularyTerm> _terms;

    private Vocabulary(Dictionary<string, VocabularyTerm> terms) => _terms = terms;

    /// <summary>By name, ordinally and regardless of case.</summary>
    public IReadOnlyList<VocabularyTerm> Terms =>
    [
        .. _terms.Values
            .OrderBy(t => t.Name, StringComparer.OrdinalIgnoreCase)
            .ThenBy(t => t.Name, StringComparer.Ordinal),
    ];

    /// <param name="spellings">Every use of a term, once per article.</param>
    public static Vocabulary From(IEnumerable<string> spellings)
    {
        var named = spellings
            .Where(s => !string.IsNullOrWhiteSpace(s))
            .Select(TermKey.Tidy)
            .GroupBy(TermKey.Of, StringComparer.Ordinal)
            .Select(uses => (Key: uses.Key, Name: MostUsed(uses)))
            .Select(t => (t.Key, t.Name, Slug: Slug.From(t.Name)))
            // Where two slugs clash (C# and C-Sharp), the name that is spelled like its slug keeps it.
            .OrderBy(t => t.Slug.Replace("-", "", StringComparison.Ordinal) != t.Key)
            .ThenBy(t => t.Key, StringComparer.Ordinal);

        var taken = new HashSet<string>(StringComparer.Ordinal);
        return new Vocabulary(named.ToDictionary(t => t.Key, t => new VocabularyTerm(t.Name, Slug.Unique(t.Slug, taken)), StringComparer.Ordinal));
    }

    /// <summary>The terms that some spellings stand for, each once, in the order given.</summary>
    public IReadOnlyList<VocabularyTerm> Find(IEnumerable<string> spellings) =>
    [
        .. spellings.Select(s => _terms.GetValueOrDefault(TermKey.Of(TermKey.Tidy(s)))).OfType<VocabularyTerm>().Distinct(),
    ];

    private static string MostUsed(IEnumerable<string> spellings) =>
        spellings
            .GroupBy(s => s, StringComparer.Ordinal)
            .OrderByDescending(uses => uses.Count())
            .ThenBy(uses => uses.Key, StringComparer.Ordinal)
            .First().Key;
}

public sealed record VocabularyTerm(string Name, string Slug);
