using DigestSite.Diagnostics;
using DigestSite.Site;
using DigestSite.Yaml;

namespace DigestSite.Curation;

/// <summary>Reads <c>input/authors.yml</c>. The keys asked for here are the keys there are.</summary>
public static class AuthorFile
{
    private static readonly string[] Pictures = [".avif", ".gif", ".jpeg", ".jpg", ".png", ".svg", ".webp"];

    /// <param name="file">How messages name it.</param>
    /// <param name="hasAsset">Whether <c>input/assets/</c> has a file of this name.</param>
    public static IReadOnlyList<AuthorEntry> Parse(string text, string file, Func<string, bool> hasAsset, DiagnosticBag diagnostics) =>
        TermFile.Parse(text, file, map => Entry(map, hasAsset), Permalink.Author, diagnostics);

    private static AuthorEntry Entry(YamlMap map, Func<string, bool> hasAsset)
    {
        var name = map.RequiredText("name", "What the author is called: - name: Jane Example");
        var entry = new AuthorEntry
        {
            Name = name,
            Slug = TermFile.Slug(map, name),
            Aliases = map.PlacedTexts("aliases"),
            Description = map.Text("bio") ?? "",
            Link = map.Address("link"),
            Avatar = map.Parse("avatar", text => Avatar(map, text, hasAsset)),
            Place = map.Place,
        };
        map.RefuseUnknown();
        return entry;
    }

    private static string? Avatar(YamlMap map, string text, Func<string, bool> hasAsset)
    {
        if (text.Length == 0)
            return null;

        if (text.Contains("://", StringComparison.Ordinal))
            return map.Address("avatar")?.AbsoluteUri;

        if (text.StartsWith('/') || text.Split('/', '\\').Any(part => part is "" or "." or "..") || !Pictures.Contains(Path.GetExtension(text), StringComparer.OrdinalIgnoreCase))
        {
            return map.Refuse<string>("avatar", $"'{text}' is neither an address nor a picture",
                $"Name a file below input/assets/ ({string.Join(", ", Pictures)}), or write the address whole: https://example.org/jane.png");
        }

        return hasAsset(text) ? Permalink.Assets + text : map.Refuse<string>("avatar", $"input/assets/{text} is not there", "Put the picture there, or write an address.");
    }
}
