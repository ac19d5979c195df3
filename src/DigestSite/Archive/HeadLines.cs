using System.Collections.Frozen;
using System.Text;

namespace DigestSite.Archive;

/// <summary>
/// A head split by who owns its lines. Curation never comes from a feed, so a person may add it without taking the
/// article over: such lines are left out of the fingerprint and carried along, to the byte, when import writes anew.
/// </summary>
/// <param name="Imported">What import writes, without its mark.</param>
/// <param name="Curator">What only a curator writes.</param>
public sealed record HeadLines(string Imported, string Curator)
{
    private static readonly FrozenSet<string> CuratorKeys =
        new[] { "pin", "note", "hide", "draft", "week" }.ToFrozenSet(StringComparer.Ordinal);

    /// <param name="head">YAML, <c>\n</c> line ends.</param>
    public static HeadLines Split(string head)
    {
        var imported = new StringBuilder();
        var curator = new StringBuilder();
        var current = imported;
        foreach (var line in head.EnumerateLines())
        {
            // A line that is indented, blank or a list item belongs to the key above it.
            if (TopLevelKey(line) is { } key)
                current = key == "imported" ? null : CuratorKeys.Contains(key) ? curator : imported;
            if (!line.IsEmpty || current == curator)
                current?.Append(line).Append('\n');
        }

        return new HeadLines(imported.ToString(), curator.ToString().TrimEnd('\n') is { Length: > 0 } lines ? lines + "\n" : "");
    }

    /// <summary>The head with other lines for one key; with them after another key's where it had none.</summary>
    public static string Replace(string head, string key, string lines, string after)
    {
        var replaced = new StringBuilder();
        var (isWritten, isSkipped, comesNext) = (false, false, false);
        foreach (var line in head.TrimEnd('\n').EnumerateLines())
        {
            if (TopLevelKey(line) is { } found)
            {
                isSkipped = found == key;
                if (!isWritten && (isSkipped || comesNext))
                {
                    replaced.Append(lines);
                    isWritten = true;
                }

                comesNext = found == after && !HasKey(head, key);
            }

            if (!isSkipped)
                replaced.Append(line).Append('\n');
        }

        return isWritten ? replaced.ToString() : replaced.Append(lines).ToString();
    }

    private static bool HasKey(string head, string key)
    {
        foreach (var line in head.EnumerateLines())
        {
            if (TopLevelKey(line) == key)
                return true;
        }

        return false;
    }

    private static string? TopLevelKey(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty || line[0] is ' ' or '\t' or '-' or '#')
            return null;

        var colon = line.IndexOf(':');
        return colon < 0 ? null : line[..colon].TrimEnd().ToString();
    }
}
