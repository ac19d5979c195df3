using DigestSite.Diagnostics;
using DigestSite.Yaml;

namespace DigestSite.Curation;

/// <summary>What <c>tags.yml</c> and <c>authors.yml</c> have in common: a list of names with aliases, each claimed once.</summary>
internal static class TermFile
{
    /// <param name="file">How messages name it.</param>
    /// <param name="read">Reads one entry and refuses keys it does not know.</param>
    /// <param name="pathOf">The path of the page that a slug gives.</param>
    public static IReadOnlyList<TEntry> Parse<TEntry>(
        string text, string file, Func<YamlMap, TEntry> read, Func<string, string> pathOf, DiagnosticBag diagnostics)
        where TEntry : TermEntry
    {
        // All are read before any is dropped: each is to say what is wrong with it.
        TEntry[] all = [.. (YamlText.ParseMaps(text, file, diagnostics) ?? []).Select(read)];
        TEntry[] entries = [.. all.Where(e => e.Name.Length > 0)];
        CheckSpellings(entries, diagnostics);
        CheckAddresses(entries, pathOf, diagnostics);
        return entries;
    }

    public static string Slug(YamlMap map, string name)
    {
        if (map.Text("slug") is null && name.Length > 0 && !name.Any(char.IsLetterOrDigit))
            map.Refuse<string>("slug", $"nothing in '{name}' can stand in an address", "Give it one: slug: confetti");

        return map.Parse("slug", text => Curation.Slug.From(text) == text
            ? text
            : map.Refuse<string>("slug", $"'{text}' cannot stand in an address", $"Use small letters, digits and hyphens: {Curation.Slug.From(text)}"))
            ?? Curation.Slug.From(name);
    }

    private static void CheckSpellings(IReadOnlyList<TermEntry> entries, DiagnosticBag diagnostics)
    {
        var names = new Dictionary<string, TermEntry>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (!names.TryAdd(Key(entry.Name), entry))
            {
                diagnostics.Error(DiagnosticCode.InvalidValue, entry.Place, $"'{entry.Name}' is listed twice: line {names[Key(entry.Name)].Place.Line} has '{names[Key(entry.Name)].Name}'",
                    "Make one entry of them; other spellings are aliases.");
            }
        }

        var aliases = new Dictionary<string, TermEntry>(StringComparer.Ordinal);
        foreach (var (entry, alias) in entries.SelectMany(e => e.Aliases.Select(a => (Entry: e, Alias: a))))
        {
            var key = Key(alias.Text);
            if (names.TryGetValue(key, out var named) && named != entry)
            {
                diagnostics.Error(DiagnosticCode.InvalidValue, alias.Place, $"alias '{alias.Text}' of '{entry.Name}' is the name of another entry, on line {named.Place.Line}",
                    $"Drop the alias, or the entry '{named.Name}'.");
            }
            else if (!aliases.TryAdd(key, entry) && aliases[key] != entry)
            {
                diagnostics.Error(DiagnosticCode.InvalidValue, alias.Place, $"alias '{alias.Text}' of '{entry.Name}' is an alias of '{aliases[key].Name}' too, on line {aliases[key].Place.Line}",
                    "A spelling stands for one entry only.");
            }
        }
    }

    private static void CheckAddresses(IReadOnlyList<TermEntry> entries, Func<string, string> pathOf, DiagnosticBag diagnostics)
    {
        var taken = new Dictionary<string, TermEntry>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (!taken.TryAdd(entry.Slug, entry) && Key(taken[entry.Slug].Name) != Key(entry.Name))
            {
                diagnostics.Error(DiagnosticCode.PathClash, entry.Place, $"'{entry.Name}' and '{taken[entry.Slug].Name}' (line {taken[entry.Slug].Place.Line}) both want the address {pathOf(entry.Slug)}",
                    "Give one of them an address of its own: slug: another-name");
            }
        }

        foreach (var (entry, alias) in entries.SelectMany(e => e.Aliases.Where(a => a.Text.Any(char.IsLetterOrDigit)).Select(a => (Entry: e, Alias: a))))
        {
            var slug = Curation.Slug.From(alias.Text);
            // Spellings that clash have been named already.
            if (!taken.TryAdd(slug, entry) && taken[slug] != entry && !Spellings(taken[slug]).Contains(Key(alias.Text), StringComparer.Ordinal))
            {
                diagnostics.Error(DiagnosticCode.PathClash, alias.Place, $"alias '{alias.Text}' of '{entry.Name}' wants the address {pathOf(slug)}, which '{taken[slug].Name}' (line {taken[slug].Place.Line}) has",
                    $"Drop the alias, or give '{taken[slug].Name}' another slug.");
            }
        }
    }

    private static IEnumerable<string> Spellings(TermEntry entry) => entry.Aliases.Select(a => a.Text).Prepend(entry.Name).Select(Key);

    private static string Key(string spelling) => TermKey.Of(TermKey.Tidy(spelling));
}
