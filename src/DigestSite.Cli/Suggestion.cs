namespace DigestSite.Cli;

/// <summary>What somebody may have meant who typed something that is not there.</summary>
internal static class Suggestion
{
    /// <summary>The candidate that is fewest edits away, if it is near enough to be a typo.</summary>
    public static string? For(string typed, IEnumerable<string> candidates)
    {
        // A third of the word may be wrong: "biuld" is build, "ship" is nothing we have.
        var limit = Math.Max(1, typed.TrimStart('-').Length / 3);

        return candidates
            .Select(candidate => (candidate, edits: Edits(typed.ToLowerInvariant(), candidate.ToLowerInvariant())))
            .Where(c => c.edits <= limit)
            .OrderBy(c => c.edits)
            .ThenBy(c => c.candidate, StringComparer.Ordinal)
            .Select(c => c.candidate)
            .FirstOrDefault();
    }

    /// <summary>Insertions, deletions, changes and swaps of neighbours that lead from one word to the other.</summary>
    private static int Edits(string from, string to)
    {
        var table = new int[from.Length + 1, to.Length + 1];
        for (var i = 0; i <= from.Length; i++)
            table[i, 0] = i;
        for (var j = 0; j <= to.Length; j++)
            table[0, j] = j;

        for (var i = 1; i <= from.Length; i++)
        {
            for (var j = 1; j <= to.Length; j++)
            {
                var change = table[i - 1, j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
                table[i, j] = Math.Min(change, Math.Min(table[i - 1, j], table[i, j - 1]) + 1);

                if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                    table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
            }
        }

        return table[from.Length, to.Length];
    }
}
