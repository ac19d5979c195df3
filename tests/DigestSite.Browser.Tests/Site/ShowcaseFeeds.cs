using DigestSite.Configuration;
using DigestSite.Feeds;
using DigestSite.Fetching;
using DigestSite.Import;
using DigestSite.Markdown;

namespace DigestSite.Browser.Tests.Site;

/// <summary>What an import would have found in the showcase's feeds: one that is well, one that is not.</summary>
internal static class ShowcaseFeeds
{
    /// <summary>A Wednesday: the week of the newest article is not over.</summary>
    private static readonly DateTimeOffset Now = new(2026, 5, 20, 12, 0, 0, TimeSpan.Zero);

    public static ImportResult Imported(DigestConfiguration configuration) => ImportResult.None with
    {
        Now = Now,
        Feeds = [.. configuration.Sources.Select(s => Recorded(s, s.Feeds[0]))],
        Fetches = new Dictionary<string, FetchState>
        {
            ["workshop"] = new(configuration.Sources[0].Feeds[0].Address) { Checked = Now, Fetched = Now, Changed = Now.AddDays(-1) },
            ["second-desk"] = new(configuration.Sources[1].Feeds[0].Address)
            {
                Checked = Now,
                Fetched = Now.AddDays(-4),
                Failures = 4,
                FailingSince = Now.AddDays(-3),
                Error = "answers 503 Service Unavailable",
                Status = 503,
            },
        },
        Articles =
        [
            new ImportedArticle("every-element.md", ["workshop"], new FidelityReport([new Finding(FindingCode.DeadLink, 2, "#no-such-place"), new Finding(FindingCode.TrackingPixel)])),
            new ImportedArticle("right-to-left.md", ["workshop"], new FidelityReport([new Finding(FindingCode.JoinedWords, 1, "النصثم")])),
        ],
    };

    private static RecordedFeed Recorded(SourceSettings source, FeedAddress address) =>
        new(source, address, new Feed { Title = source.Name, Items = [new FeedItem { Id = "1", Published = Now.AddDays(-2) }] }, "unused");
}
