using DigestSite.Configuration;
using DigestSite.Feeds.Opml;

namespace DigestSite.Site.Makers;

/// <summary>The feeds the digest follows, as OPML: whoever likes the selection can take it along.</summary>
public sealed class SubscriptionList : IResourceMaker
{
    public IEnumerable<Resource> Make(SiteContext site)
    {
        yield return new Resource(Permalink.Opml, ResourceKind.Other, "text/x-opml; charset=utf-8", _ =>
            ValueTask.FromResult(OpmlWriter.Write(List(site.Digest))));
    }

    private static OpmlDocument List(Digest digest) => new()
    {
        Title = digest.Site.Title,
        OwnerName = digest.Site.Curator,
        Modified = digest.Now,
        Outlines = [.. digest.Configuration.Sources.Select(Source)],
    };

    /// <summary>A publisher with several feeds is a folder.</summary>
    private static Outline Source(SourceSettings source) => source.Feeds is [var only]
        ? Feed(source, only, source.Name)
        : new Outline { Text = source.Name, Children = [.. source.Feeds.Select(f => Feed(source, f, $"{source.Name}: {f.Tag}"))] };

    private static Outline Feed(SourceSettings source, FeedAddress feed, string text) => new()
    {
        Text = text,
        Feed = feed.Address.AbsoluteUri,
        Page = source.Site?.AbsoluteUri,
        Description = source.Description.Length == 0 ? null : source.Description,
    };
}
