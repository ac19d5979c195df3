using System.Text.RegularExpressions;
using DigestSite.Diagnostics;
using DigestSite.Yaml;

namespace DigestSite.Adding;

/// <summary>
/// Adds an entry to the sources of <c>digest.yml</c> as a person would: at the end of the list, in the manner of the others,
/// touching nothing else, comments and line ends included. What it does not understand it leaves to a person.
/// </summary>
public static partial class SourceListEditor
{
    private const string Key = "sources";

    /// <param name="entry">The lines of the entry, without indentation.</param>
    /// <returns><see langword="null"/> when it cannot be proved that the file says the same as before, and the entry.</returns>
    public static AppendedSource? Append(string text, IReadOnlyList<string> entry)
    {
        if (Parse(text) is not { } before)
            return null;

        var newLine = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var lines = text.Split(newLine).ToList();
        var sources = before.Entries.FirstOrDefault(e => e.Key == Key);
        var added = sources switch
        {
            null => Begin(lines, entry),
            { Value: YamlList { Items: [var first, ..] } list } => Extend(lines, before, sources, list, first, entry),
            { Value: YamlList or YamlScalar { IsNull: true } } => Fill(lines, sources, entry),
            _ => null,
        };
        if (added is not var (line, written))
            return null;

        var edited = string.Join(newLine, lines);
        return IsProved(before, Parse(edited), string.Join('\n', entry)) ? new AppendedSource(edited, line + 1, written) : null;
    }

    /// <summary>The file has no sources yet: the section goes to its end.</summary>
    private static (int Line, string[] Added)? Begin(List<string> lines, IReadOnlyList<string> entry)
    {
        var end = lines.FindLastIndex(l => !string.IsNullOrWhiteSpace(l)) + 1;
        string[] added = ["", $"{Key}:", .. Indented(entry, "  - ")];
        Insert(lines, end, added);
        return (end + 2, added[2..]);
    }

    /// <summary>The key is there and holds nothing: <c>sources:</c> or <c>sources: []</c>. What is commented out below it stays below it.</summary>
    private static (int Line, string[] Added)? Fill(List<string> lines, YamlEntry sources, IReadOnlyList<string> entry)
    {
        var at = sources.Place.Line - 1;
        if (at >= lines.Count || EmptyList().Match(lines[at]) is not { Success: true } match)
            return null;

        lines[at] = match.Groups["key"].Value + match.Groups["comment"].Value;
        at++;
        while (at < lines.Count && IsComment(lines[at]) && Indentation(lines[at]) > 0)
            at++;
        var added = Indented(entry, "  - ");
        Insert(lines, at, added);
        return (at, added);
    }

    private static (int Line, string[] Added)? Extend(
        List<string> lines, YamlMapping root, YamlEntry sources, YamlList list, YamlNode first, IReadOnlyList<string> entry)
    {
        if (Before(lines, first) is not { } hyphen || hyphen.Trim() != "-" || !hyphen.EndsWith(' '))
            return null;

        // The list ends where the next key of the file begins, less the air and the comments that belong to that key.
        var depth = Indentation(hyphen);
        var next = root.Entries.FirstOrDefault(e => e.Place.CompareTo(sources.Place) > 0);
        var end = Math.Min(next is null ? lines.Count : next.Place.Line - 1, lines.Count);
        while (string.IsNullOrWhiteSpace(lines[end - 1]) || (IsComment(lines[end - 1]) && Indentation(lines[end - 1]) <= depth))
            end--;

        var added = Indented(entry, hyphen);
        var isApart = IsApart(lines, list, end, depth);
        Insert(lines, end, isApart ? ["", .. added] : added);
        return (isApart ? end + 1 : end, added);
    }

    /// <summary>What stands on the line of a node before it; <see langword="null"/> when lines are counted differently here.</summary>
    private static string? Before(List<string> lines, YamlNode node) =>
        node.Place.Line <= lines.Count && lines[node.Place.Line - 1] is var line && node.Place.Column <= line.Length ? line[..(node.Place.Column - 1)] : null;

    /// <summary>Whether entries are set apart by empty lines. One alone does not tell; when it is long, air does it good.</summary>
    private static bool IsApart(List<string> lines, YamlList list, int end, int depth)
    {
        if (list.Items.Count == 1)
            return end > list.Items[0].Place.Line;

        var above = Math.Min(list.Items[^1].Place.Line, lines.Count) - 2;
        while (above > 0 && IsComment(lines[above]) && Indentation(lines[above]) >= depth)
            above--;
        return above >= 0 && string.IsNullOrWhiteSpace(lines[above]);
    }

    /// <summary>A file whose last line does not end gets an end to it.</summary>
    private static void Insert(List<string> lines, int at, string[] added)
    {
        lines.InsertRange(at, added);
        if (lines[^1].Length > 0)
            lines.Add("");
    }

    private static string[] Indented(IReadOnlyList<string> entry, string hyphen) =>
        [.. entry.Select((line, i) => (i == 0 ? hyphen : new string(' ', hyphen.Length)) + line)];

    private static bool IsComment(string line) => line.AsSpan().TrimStart() is ['#', ..];

    private static int Indentation(string line) => line.Length - line.AsSpan().TrimStart().Length;

    private static YamlMapping? Parse(string text)
    {
        var problems = new DiagnosticBag();
        var mapping = YamlText.ParseMapping(text, "", problems);
        return problems.HasErrors ? null : mapping;
    }

    /// <summary>Whether the edited file says what it said before, and the entry at the end of its sources, and nothing else.</summary>
    private static bool IsProved(YamlMapping before, YamlMapping? after, string entry)
    {
        if (after is null || Listed(after) is not [.., var added] sources || Parse(entry) is not { } expected)
            return false;

        return Meaning(added) == Meaning(expected)
            && sources.SkipLast(1).Select(Meaning).SequenceEqual(Listed(before).Select(Meaning), StringComparer.Ordinal)
            && Others(before).SequenceEqual(Others(after), StringComparer.Ordinal);
    }

    private static IReadOnlyList<YamlNode> Listed(YamlMapping root) => root.Entries.FirstOrDefault(e => e.Key == Key)?.Value is YamlList list ? list.Items : [];

    private static IEnumerable<string> Others(YamlMapping root) => root.Entries.Where(e => e.Key != Key).Select(e => Quoted(e.Key) + Meaning(e.Value));

    /// <summary>All that a node says, without where it says it.</summary>
    private static string Meaning(YamlNode node) => node switch
    {
        YamlScalar scalar => scalar.IsNull ? "~" : Quoted(scalar.Value),
        YamlList list => $"[{string.Concat(list.Items.Select(Meaning))}]",
        YamlMapping mapping => $"{{{string.Concat(mapping.Entries.Select(e => Quoted(e.Key) + Meaning(e.Value)))}}}",
        _ => throw new InvalidOperationException($"unknown node {node}"),
    };

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    [GeneratedRegex(@"^(?<key>\s*sources\s*:)\s*(?:\[\s*\]|~|null)?(?<comment>\s*|\s+#.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex EmptyList();
}

/// <param name="Text">The whole file.</param>
/// <param name="Line">Of the entry's first line, 1-based.</param>
/// <param name="Lines">The entry as it was written.</param>
public sealed record AppendedSource(string Text, int Line, IReadOnlyList<string> Lines);
