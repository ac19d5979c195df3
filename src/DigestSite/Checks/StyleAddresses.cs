namespace DigestSite.Checks;

/// <param name="Line">1-based.</param>
internal sealed record StyleAddress(string Text, int Line);

/// <summary>What a style sheet loads: <c>url(…)</c>, and what stands after <c>@import</c> (CSS Syntax, sections 4.3.4 to 4.3.6).</summary>
internal static class StyleAddresses
{
    public static IEnumerable<StyleAddress> In(string css)
    {
        var imports = false;
        var line = 1;
        for (var at = 0; at < css.Length;)
        {
            var start = at;
            if (StartsWith(css, at, "/*"))
            {
                at = css.IndexOf("*/", at + 2, StringComparison.Ordinal) is >= 0 and var end ? end + 2 : css.Length;
            }
            else if (css[at] is '"' or '\'')
            {
                var text = Quoted(css, ref at);
                if (imports)
                    yield return new StyleAddress(text, line);
                imports = false;
            }
            else if (StartsWith(css, at, "@import"))
            {
                imports = true;
                at += "@import".Length;
            }
            else if (StartsWith(css, at, "url(") && (at == 0 || !IsName(css[at - 1])))
            {
                at += "url(".Length;
                var text = Bracketed(css, ref at);
                if (text.Length > 0)
                    yield return new StyleAddress(text, line);
                imports = false;
            }
            else
            {
                imports &= css[at] is not ';';
                at++;
            }

            line += css.AsSpan(start, Math.Min(at, css.Length) - start).Count('\n');
        }
    }

    private static bool StartsWith(string css, int at, string word) => string.Compare(css, at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0;

    private static bool IsName(char c) => char.IsLetterOrDigit(c) || c is '-' or '_';

    /// <summary>Ends at its quote, or with the line.</summary>
    private static string Quoted(string css, ref int at)
    {
        var quote = css[at++];
        var start = at;
        while (at < css.Length && css[at] != quote && css[at] != '\n')
            at += css[at] == '\\' ? 2 : 1;
        at = Math.Min(at, css.Length);
        var text = css[start..at];
        if (at < css.Length && css[at] == quote)
            at++;
        return Unescaped(text);
    }

    private static string Bracketed(string css, ref int at)
    {
        while (at < css.Length && char.IsWhiteSpace(css[at]))
            at++;
        string text;
        if (at < css.Length && css[at] is '"' or '\'')
        {
            text = Quoted(css, ref at);
        }
        else
        {
            var start = at;
            while (at < css.Length && css[at] != ')')
                at += css[at] == '\\' ? 2 : 1;
            text = Unescaped(css[start..Math.Min(at, css.Length)].Trim());
        }

        while (at < css.Length && css[at] != ')')
            at++;
        at = Math.Min(at + 1, css.Length);
        return text;
    }

    private static string Unescaped(string text) => text.Replace("\\", "", StringComparison.Ordinal);
}
