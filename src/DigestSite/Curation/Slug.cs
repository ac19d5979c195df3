using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace DigestSite.Curation;

/// <summary>
/// Names for files and addresses: small letters and digits of any script, single hyphens, nothing a file system or an
/// address minds. <c>C#</c>, <c>C++</c>, <c>C</c> and <c>.NET</c> stay apart and readable.
/// </summary>
public static class Slug
{
    /// <summary>Longer names are cut between words. File systems take 255 bytes; numbering and <c>.md</c> need some of them.</summary>
    private const int MaxBytes = 200;

    private const int MaxLength = 120;

    /// <summary>Latin letters that do not decompose into a letter and a mark.</summary>
    private static readonly FrozenDictionary<char, string> Latin = new Dictionary<char, string>
    {
        ['ß'] = "ss",
        ['æ'] = "ae",
        ['œ'] = "oe",
        ['ø'] = "o",
        ['ł'] = "l",
        ['đ'] = "d",
        ['ð'] = "d",
        ['þ'] = "th",
        ['ı'] = "i",
    }.ToFrozenDictionary();

    /// <summary>Names that Windows keeps for devices.</summary>
    private static readonly FrozenSet<string> Reserved = new[] { "con", "prn", "aux", "nul" }
        .Concat(Enumerable.Range(0, 10).SelectMany(n => new[] { $"com{n}", $"lpt{n}" }))
        .ToFrozenSet(StringComparer.Ordinal);

    /// <returns>Never empty: <c>untitled</c> when the text holds no letter and no digit.</returns>
    public static string From(string text)
    {
        var words = new StringBuilder();
        var spelled = Spell(text.Normalize(NormalizationForm.FormKC).ToLowerInvariant());
        var latin = false;
        foreach (var rune in spelled.Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (category is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark)
            {
                // An accent on a Latin letter goes; in other scripts marks are vowels and stay.
                if (!latin && words.Length > 0 && words[^1] != '-')
                    words.Append(rune);
            }
            else if (Rune.IsLetterOrDigit(rune))
            {
                latin = rune.Value < 0x250;
                if (rune.IsBmp && Latin.TryGetValue((char)rune.Value, out var letters))
                    words.Append(letters);
                else
                    words.Append(rune);
            }
            else if (rune.Value is not ('\'' or '’') && words.Length > 0 && words[^1] != '-')
            {
                words.Append('-');
            }
        }

        var slug = Cut(words.ToString().Normalize(NormalizationForm.FormC).Trim('-'));
        return slug.Length == 0 ? "untitled" : Reserved.Contains(slug) ? slug + "-1" : slug;
    }

    /// <summary>The first of <c>slug</c>, <c>slug-2</c>, <c>slug-3</c> … that is not taken; takes it.</summary>
    public static string Unique(string slug, ISet<string> taken)
    {
        var unique = slug;
        for (var n = 2; !taken.Add(unique); n++)
            unique = string.Create(CultureInfo.InvariantCulture, $"{slug}-{n}");
        return unique;
    }

    /// <summary>Says in letters the signs that tell names apart.</summary>
    private static string Spell(string text)
    {
        var spelled = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            var afterWord = i > 0 && (char.IsLetterOrDigit(text[i - 1]) || text[i - 1] is '+' or '#');
            var beforeWord = i + 1 < text.Length && char.IsLetter(text[i + 1]);
            spelled.Append(text[i] switch
            {
                '#' when afterWord => "-sharp",
                '+' when afterWord => "-plus-",
                '.' when !afterWord && beforeWord => "dot",
                '&' => " and ",
                var other => other.ToString(),
            });
        }

        return spelled.ToString();
    }

    private static string Cut(string slug)
    {
        var length = Math.Min(slug.Length, MaxLength);
        while (Encoding.UTF8.GetByteCount(slug.AsSpan(0, length)) > MaxBytes)
            length--;
        if (length == slug.Length)
            return slug;

        var end = slug.LastIndexOf('-', length);
        if (end > length / 2)
            return slug[..end];

        return char.IsHighSurrogate(slug[length - 1]) ? slug[..(length - 1)] : slug[..length];
    }
}
