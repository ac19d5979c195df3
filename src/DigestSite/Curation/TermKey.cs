using System.Globalization;
using System.Text;

namespace DigestSite.Curation;

/// <summary>
/// What makes two spellings the same tag or author: letters, digits and the few signs that tell names apart
/// (<c>C#</c>, <c>C++</c>, <c>.NET</c>). Case, spaces, hyphens and stray punctuation do not count.
/// </summary>
public static class TermKey
{
    /// <returns>Never empty for a name that holds anything but spaces.</returns>
    public static string Of(string name)
    {
        var text = name.Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        var key = new StringBuilder(text.Length);
        Rune? before = null;
        var index = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            index += rune.Utf16SequenceLength;
            if (IsWord(rune))
                key.Append(rune);
            else if (rune.Value is '#' or '+' && before is { } b && (IsWord(b) || b.Value is '#' or '+'))
                key.Append(rune);
            else if (rune.Value == '.' && (before is null || !IsWord(before.Value)) && index < text.Length && char.IsLetter(text[index]))
                key.Append(rune);
            else if (rune.Value == '&')
                key.Append("and");
            before = rune;
        }

        return key.Length > 0 ? key.ToString() : text.Trim();
    }

    /// <summary>A name as it may be shown: single spaces, no stray punctuation at its edges.</summary>
    public static string Tidy(string name)
    {
        var words = string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var tidy = words.Trim(' ', ',', ';', ':', '"').TrimStart('#').TrimStart();
        return tidy.Length > 0 ? tidy : words;
    }

    private static bool IsWord(Rune rune) =>
        Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
