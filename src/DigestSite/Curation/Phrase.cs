using System.Globalization;

namespace DigestSite.Curation;

/// <summary>Words as a person means them in a filter: whole ones, in any case. <c>AI</c> is not in <c>said</c>, <c>C</c> is not in <c>C#</c>.</summary>
public static class Phrase
{
    /// <param name="text">On one line, single spaces.</param>
    public static bool IsIn(string text, string phrase)
    {
        for (var at = text.IndexOf(phrase, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(phrase, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (IsEdge(text, at - 1, at) && IsEdge(text, at + phrase.Length - 1, at + phrase.Length) && !GoesOnAsName(text, at + phrase.Length))
                return true;
        }

        return false;
    }

    /// <summary>A word begins or ends between two characters.</summary>
    private static bool IsEdge(string text, int before, int after) =>
        before < 0 || after >= text.Length || !IsWord(text[before]) || !IsWord(text[after]);

    /// <summary>Letters of scripts that put no spaces between words have no edges to look for.</summary>
    private static bool IsWord(char c) => char.IsLetterOrDigit(c) && char.GetUnicodeCategory(c) != UnicodeCategory.OtherLetter;

    private static bool GoesOnAsName(string text, int end) => end < text.Length && text[end] is '#' or '+' && IsWord(text[end - 1]);
}
