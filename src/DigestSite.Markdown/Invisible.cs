using System.Globalization;
using System.Text;

namespace DigestSite.Markdown;

/// <summary>Text that leaves no mark on a page.</summary>
public static class Invisible
{
    /// <summary>Blank, though no white space by their category: fillers of Hangul, the empty pattern of Braille.</summary>
    private static readonly HashSet<int> Blank = [0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180C, 0x180D, 0x180F, 0x2800, 0x3164, 0xFFA0, 0xFFFC];

    /// <summary>Whether nothing in a text can be seen. Of an empty text, too.</summary>
    public static bool IsAll(ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (!IsInvisible(rune))
                return false;
        }

        return true;
    }

    /// <summary>White space, controls, format characters, marks that only vary the one before them, and what is drawn as nothing.</summary>
    private static bool IsInvisible(Rune rune) =>
        Rune.IsWhiteSpace(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned
        || rune.Value is (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0000 and <= 0xE0FFF)
        || Blank.Contains(rune.Value);
}
