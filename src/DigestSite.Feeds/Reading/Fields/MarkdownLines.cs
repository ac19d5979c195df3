namespace DigestSite.Feeds.Reading.Fields;

/// <summary>The lines of a Markdown body as its publisher wrote them.</summary>
internal static class MarkdownLines
{
    /// <summary>
    /// Without blank lines around it, and without the indentation that the feed's file gave all lines alike: in Markdown it would make code of them.
    /// </summary>
    public static string Of(string text)
    {
        var all = text.ReplaceLineEndings("\n").TrimEnd().Split('\n');
        var lines = all.SkipWhile(string.IsNullOrWhiteSpace).ToArray();
        if (lines.Length == 0)
            return "";
        // The first line may stand right behind its tag; a list has lines that belong below it.
        var isBehindTag = lines.Length == all.Length && Indentation(lines[0]) == 0;
        var aligned = lines.Skip(isBehindTag ? 1 : 0).Where(l => !string.IsNullOrWhiteSpace(l)).ToArray();
        var common = aligned.Length == 0 || (isBehindTag && IsItem(lines[0])) ? 0 : aligned.Min(Indentation);
        return string.Join('\n', lines.Select(line => line[Math.Min(common, Indentation(line))..]));
    }

    private static bool IsItem(string line) => line[0] is '-' or '*' or '+' || char.IsAsciiDigit(line[0]);

    private static int Indentation(string line) => line.AsSpan().IndexOfAnyExcept(' ', '\t') is >= 0 and var width ? width : line.Length;
}
