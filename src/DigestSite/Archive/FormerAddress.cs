namespace DigestSite.Archive;

/// <summary>An alias that is a path of the site: where an article stood before its file was renamed.</summary>
public static class FormerAddress
{
    private const string Folder = "/articles/";

    public static string Of(string slug) => $"{Folder}{slug}/";

    /// <returns>The former name of the file; <see langword="null"/> for an id or a link.</returns>
    public static string? SlugOf(string alias)
    {
        if (!alias.StartsWith(Folder, StringComparison.Ordinal))
            return null;

        var slug = alias[Folder.Length..].TrimEnd('/');
        return slug.Length is 0 or > 200 || slug is "." or ".." || slug.Any(c => c is '/' or '\\' or '?' or '#' || char.IsControl(c)) ? null : slug;
    }
}
