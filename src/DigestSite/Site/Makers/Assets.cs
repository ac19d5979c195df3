namespace DigestSite.Site.Makers;

/// <summary>The theme's files, each where it is needed. Their licences stand in one text.</summary>
public sealed class Assets : IResourceMaker
{
    public IEnumerable<Resource> Make(SiteContext site) =>
        site.Assets.Where(a => !Licences.Hold(a)).Select(a => new Resource(a.Path, ResourceKind.Asset, a.MediaType, async cancellation =>
            await File.ReadAllBytesAsync(a.File, cancellation)) { File = a.File, IsNeeded = a.IsNeeded });
}
