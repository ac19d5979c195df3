namespace DigestSite.Site.Pages;

/// <summary>One part of a long list of articles.</summary>
/// <param name="Articles">Those of this part.</param>
/// <param name="Number">1-based.</param>
/// <param name="Root">The path of the first part.</param>
public sealed record Listing(IReadOnlyList<Article> Articles, int Number, int Parts, int Total, string Root)
{
    /// <summary>The path of the part before (newer), if any.</summary>
    public string? Newer => Number > 1 ? Permalink.Part(Root, Number - 1) : null;

    /// <summary>The path of the part after (older), if any.</summary>
    public string? Older => Number < Parts ? Permalink.Part(Root, Number + 1) : null;

    /// <summary>Cuts a list into parts; an empty list has one, empty part.</summary>
    public static IEnumerable<Listing> Cut(IReadOnlyList<Article> articles, int size, string root)
    {
        var parts = Math.Max(1, (articles.Count + size - 1) / size);
        return Enumerable.Range(1, parts).Select(n =>
            new Listing([.. articles.Skip((n - 1) * size).Take(size)], n, parts, articles.Count, root));
    }
}
