using System.Globalization;
using DigestSite.Diagnostics;
using DigestSite.Fetching;
using DigestSite.Pipelines;

namespace DigestSite.Health;

/// <summary>Says which feeds want looking after. A feed without a copy is told by whoever reads the copies.</summary>
public static class HealthReport
{
    public static void Add(DigestHealth health, DigestFolders folders, DiagnosticBag diagnostics)
    {
        foreach (var feed in health.Feeds)
        {
            var place = new Place(folders.NameOf(FetchStates.FileOf(folders, feed.Feed.Key)));
            if (feed.Condition == FeedCondition.Gone)
            {
                diagnostics.Warning(DiagnosticCode.FailingFeed, place, $"{feed.Feed.Address} was taken down for good (410)",
                    "Give the source another feed in digest.yml, or take it out; its articles stay.");
            }
            else if (feed is { Condition: FeedCondition.Failing, Fetch: { Failures: >= DigestHealth.FailuresToTell } fetch })
            {
                diagnostics.Warning(DiagnosticCode.FailingFeed, place,
                    string.Create(CultureInfo.InvariantCulture, $"{feed.Feed.Address} has failed on {fetch.Failures} days since {fetch.FailingSince:yyyy-MM-dd}: {fetch.Error}"),
                    "The last good copy serves on. Open the address in a browser; when the feed has another one now, write it into digest.yml.");
            }
            else if (feed.Condition == FeedCondition.Stale)
            {
                diagnostics.Warning(DiagnosticCode.StaleFeed, NameOfCopy(feed, folders) ?? place,
                    string.Create(CultureInfo.InvariantCulture, $"has brought nothing since {feed.Newest ?? feed.Fetch?.Changed:yyyy-MM-dd}"),
                    "See whether the publisher has moved on; take the source out when it has ended: its articles stay. stale-after under health in digest.yml sets the limit.");
            }
        }
    }

    private static Place? NameOfCopy(FeedHealth feed, DigestFolders folders) =>
        Import.RecordedCopy.Find(folders, feed.Feed.Key) is { } file ? new Place(folders.NameOf(file)) : null;
}
