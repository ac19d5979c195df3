using System.Globalization;
using DigestSite.Feeds;
using DigestSite.Feeds.Writing;
using DigestSite.Site.Pages;

namespace DigestSite.Site.Makers;

/// <summary>A page per week, their index, and the feed in which each week is one entry.</summary>
public sealed class WeeklyPages : IResourceMaker
{
    public IEnumerable<Resource> Make(SiteContext site)
    {
        var digest = site.Digest;
        var title = digest.Configuration.Weekly.Title;
        var feedTitle = $"{title} · {digest.Site.Title}";
        var feed = SiteContext.FeedLink(feedTitle, Permalink.WeeklyFeed);

        yield return site.Page(new WeeksPage(site.Frame(Permalink.Weeks, title, [], feed), digest.Weeks));
        for (var i = 0; i < digest.Weeks.Count; i++)
        {
            var week = digest.Weeks[i];
            yield return site.Page(new WeekPage(
                site.Frame(week.Path, TitleOf(week), [new TermLink(title, Permalink.Weeks)], feed),
                week,
                Newer: i > 0 ? digest.Weeks[i - 1] : null,
                Older: i + 1 < digest.Weeks.Count ? digest.Weeks[i + 1] : null));
        }

        yield return SiteContext.Feed(Permalink.WeeklyFeed, FeedWriter.Rss, () =>
            FeedEntries.Of(digest, feedTitle, digest.Site.Description, Permalink.Weeks, Permalink.WeeklyFeed,
                [.. digest.Weeks.Take(digest.Configuration.Feeds.Items).Select(w => Entry(w, digest))]));
    }

    private static string TitleOf(Week week) =>
        string.Create(CultureInfo.InvariantCulture, $"Week {week.IsoWeek.Number}, {week.IsoWeek.Year}");

    private static FeedItem Entry(Week week, Digest digest) => new()
    {
        Id = week.Path,
        Link = Permalink.Absolute(digest.Site.BaseUrl, week.Path),
        Title = $"{digest.Configuration.Weekly.Title}: {TitleOf(week)}",
        Content = WeekContent.Of(week, digest.Site.BaseUrl),
        Categories = [.. week.Groups.Select(g => g.Tag).OfType<TermLink>().Select(t => new FeedCategory(t.Name))],
        Published = week.Articles.Max(a => a.Published),
    };
}
