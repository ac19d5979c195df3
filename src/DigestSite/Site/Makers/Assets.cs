namespace DigestSite.Site.Makers;

/// <summary>The theme's files, each where it is needed. Their licences stand in one text.</summary>
public sealed class Assets : IResourceMaker
{
    public IEnumerable<Resource> Make(SiteContext site) =>
        from asset in site.Assets
        where !Licences.Hold(asset)
        select new Resource(asset.Path, ResourceKind.Asset, asset.MediaType, async cancellation => await File.ReadAllBytesAsync(asset.File, cancellation))
        {
            File = asset.File,
            IsNeeded = asset.IsNeeded,
        };
}
