using DigestSite.Health;
using DigestSite.Site.Pages;

namespace DigestSite.Site.Makers;

/// <summary>How the feeds are doing and what conversion did, as a page and as data.</summary>
public sealed class HealthPages : IResourceMaker
{
    public IEnumerable<Resource> Make(SiteContext site)
    {
        var digest = site.Digest;
        var health = DigestHealth.Of(digest.Configuration, digest.Imported);
        var articles = digest.Articles.ToDictionary(a => a.Slug, StringComparer.Ordinal);

        // An article that is hidden has no page to link to.
        var shown = health with { Conversions = [.. health.Conversions.Where(a => articles.ContainsKey(a.Slug))] };
        yield return site.Page(new HealthPage(
            site.Frame(Permalink.Health, "Health", []),
            shown,
            [.. shown.Conversions.Select(a => new ConvertedArticle(articles[a.Slug], a.Fidelity.Findings))]));
        yield return new Resource(Permalink.HealthData, ResourceKind.Other, "application/json; charset=utf-8", _ =>
            ValueTask.FromResult(HealthJson.Write(shown, digest.Site.BaseUrl)));
    }
}
