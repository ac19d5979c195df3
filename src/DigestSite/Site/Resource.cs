namespace DigestSite.Site;

/// <summary>One thing the site serves. It renders itself when asked, and the same bytes each time.</summary>
/// <param name="Path">From the site's root, see <see cref="Permalink"/>.</param>
/// <param name="Kind">What it is, for counting.</param>
/// <param name="MediaType">As in a <c>Content-Type</c> header.</param>
/// <param name="Render">Safe to call from several threads.</param>
public sealed record Resource(string Path, ResourceKind Kind, string MediaType, Func<CancellationToken, ValueTask<byte[]>> Render)
{
    /// <summary>The file that a person wrote it in, a path on disk; <see langword="null"/> for the site's own.</summary>
    public string? File { get; init; }

    /// <summary>Whether a build writes it: asked of assets, once all that could ask for them is rendered. A preview serves it in any case.</summary>
    public Func<bool> IsNeeded { get; init; } = static () => true;
}

public enum ResourceKind
{
    Page,
    Feed,
    Asset,

    /// <summary>For machines: sitemap, robots and the like.</summary>
    Other,
}
