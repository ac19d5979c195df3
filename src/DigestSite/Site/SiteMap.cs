namespace DigestSite.Site;

/// <summary>All resources of a site by path. <c>build</c> asks for each, <c>preview</c> for the one a browser wants.</summary>
public sealed class SiteMap(Digest digest, IReadOnlyDictionary<string, Resource> resources)
{
    public Digest Digest { get; } = digest;

    /// <summary>Ordered by path, ordinally.</summary>
    public IEnumerable<Resource> All => resources.Values;

    public int Count => resources.Count;

    /// <param name="path">From the root, decoded; a page's path ends in a slash.</param>
    public Resource? Find(string path) => resources.GetValueOrDefault(path);
}
