namespace DigestSite.Theme.Letters;

/// <summary>Breaks text into lines that no mail program breaks again.</summary>
internal static class TextLines
{
    private const int Width = 76;

    /// <summary>Between words; a word longer than a line is cut, unless it is an address.</summary>
    /// <param name="first">What the first line begins with.</param>
    /// <param name="rest">What the others begin with.</param>
    /// <returns>No line where there is no text.</returns>
    public static IEnumerable<string> Wrap(string text, string first, string rest)
    {
        var line = first;
        var empty = true;
        foreach (var word in Words(text, Width - Math.Max(first.Length, rest.Length)))
        {
            if (!empty && line.Length + 1 + word.Length > Width)
            {
                yield return line;
                (line, empty) = (rest, true);
            }

            line += empty ? word : " " + word;
            empty = false;
        }

        if (!empty)
            yield return line;
    }

    private static IEnumerable<string> Words(string text, int most)
    {
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.Length <= most || word.Contains("://", StringComparison.Ordinal))
            {
                yield return word;
                continue;
            }

            for (var from = 0; from < word.Length;)
            {
                var length = Math.Min(most, word.Length - from);
                if (from + length < word.Length && char.IsHighSurrogate(word[from + length - 1]))
                    length--;
                yield return word.Substring(from, length);
                from += length;
            }
        }
    }
}
