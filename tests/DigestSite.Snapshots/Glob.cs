using System.Text;
using System.Text.RegularExpressions;

namespace DigestSite.Snapshots;

/// <summary>
/// The patterns that <c>.gitignore</c>, <c>.gitattributes</c> and <c>.editorconfig</c> share: <c>*</c>, <c>**</c>, <c>?</c>,
/// <c>[a-z]</c> and, in the last, <c>{a,b}</c>. A pattern without a slash is held against the name alone, wherever the file lies.
/// </summary>
internal static class Glob
{
    public static bool IsMatch(string pattern, string path, bool hasBraces = false)
    {
        var name = pattern.Contains('/', StringComparison.Ordinal) ? path : path[(path.LastIndexOf('/') + 1)..];
        var regex = Translate(pattern.TrimStart('/'), hasBraces);
        return Regex.IsMatch(name, regex, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
    }

    private static string Translate(string pattern, bool hasBraces)
    {
        var regex = new StringBuilder(@"\A");
        var depth = 0;
        for (var i = 0; i < pattern.Length; i++)
        {
            var rest = pattern.AsSpan(i);
            var (text, length) = rest switch
            {
                ['*', '*', '/', ..] => ("(?:.*/)?", 3),
                ['*', '*', ..] => (".*", 2),
                ['*', ..] => ("[^/]*", 1),
                ['?', ..] => ("[^/]", 1),
                ['\\', var escaped, ..] => (Regex.Escape(escaped.ToString()), 2),
                ['[', ..] when rest.IndexOf(']') > 1 => (CharacterSet(rest[1..rest.IndexOf(']')]), rest.IndexOf(']') + 1),
                ['{', ..] when hasBraces => ("(?:", 1),
                ['}', ..] when depth > 0 => (")", 1),
                [',', ..] when depth > 0 => ("|", 1),
                [var c, ..] => (Regex.Escape(c.ToString()), 1),
                [] => ("", 1),
            };
            depth += text == "(?:" ? 1 : text == ")" ? -1 : 0;
            regex.Append(text);
            i += length - 1;
        }

        return regex.Append(')', depth).Append(@"\z").ToString();
    }

    private static string CharacterSet(ReadOnlySpan<char> set)
    {
        var isNegated = set[0] is '!' or '^';
        var inside = (isNegated ? set[1..] : set).ToString().Replace(@"\", @"\\", StringComparison.Ordinal);
        return $"[{(isNegated ? "^" : "")}{inside.Replace("[", @"\[", StringComparison.Ordinal)}]";
    }
}
