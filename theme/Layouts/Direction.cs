namespace DigestSite.Theme.Layouts;

/// <summary>Which way a language is written.</summary>
internal static class Direction
{
    private static readonly HashSet<string> RightToLeftLanguages = new(StringComparer.OrdinalIgnoreCase)
    {
        "ar", "arc", "ckb", "dv", "fa", "he", "khw", "ks", "ps", "sd", "ug", "ur", "yi",
    };

    private static readonly HashSet<string> RightToLeftScripts = new(StringComparer.OrdinalIgnoreCase)
    {
        "Adlm", "Arab", "Hebr", "Mand", "Nkoo", "Rohg", "Syrc", "Thaa",
    };

    /// <param name="language">A BCP 47 tag; a script in it decides, as in <c>az-Arab</c>.</param>
    /// <returns><c>rtl</c> or <c>ltr</c>, as the <c>dir</c> attribute takes it.</returns>
    public static string Of(string language)
    {
        var parts = language.Split('-', '_');
        var script = parts.Skip(1).FirstOrDefault(p => p.Length == 4 && char.IsAsciiLetter(p[0]));
        var rightToLeft = script is null ? RightToLeftLanguages.Contains(parts[0]) : RightToLeftScripts.Contains(script);
        return rightToLeft ? "rtl" : "ltr";
    }
}
