using DigestSite.Configuration;
using DigestSite.Fetching;

namespace DigestSite.Tests.Fetching;

public sealed class MovedSourceSpecs
{
    private static readonly Uri Old = new("https://old.example/");

    [Fact]
    public void A_template_that_moved_as_a_whole_is_a_template_again() =>
        Assert.Equal("https://new.example/t/{tag}/feed", Template(("python", "https://new.example/t/python/feed"), ("c#", "https://new.example/t/c%23/feed")));

    [Fact]
    public void The_place_where_all_agree_is_the_one() =>
        Assert.Equal("https://python.example/{tag}/", Template(("python", "https://python.example/python/"), ("ml", "https://python.example/ml/")));

    [Fact]
    public void Feeds_that_went_different_ways_have_none() =>
        Assert.Null(Template(("python", "https://new.example/python"), ("ml", "https://other.example/ml")));

    [Fact]
    public void Neither_have_feeds_that_lost_their_tag() =>
        Assert.Null(Template(("python", "https://new.example/feed"), ("ml", "https://new.example/feed")));

    [Theory]
    [InlineData("python, ml", "Blog")]
    [InlineData("python", "blog-python")]
    [InlineData("", "")]
    public void Only_a_source_that_moved_with_all_its_feeds_is_said_to_have_moved(string moved, string named)
    {
        var settings = ConfigurationFile.Parse(
            "site: { title: D }\nsources:\n  - name: Blog\n    feed: https://old.example/{tag}\n    tags: [python, ml]\n", "input/digest.yml", null, new Diagnostics.DiagnosticBag())!;
        var fetched = WantedFeed.Of(settings).Select(w => new FetchedFeed(w, FetchResult.Unchanged, new FetchState(w.Address.Address)
        {
            MovedTo = moved.Split(", ").Contains(w.Address.Tag) ? new Uri($"https://new.example/t/{w.Address.Tag}/feed") : null,
        }, 1));

        var told = MovedSource.Report([.. fetched]).ToArray();

        Assert.Equal(named.Length == 0 ? [] : [$"{named} has moved for good"], told.Select(d => d.Message));
        Assert.All(told, d => Assert.Contains(named == "Blog" ? "feed: https://new.example/t/{tag}/feed" : "Take 'python' out of tags", d.Hint, StringComparison.Ordinal));
    }

    private static string? Template(params (string Tag, string Target)[] moved) =>
        MovedSource.Template([.. moved.Select(m => (new FeedAddress("k", Old, m.Tag), new Uri(m.Target)))]);
}
