using System.Globalization;
using System.Text;

namespace DigestSite.Cli.Output;

/// <summary>
/// Text from outside, made fit to stand on a terminal or in a log: no escape sequences, no line breaks that would
/// start a line of their own, no marks that turn the direction of what follows.
/// </summary>
internal static class Printable
{
    /// <summary>On one line.</summary>
    public static string Line(string text) => Clean(text, keepLineBreaks: false);

    /// <summary>Line breaks stay.</summary>
    public static string Lines(string text) => Clean(text, keepLineBreaks: true);

    private static string Clean(string text, bool keepLineBreaks)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == '\n' && keepLineBreaks)
                clean.Append('\n');
            else if (rune.Value is '\n' or '\r' or '\t' or 0x2028 or 0x2029)
                clean.Append(' ');
            else if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.Control || IsBidirectional(rune.Value))
                clean.Append('\uFFFD');
            else
                clean.Append(rune.ToString());
        }

        return clean.ToString();
    }

    private static bool IsBidirectional(int rune) => rune is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
}
