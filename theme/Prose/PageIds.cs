namespace DigestSite.Theme.Prose;

/// <summary>The ids the theme's own components use. No text may take one: the theme's links would lead into it.</summary>
internal static class PageIds
{
    /// <summary>Begins every id of a slot, which stands beside articles: no heading makes such an id of its text.</summary>
    public const string SlotPrefix = "own:";

    public static readonly IReadOnlyList<string> All = ["page-main", "page-latest", "page-related", "page-topics", "page-query", "page-conversion"];

    public static bool Contain(string id) => All.Contains(id, StringComparer.Ordinal) || id.StartsWith(SlotPrefix, StringComparison.Ordinal);
}
