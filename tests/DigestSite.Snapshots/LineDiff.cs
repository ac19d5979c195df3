using System.Globalization;
using System.Text;
using DiffPlex;
using DiffPlex.Model;

namespace DigestSite.Snapshots;

/// <summary>
/// A unified diff for people: a few lines of context, long lines cut to the place where they differ, and in changed lines every
/// character made visible that is not (no-break spaces, tabs, spaces at the end, a byte order mark).
/// </summary>
internal static class LineDiff
{
    private const int Context = 3;
    private const int Width = 160;

    // A diff takes quadratic time where all differs, and nobody reads that far.
    private const int Reach = 2000;

    // What stays in sight before the first difference of a cut line.
    private const int Lead = 40;

    public static IEnumerable<string> Of(string verified, string received)
    {
        var old = verified.Split('\n');
        var @new = received.Split('\n');
        var start = Math.Max(0, old.AsSpan().CommonPrefixLength(@new) - Context);
        var isCut = Math.Max(old.Length, @new.Length) - start > Reach;
        var diff = new Differ().CreateCustomDiffs(
            Region(old, start), Region(@new, start), ignoreWhiteSpace: false, text => text.Split('\n'));
        var hunks = Hunks(diff.DiffBlocks);
        if (isCut && hunks.Count > 1)
        {
            // The end of the region may differ only because one side was cut earlier in the text than the other.
            hunks.RemoveAt(hunks.Count - 1);
        }

        return hunks.SelectMany(hunk => Hunk(diff, hunk, start)).Concat(isCut ? ["…"] : []);
    }

    private static string Region(string[] lines, int start) => string.Join('\n', lines.Skip(start).Take(Reach));

    /// <summary>Blocks whose context would touch are shown as one.</summary>
    private static List<List<DiffBlock>> Hunks(IEnumerable<DiffBlock> blocks)
    {
        var hunks = new List<List<DiffBlock>>();
        var end = int.MinValue;
        foreach (var block in blocks)
        {
            if (hunks.Count == 0 || block.DeleteStartA - end > 2 * Context)
            {
                hunks.Add([]);
            }

            hunks[^1].Add(block);
            end = block.DeleteStartA + block.DeleteCountA;
        }

        return hunks;
    }

    private static IEnumerable<string> Hunk(DiffResult diff, List<DiffBlock> blocks, int offset)
    {
        var first = blocks[0];
        var last = blocks[^1];
        var lead = Math.Min(Context, first.DeleteStartA);
        var start = first.DeleteStartA - lead;
        var end = Math.Min(diff.PiecesOld.Length, last.DeleteStartA + last.DeleteCountA + Context);
        var newStart = first.InsertStartB - lead;
        var newCount = end - start + blocks.Sum(block => block.InsertCountB - block.DeleteCountA);
        yield return string.Create(
            CultureInfo.InvariantCulture, $"@@ -{offset + start + 1},{end - start} +{offset + newStart + 1},{newCount} @@");

        var line = start;
        foreach (var block in blocks)
        {
            foreach (var same in diff.PiecesOld[line..block.DeleteStartA])
            {
                yield return $"  {Cut(same, 0)}";
            }

            foreach (var changed in Changed(diff, block))
            {
                yield return changed;
            }

            line = block.DeleteStartA + block.DeleteCountA;
        }

        foreach (var same in diff.PiecesOld[line..end])
        {
            yield return $"  {Cut(same, 0)}";
        }
    }

    private static IEnumerable<string> Changed(DiffResult diff, DiffBlock block)
    {
        var old = diff.PiecesOld[block.DeleteStartA..(block.DeleteStartA + block.DeleteCountA)];
        var @new = diff.PiecesNew[block.InsertStartB..(block.InsertStartB + block.InsertCountB)];

        // Lines at the same place of a block are most often one line before and after.
        var starts = old.Zip(@new, (a, b) => Math.Max(0, a.AsSpan().CommonPrefixLength(b) - Lead)).ToList();
        for (var i = 0; i < old.Length; i++)
        {
            yield return $"- {Visible(Cut(old[i], i < starts.Count ? starts[i] : 0))}";
        }

        for (var i = 0; i < @new.Length; i++)
        {
            yield return $"+ {Visible(Cut(@new[i], i < starts.Count ? starts[i] : 0))}";
        }
    }

    /// <summary>Cuts a line that is too wide; one that fits stays whole wherever it differs.</summary>
    public static string Cut(string line, int start)
    {
        if (line.Length <= Width)
        {
            return line;
        }

        // Half a surrogate pair is no text: test reports cannot hold it.
        var from = start < line.Length && char.IsLowSurrogate(line[start]) ? start - 1 : start;
        var to = Math.Min(from + Width, line.Length);
        to = to < line.Length && char.IsLowSurrogate(line[to]) ? to - 1 : to;
        return $"{(from > 0 ? "…" : "")}{line.AsSpan(from, to - from)}{(to < line.Length ? "…" : "")}";
    }

    private static string Visible(string line)
    {
        if (line.Length == 0)
        {
            return "(empty line)";
        }

        var text = line.TrimEnd(' ');
        var visible = new StringBuilder(line.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value == '\t' ? visible.Append(@"\t")
                : IsInvisible(rune) ? visible.Append(CultureInfo.InvariantCulture, $@"\u{rune.Value:X4}")
                : visible.Append(rune);
        }

        return visible.Append('·', line.Length - text.Length).ToString();
    }

    private static bool IsInvisible(Rune rune) =>
        rune.Value != ' ' && Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator;
}
