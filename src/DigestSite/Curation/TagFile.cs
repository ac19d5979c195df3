using DigestSite.Diagnostics;
using DigestSite.Site;
using DigestSite.Yaml;

namespace DigestSite.Curation;

/// <summary>Reads <c>input/tags.yml</c>. The keys asked for here are the keys there are.</summary>
public static class TagFile
{
    /// <param name="file">How messages name it.</param>
    public static IReadOnlyList<TagEntry> Parse(string text, string file, DiagnosticBag diagnostics)
    {
        var entries = TermFile.Parse(text, file, Entry, Permalink.Tag, diagnostics);
        CheckParents(entries, diagnostics);
        return entries;
    }

    private static TagEntry Entry(YamlMap map)
    {
        var name = map.RequiredText("name", "What the tag is called: - name: Machine Learning");
        var entry = new TagEntry
        {
            Name = name,
            Slug = TermFile.Slug(map, name),
            Aliases = map.PlacedTexts("aliases"),
            Description = map.Text("description") ?? "",
            Parent = map.Text("parent") is { } parent ? new PlacedText(parent, map.PlaceOf("parent")) : null,
            Place = map.Place,
        };
        map.RefuseUnknown();
        return entry;
    }

    private static void CheckParents(IReadOnlyList<TagEntry> entries, DiagnosticBag diagnostics)
    {
        var known = new KnownTerms(entries);
        var reported = new HashSet<TagEntry>(ReferenceEqualityComparer.Instance);
        foreach (var entry in entries.Where(e => e.Parent is not null))
        {
            if (known.Find(entry.Parent!.Text) is null)
            {
                var near = Spelling.Nearest(entry.Parent.Text, known.Spellings);
                diagnostics.Error(DiagnosticCode.InvalidValue, entry.Parent.Place,
                    $"parent: no entry is called '{entry.Parent.Text}'{(near is null ? "" : $", did you mean '{near}'?")}",
                    near is null ? $"List it: - name: {entry.Parent.Text}" : null);
            }
            else if (CycleFrom(entry, known) is { } cycle && !cycle.Any(reported.Contains))
            {
                reported.UnionWith(cycle);
                diagnostics.Error(DiagnosticCode.InvalidValue, entry.Parent.Place,
                    $"parent: '{entry.Name}' would stand below itself: {string.Join(" → ", cycle.Append(entry).Select(e => e.Name))}", "Take one of these parents away.");
            }
        }
    }

    /// <returns>The way up from an entry back to itself; <see langword="null"/> when it ends elsewhere.</returns>
    private static List<TagEntry>? CycleFrom(TagEntry entry, KnownTerms known)
    {
        var way = new List<TagEntry> { entry };
        var seen = new HashSet<TagEntry>(way, ReferenceEqualityComparer.Instance);
        for (var above = Above(entry); above is not null && above != entry; above = Above(above))
        {
            if (!seen.Add(above))
                return null;
            way.Add(above);
        }

        return Above(way[^1]) == entry ? way : null;

        TagEntry? Above(TagEntry tag) => tag.Parent is null ? null : (TagEntry?)known.Find(tag.Parent.Text);
    }
}
