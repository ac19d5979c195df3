using System.Text;
using DigestSite.Feeds;
using DigestSite.Feeds.Reading;

namespace DigestSite.Tests.Scenarios;

/// <summary>The feeds the site offers, read back by the reader that reads everybody's.</summary>
public sealed class FeedSeriesSpecs : IDisposable
{
    private const string Root = "https://example.github.io/small";

    private readonly Scenario _scenario = new("small");

    public void Dispose() => _scenario.Dispose();

    [Fact]
    public async Task Whoever_follows_the_archive_documents_gets_every_article()
    {
        _scenario.Edit("input/digest.yml", "weekly:", "feeds:\n  items: 2\nweekly:");
        await _scenario.BuildAsync();

        var ids = new HashSet<string>(StringComparer.Ordinal);
        var documents = 0;
        for (var next = Root + "/feed.xml"; next is not null; documents++)
        {
            var feed = Read(next[Root.Length..]);
            Assert.True(feed.Items.Count <= 2);
            ids.UnionWith(feed.Items.Select(i => i.Id));
            next = feed.PreviousArchive;
        }

        Assert.Equal(3, documents);
        Assert.Equal(_scenario.Built!.Articles, ids.Count);
    }

    [Fact]
    public async Task Only_the_feed_of_everything_and_that_of_the_issues_have_archive_documents()
    {
        _scenario.Edit("input/digest.yml", "weekly:", "feeds:\n  items: 1\nweekly:");
        await _scenario.BuildAsync();

        var archived = Feeds().Where(f => Read(f) is { PreviousArchive: not null } or { NextPage: not null }).ToArray();
        Assert.All(archived, f => Assert.True(f is "/feed.xml" or "/weekly/feed.xml" || f.StartsWith("/feed/", StringComparison.Ordinal) || f.StartsWith("/weekly/feed/", StringComparison.Ordinal), f));
        Assert.Contains("/feed.xml", archived);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("  terms: summary\n", false)]
    [InlineData("  terms: full\n", true)]
    public async Task Feeds_of_tags_and_authors_carry_summaries_unless_asked_for_more(string setting, bool inFull)
    {
        _scenario.Edit("input/digest.yml", "weekly:", $"feeds:\n  items: 20\n{setting}weekly:");
        await _scenario.BuildAsync();

        var whole = Read("/feed.xml").Items.ToDictionary(i => i.Id, StringComparer.Ordinal);
        foreach (var path in Feeds().Where(f => f.StartsWith("/tags/", StringComparison.Ordinal) || f.StartsWith("/authors/", StringComparison.Ordinal)))
        {
            foreach (var item in Read(path).Items)
            {
                Assert.Equal(inFull ? whole[item.Id].Content : null, item.Content);
                Assert.Equal((whole[item.Id].Title, whole[item.Id].Link, whole[item.Id].Summary, whole[item.Id].Image), (item.Title, item.Link, item.Summary, item.Image));
            }
        }

        Assert.All(Feeds().Where(f => f.StartsWith("/sources/", StringComparison.Ordinal)).SelectMany(f => Read(f).Items), i => Assert.Equal(whole[i.Id].Content, i.Content));
    }

    [Fact]
    public async Task All_formats_say_the_same()
    {
        await _scenario.BuildAsync();

        var rss = Read("/feed.xml");
        foreach (var other in new[] { Read("/atom.xml"), Read("/feed.json") })
        {
            Assert.Equal(rss.Items.Select(i => i.Id), other.Items.Select(i => i.Id));
            Assert.Equal(rss.Items.Select(i => i.Title), other.Items.Select(i => i.Title));
            Assert.Equal(rss.Items.Select(i => i.Link), other.Items.Select(i => i.Link));
            Assert.Equal(rss.Items.Select(i => i.Content), other.Items.Select(i => i.Content));
            Assert.Equal(rss.Items.Select(i => i.Published), other.Items.Select(i => i.Published));
            // Atom asks for an author: an item without one is the digest's.
            Assert.All(rss.Items.Zip(other.Items).Where(p => p.First.Authors.Count > 0), p => Assert.Equal(p.First.Authors, p.Second.Authors));
            Assert.Equal(rss.Items.SelectMany(i => i.Categories.Select(c => c.Term)), other.Items.SelectMany(i => i.Categories.Select(c => c.Term)));
        }
    }

    [Fact]
    public async Task Links_within_the_site_are_absolute_in_feeds()
    {
        _scenario.Edit("input/articles/2026/welcome.md", "Read the feeds.", "Read [the feeds](../../feed.xml), then [above](#how-it-works).");
        await _scenario.BuildAsync();

        var feed = _scenario.Read("output/feed.xml");
        Assert.Contains($"href=\"{Root}/feed.xml\"", feed, StringComparison.Ordinal);
        Assert.Contains("href=\"#how-it-works\"", feed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_feed_of_the_site_is_read_back_without_a_warning()
    {
        await _scenario.BuildAsync();

        foreach (var path in _scenario.Bytes("output").Keys.Where(f => f is "atom.xml" or "feed.json" || f.EndsWith("feed.xml", StringComparison.Ordinal)))
        {
            var reading = FeedReader.Read(Encoding.UTF8.GetBytes(_scenario.Read("output/" + path)));
            Assert.Null(reading.Error);
            Assert.Empty(reading.Warnings);
            Assert.NotEmpty(reading.Feed!.Items);
        }
    }

    /// <summary>The paths of all feeds, archive documents too.</summary>
    private IEnumerable<string> Feeds() =>
        _scenario.Bytes("output").Keys
            .Select(f => "/" + f.Replace('\\', '/'))
            .Where(f => f is "/atom.xml" or "/feed.json" || f.EndsWith("/feed.xml", StringComparison.Ordinal) || f.Contains("/feed/", StringComparison.Ordinal));

    private Feed Read(string path)
    {
        var reading = FeedReader.Read(Encoding.UTF8.GetBytes(_scenario.Read("output" + path)));
        return reading.Feed ?? throw new InvalidOperationException(reading.Error?.Message);
    }
}
