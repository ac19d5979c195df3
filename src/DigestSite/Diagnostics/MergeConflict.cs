namespace DigestSite.Diagnostics;

/// <summary>The lines that git leaves in a file where two changes met and nobody has decided between them yet.</summary>
public static class MergeConflict
{
    private const string Ours = "<<<<<<<";
    private const string Between = "=======";
    private const string Theirs = ">>>>>>>";

    /// <summary>Whether there is anything to look at: much faster than looking at every line.</summary>
    public static bool MayStandIn(ReadOnlySpan<byte> text) => text.IndexOf("<<<<<<<"u8) >= 0 || text.IndexOf(">>>>>>>"u8) >= 0;

    /// <param name="file">How messages name it.</param>
    /// <param name="firstLine">The line of the file that the text begins on, 1-based.</param>
    /// <param name="isCode">Whether a line of the file is an example of code, which may show such lines.</param>
    /// <param name="isQuoted">Whether the text may hold such lines of somebody else's: then only a whole conflict counts.</param>
    /// <returns>The first of them, whole or half taken out; <see langword="null"/> where there is none.</returns>
    public static Diagnostic? In(string text, string file, int firstLine = 1, Func<int, bool>? isCode = null, bool isQuoted = false)
    {
        if (!text.Contains(Ours, StringComparison.Ordinal) && !text.Contains(Theirs, StringComparison.Ordinal))
            return null;

        var number = firstLine;
        int? first = null;
        var isBetween = false;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var (isOurs, isTheirs) = (IsMark(line, Ours), IsMark(line, Theirs));
            if ((isOurs || isTheirs) && isCode?.Invoke(number) != true)
            {
                first ??= number;
                if (!isQuoted || (isTheirs && isBetween))
                    return Found(file, first.Value);
            }

            isBetween |= first is not null && line.SequenceEqual(Between);
            number++;
        }

        return null;
    }

    private static Diagnostic Found(string file, int line) => new(DiagnosticCode.MergeConflict, Severity.Error, new Place(file, line),
        "git left two versions of these lines, and nobody has chosen one",
        "Keep the lines that are right, and take out those that begin with <<<<<<<, ======= and >>>>>>>.");

    /// <summary>Seven signs, and a name or nothing behind them.</summary>
    private static bool IsMark(ReadOnlySpan<char> line, string mark) =>
        line.StartsWith(mark, StringComparison.Ordinal) && (line.Length == mark.Length || line[mark.Length] == ' ');
}
