using System.Globalization;
using System.Text;
using AngleSharp.Html;

namespace DigestSite.Feeds.Reading.Xml;

/// <summary>What <c>&amp;name;</c> and <c>&amp;#number;</c> stand for, in XML and in HTML.</summary>
internal static class CharacterReferences
{
    // The longest name HTML knows is &CounterClockwiseContourIntegral; a longer run is no reference.
    private const int LongestName = 33;

    // What publishers mean by the numbers 128 to 159: the bytes of windows-1252, as in HTML. It has nothing at 157, which is
    // the last byte of ” in UTF-8 and is met where the others were lost.
    private const string Windows1252 =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
        + "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u201D\u017E\u0178";

    /// <summary>The names every XML document may use without declaring them.</summary>
    public static bool IsPredefined(ReadOnlySpan<char> name) => name is "amp" or "lt" or "gt" or "quot" or "apos";

    public static char OfWindows1252(byte value) => value is >= 0x80 and < 0xA0 ? Windows1252[value - 0x80] : (char)value;

    /// <param name="text">Begins with the ampersand.</param>
    /// <param name="length">How much of the text the reference takes, its semicolon included.</param>
    /// <param name="value">What it stands for; empty when it names a character no text may hold.</param>
    public static bool TryRead(ReadOnlySpan<char> text, out int length, out string value)
    {
        (length, value) = (0, "");
        var semicolon = text[..Math.Min(text.Length, LongestName + 2)].IndexOf(';');
        if (semicolon < 2)
            return false;
        length = semicolon + 1;
        var name = text[1..semicolon];
        return name[0] == '#' ? TryReadNumber(name[1..], out value) : TryReadName(name, out value);
    }

    /// <summary>Replaces each reference once; what is none stays as it is.</summary>
    public static string Decode(string text)
    {
        if (!text.Contains('&'))
            return text;
        var decoded = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            if (text[i] == '&' && TryRead(text.AsSpan(i), out var length, out var value))
            {
                decoded.Append(value);
                i += length;
            }
            else
            {
                decoded.Append(text[i++]);
            }
        }
        return decoded.ToString();
    }

    /// <summary>Whether an ampersand stands for itself.</summary>
    public static bool HasBareAmpersand(string text)
    {
        for (var i = text.IndexOf('&'); i >= 0; i = text.IndexOf('&', i + 1))
        {
            if (!TryRead(text.AsSpan(i), out _, out _))
                return true;
        }
        return false;
    }

    private static bool TryReadName(ReadOnlySpan<char> name, out string value)
    {
        value = name switch { "amp" => "&", "lt" => "<", "gt" => ">", "quot" => "\"", "apos" => "'", _ => "" };
        if (value.Length > 0)
            return true;
        foreach (var c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c))
                return false;
        }
        value = HtmlEntityProvider.Resolver.GetSymbol($"{name};") ?? "";
        return value.Length > 0;
    }

    private static bool TryReadNumber(ReadOnlySpan<char> digits, out string value)
    {
        value = "";
        var hexadecimal = digits.Length > 0 && digits[0] is 'x' or 'X';
        var style = hexadecimal ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        if (!int.TryParse(hexadecimal ? digits[1..] : digits, style, CultureInfo.InvariantCulture, out var code) || code < 0)
            return false;
        if (code is >= 0x80 and < 0xA0)
            code = OfWindows1252((byte)code);
        // Halves of a surrogate pair are passed on: some publishers write both, one reference each.
        if (code is >= 0xD800 and <= 0xDFFF)
            value = ((char)code).ToString();
        else if (IsText(code))
            value = char.ConvertFromUtf32(code);
        return true;
    }

    private static bool IsText(int code) =>
        code <= 0x10FFFF && code is not (0xFFFE or 0xFFFF) && (code >= ' ' ? code is not (>= 0x7F and < 0xA0) : code is '\t' or '\n' or '\r');
}
