namespace DigestSite.Yaml;

/// <summary>Finds what a person most likely meant.</summary>
public static class Spelling
{
    /// <returns>The known word that takes the fewest edits, when that is few enough to be a typo.</returns>
    public static string? Nearest(string word, IEnumerable<string> known) => Nearest(word, known, length => Math.Max(1, length / 3));

    /// <summary>For words that are many and often much alike: one edit, two in long words, none in short ones.</summary>
    public static string? NearestAlmostSame(string word, IEnumerable<string> known) =>
        Nearest(word, known, length => length < 4 ? 0 : length < 12 ? 1 : 2);

    /// <param name="limit">How many edits a typo in a word of some length may take.</param>
    private static string? Nearest(string word, IEnumerable<string> known, Func<int, int> limit) =>
        known
            .Select(k => (Known: k, Limit: limit(Math.Max(word.Length, k.Length))))
            .Where(c => Math.Abs(word.Length - c.Known.Length) <= c.Limit)
            .Select(c => (c.Known, c.Limit, Distance: Distance(word.ToLowerInvariant(), c.Known.ToLowerInvariant())))
            .Where(c => c.Distance <= c.Limit)
            .OrderBy(c => c.Distance)
            .ThenBy(c => c.Known, StringComparer.Ordinal)
            .Select(c => c.Known)
            .FirstOrDefault();

    /// <summary>Optimal string alignment: insertions, deletions, replacements and swapped neighbours cost one each.</summary>
    private static int Distance(string a, string b)
    {
        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            d[i, 0] = i;
        for (var j = 0; j <= b.Length; j++)
            d[0, j] = j;

        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                d[i, j] = Math.Min(Math.Min(d[i - 1, j] + 1, d[i, j - 1] + 1), d[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
            }
        }

        return d[a.Length, b.Length];
    }
}
