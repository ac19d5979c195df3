using System.Text;
using DigestSite.Feeds;
using DigestSite.Feeds.Writing;
using DigestSite.Site.Pages;
using DigestSite.Weekly;

namespace DigestSite.Site.Makers;

/// <summary>A page per weekly issue, the issue as a letter, their index, and the feed in which each issue is one entry.</summary>
public sealed class WeeklyPages : IResourceMaker
{
    /// <summary>Whoever follows anew gets a season of issues; older ones are in the archive documents behind the feed.</summary>
    private const int IssuesInFeed = 13;

    public IEnumerable<Resource> Make(SiteContext site)
    {
        var issues = site.Digest.Issues;
        var title = site.Digest.Configuration.Weekly.Title;
        var feedTitle = $"{title} · {site.Digest.Site.Title}";
        var feed = SiteContext.FeedLink(feedTitle, Permalink.WeeklyFeed);

        yield return site.Page(new WeeksPage(site.Frame(Permalink.Weeks, title, [], feed), issues));
        for (var i = 0; i < issues.Count; i++)
        {
            var issue = issues[i];
            yield return site.Page(new WeekPage(
                site.Frame(issue.Path, site.NameOf(issue), [new TermLink(title, Permalink.Weeks)], feed),
                issue,
                Newer: i > 0 ? issues[i - 1] : null,
                Older: i + 1 < issues.Count ? issues[i + 1] : null));
        }

        foreach (var issue in issues.Where(i => !i.IsOpen))
        {
            yield return Letter(site, Permalink.Mail(issue.Path), "text/html; charset=utf-8", new IssueLetter(site.Digest.Site, title, issue, LetterForm.Mail));
            yield return Letter(site, Permalink.MailText(issue.Path), "text/plain; charset=utf-8", new IssueLetter(site.Digest.Site, title, issue, LetterForm.Text));
        }

        var series = new FeedSeries<Issue>(feedTitle, site.Digest.Site.Description, Permalink.Weeks, Permalink.WeeklyFeed, [.. issues.Where(i => !i.IsOpen)])
        {
            Size = Math.Min(IssuesInFeed, site.Digest.Configuration.Feeds.Items),
            IsArchived = true,
            Entry = (issue, cancellation) => EntryAsync(site, issue, cancellation),
        };
        foreach (var resource in series.Make(site.Digest, FeedWriter.Rss))
            yield return resource;
    }

    private static Resource Letter(SiteContext site, string path, string mediaType, IssueLetter letter) =>
        new(path, ResourceKind.Other, mediaType, async cancellation => Encoding.UTF8.GetBytes(await site.RenderAsync(letter, cancellation)));

    private static async ValueTask<FeedItem> EntryAsync(SiteContext site, Issue issue, CancellationToken cancellation)
    {
        var title = site.Digest.Configuration.Weekly.Title;
        return new FeedItem
        {
            Id = issue.Path,
            Link = Permalink.Absolute(site.Digest.Site.BaseUrl, issue.Path),
            Title = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{title} #{issue.Number}: {site.NameOf(issue)}"),
            Content = await site.RenderAsync(new IssueLetter(site.Digest.Site, title, issue, LetterForm.FeedEntry), cancellation),
            Categories = [.. issue.Groups.Select(g => g.Tag).OfType<TermLink>().Select(t => new FeedCategory(t.Name))],
            Published = issue.Closed,
        };
    }
}
