using System.Globalization;
using DigestSite.Archive;
using DigestSite.Configuration;
using DigestSite.Diagnostics;
using DigestSite.Pipelines;
using DigestSite.Yaml;

namespace DigestSite.Curation;

/// <summary>Holds the curator's lists of tags and authors against what articles name: entries nobody uses, names nobody listed.</summary>
public static class TermReview
{
    private const int MostNamed = 20;

    public static void Add(DigestConfiguration configuration, IReadOnlyList<ArchivedArticle> archive, DigestFolders folders, DiagnosticBag diagnostics)
    {
        Add("tag", configuration.Tags, archive, a => a.Head.Tags, folders.Tags);
        Add("author", configuration.Authors, archive, a => a.Head.Authors, folders.Authors);

        void Add(string kind, KnownTerms known, IReadOnlyList<ArchivedArticle> articles, Func<ArchivedArticle, IEnumerable<string>> spellings, string file)
        {
            if (known.Entries.Count == 0)
                return;

            var uses = articles
                .SelectMany(a => spellings(a).Where(s => !string.IsNullOrWhiteSpace(s)).Select(s => new Use(TermKey.Tidy(s), a.File)))
                .ToLookup(u => known.Find(u.Spelling));
            var unlisted = Unlisted(uses[null]);
            var used = Used(uses.Select(u => u.Key).OfType<TermEntry>(), known);
            AddUnlisted(kind, known, used, unlisted, folders, file, diagnostics);
            AddUnused(kind, known, used, unlisted, diagnostics);
        }
    }

    /// <summary>A tag above others is used when one of them is.</summary>
    private static HashSet<TermEntry> Used(IEnumerable<TermEntry> named, KnownTerms known)
    {
        var used = new HashSet<TermEntry>(ReferenceEqualityComparer.Instance);
        foreach (var entry in named)
        {
            for (var above = entry; above is not null && used.Add(above);)
                above = above is TagEntry { Parent: { } parent } ? known.Find(parent.Text) : null;
        }

        return used;
    }

    /// <returns>The most used first.</returns>
    private static IReadOnlyList<UnlistedTerm> Unlisted(IEnumerable<Use> uses) =>
    [
        .. uses
            .GroupBy(u => TermKey.Of(u.Spelling), StringComparer.Ordinal)
            .OrderByDescending(u => u.Count())
            .ThenBy(u => u.Key, StringComparer.Ordinal)
            .Select(u => new UnlistedTerm(u.First().Spelling, u.Select(x => x.File).Min(StringComparer.Ordinal)!)),
    ];

    /// <summary>All of them in one note, so that new tags flood nobody; one more for each that looks like a slip.</summary>
    private static void AddUnlisted(
        string kind, KnownTerms known, HashSet<TermEntry> used, IReadOnlyList<UnlistedTerm> unlisted, DigestFolders folders, string file, DiagnosticBag diagnostics)
    {
        if (unlisted.Count == 0)
            return;

        var more = unlisted.Count > MostNamed ? string.Create(CultureInfo.InvariantCulture, $" and {unlisted.Count - MostNamed} more") : "";
        diagnostics.Info(DiagnosticCode.UnlistedTerm, new Place(folders.NameOf(file)),
            $"{Counted.As(unlisted.Count, kind)} of the articles not listed here: {string.Join(", ", unlisted.Take(MostNamed).Select(t => t.Name))}{more}",
            "They work unlisted. List those you want to name, describe or merge.");
        foreach (var term in unlisted)
        {
            // An entry that nobody uses is named itself, with what it may have meant.
            if (Spelling.NearestAlmostSame(term.Name, known.Spellings) is { } near && used.Contains(known.Find(near)!))
            {
                diagnostics.Info(DiagnosticCode.UnlistedTerm, new Place(folders.NameOf(term.File)),
                    $"{kind} '{term.Name}' is not listed, did you mean '{near}'?", $"If they are the same, make it an alias in {folders.NameOf(file)}.");
            }
        }
    }

    private static void AddUnused(string kind, KnownTerms known, HashSet<TermEntry> used, IReadOnlyList<UnlistedTerm> unlisted, DiagnosticBag diagnostics)
    {
        foreach (var entry in known.Entries.Where(e => !used.Contains(e)))
        {
            var message = $"no article has the {kind} '{entry.Name}'{(entry.Aliases.Count > 0 ? ", under any of its spellings" : "")}";
            if (Spelling.NearestAlmostSame(entry.Name, unlisted.Select(t => t.Name)) is { } near)
                diagnostics.Warning(DiagnosticCode.UnusedEntry, entry.Place, $"{message}, did you mean '{near}'?");
            else
                diagnostics.Info(DiagnosticCode.UnusedEntry, entry.Place, message, "It gets a page with its first article.");
        }
    }

    private sealed record Use(string Spelling, string File);

    /// <param name="File">The first that names it.</param>
    private sealed record UnlistedTerm(string Name, string File);
}
