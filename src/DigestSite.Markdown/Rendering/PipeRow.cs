using System.Text;

namespace DigestSite.Markdown.Rendering;

internal enum Alignment
{
    None,
    Left,
    Center,
    Right,
}

/// <summary>How one line of a pipe table falls into cells (GitHub Flavored Markdown, "Tables").</summary>
internal static class PipeRow
{
    /// <summary>The cells, trimmed, with <c>\|</c> read as a bar, in code spans too.</summary>
    public static List<string> Split(ReadOnlySpan<char> line)
    {
        var cells = new List<string>();
        var rest = line.Trim(" \t");
        if (rest is ['|', ..]) rest = rest[1..];
        var cell = new StringBuilder();
        for (var i = 0; i < rest.Length; i++)
        {
            if (rest[i] == '\\' && i + 1 < rest.Length && rest[i + 1] == '|')
            {
                cell.Append('|');
                i++;
            }
            else if (rest[i] == '\\' && i + 1 < rest.Length)
            {
                cell.Append(rest[i]).Append(rest[++i]);
            }
            else if (rest[i] == '|')
            {
                cells.Add(cell.ToString().Trim(' ', '\t'));
                cell.Clear();
                if (i == rest.Length - 1) return cells;
            }
            else
            {
                cell.Append(rest[i]);
            }
        }
        cells.Add(cell.ToString().Trim(' ', '\t'));
        return cells;
    }

    /// <summary>The alignments of a delimiter row; null when the line is none.</summary>
    public static List<Alignment>? Delimiters(ReadOnlySpan<char> line)
    {
        if (!line.Contains('|') || line.ContainsAnyExcept("|-: \t")) return null;
        var alignments = new List<Alignment>();
        foreach (var cell in Split(line))
        {
            var dashes = cell.AsSpan().Trim(':');
            if (dashes.Length == 0 || dashes.ContainsAnyExcept('-')) return null;
            if (cell.StartsWith("::", StringComparison.Ordinal) || cell.EndsWith("::", StringComparison.Ordinal)) return null;
            alignments.Add((cell[0] == ':', cell[^1] == ':') switch
            {
                (true, true) => Alignment.Center,
                (true, false) => Alignment.Left,
                (false, true) => Alignment.Right,
                _ => Alignment.None,
            });
        }
        return alignments;
    }

    public static string Attribute(Alignment alignment) => alignment switch
    {
        Alignment.Left => " align=\"left\"",
        Alignment.Center => " align=\"center\"",
        Alignment.Right => " align=\"right\"",
        _ => "",
    };
}
