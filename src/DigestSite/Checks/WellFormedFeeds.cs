using DigestSite.Diagnostics;
using DigestSite.Feeds.Reading;
using DigestSite.Site;

namespace DigestSite.Checks;

/// <summary>Every feed is read again, strictly: what a reader would have to forgive is an error here.</summary>
internal sealed class WellFormedFeeds : ISiteCheck
{
    public IEnumerable<Diagnostic> Check(RenderedSite site, PageNames names) =>
        from feed in site.Feeds
        from message in ProblemsOf(feed.Key, feed.Value, site)
        select new Diagnostic(DiagnosticCode.BrokenFeed, Severity.Error, PageNames.Served(feed.Key), message);

    private static IEnumerable<string> ProblemsOf(string path, byte[] content, RenderedSite site)
    {
        var reading = FeedReader.Read(content, new Uri(Permalink.Absolute(site.Map.Digest.Site.BaseUrl, path)));
        foreach (var warning in reading.Warnings.Where(w => w.Code != FeedWarningCode.NoItems))
            yield return warning.Line > 0 ? $"{warning.Message} (line {warning.Line})" : warning.Message;
        if (reading.Feed is not { } feed)
        {
            yield return reading.Error?.Message ?? "is not a feed";
            yield break;
        }

        foreach (var repeated in feed.Items.GroupBy(i => i.Id, StringComparer.Ordinal).Where(g => g.Count() > 1))
            yield return $"two entries have the id {repeated.Key}";
        foreach (var item in feed.Items)
        {
            if (item.Id.Length == 0)
                yield return $"'{item.Title}' has no id";
            if (item.Title.Length == 0)
                yield return $"{item.Id} has no title";
            if (item.Published is null && item.Updated is null)
                yield return $"'{item.Title}' has no date";
            if (item.Link is not { } link || !Uri.TryCreate(link, UriKind.Absolute, out _))
                yield return $"'{item.Title}' has no absolute link";
            else if (site.Resolve(path, link) is { } target && site.Map.Find(target.Path) is null)
                yield return $"'{item.Title}' links to {link}: there is nothing";
        }
    }
}
