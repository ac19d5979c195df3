namespace DigestSite.Markdown.Rendering;

/// <summary>What the first characters of a line would open in Markdown.</summary>
internal static class LineStart
{
    /// <summary>Whether a line opens a block other than a paragraph, a table or indented code. May say so once too often.</summary>
    public static bool OpensBlock(ReadOnlySpan<char> line)
    {
        line = line.TrimStart(' ');
        if (line.Length == 0) return false;
        return line[0] switch
        {
            '>' => true,
            '#' => IsHeading(line),
            '-' or '+' or '*' => line.Length == 1 || line[1] is ' ' or '\t' || IsThematicBreak(line),
            '_' => IsThematicBreak(line),
            '`' => line.StartsWith("```", StringComparison.Ordinal),
            '~' => line.StartsWith("~~~", StringComparison.Ordinal),
            '$' => line.StartsWith("$$", StringComparison.Ordinal),
            '<' => line.Length > 1 && (char.IsAsciiLetter(line[1]) || line[1] is '/' or '!' or '?'),
            _ => NumberLength(line) > 0,
        };
    }

    /// <summary>Whether a tag or comment at the beginning of a line would end the paragraph before it.</summary>
    public static bool EndsParagraph(ReadOnlySpan<char> html) => html.StartsWith("<!") || html.StartsWith("<?");

    public static bool IsHeading(ReadOnlySpan<char> line)
    {
        var level = line.IndexOfAnyExcept('#');
        if (level < 0) level = line.Length;
        return level is >= 1 and <= 6 && (level == line.Length || line[level] is ' ' or '\t');
    }

    public static bool IsThematicBreak(ReadOnlySpan<char> line)
    {
        var mark = line[0];
        var count = 0;
        foreach (var c in line)
        {
            if (c == mark) count++;
            else if (c is not (' ' or '\t')) return false;
        }
        return count >= 3;
    }

    /// <summary>The length of an ordered list's number without its delimiter; 0 when the line begins with none.</summary>
    public static int NumberLength(ReadOnlySpan<char> line)
    {
        var digits = line.IndexOfAnyExceptInRange('0', '9');
        if (digits is < 1 or > 9 || line[digits] is not ('.' or ')')) return 0;
        return digits + 1 == line.Length || line[digits + 1] is ' ' or '\t' or '\n' or '\\' ? digits : 0;
    }
}
