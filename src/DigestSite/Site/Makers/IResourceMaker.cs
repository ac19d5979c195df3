namespace DigestSite.Site.Makers;

/// <summary>Lays out one part of the site. A new part is a file here and a line in <see cref="SiteMapBuilder"/>.</summary>
public interface IResourceMaker
{
    /// <summary>Names the resources; they render later, each when it is asked for.</summary>
    IEnumerable<Resource> Make(SiteContext site);
}
