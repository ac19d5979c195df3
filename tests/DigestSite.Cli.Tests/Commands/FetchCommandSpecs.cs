using System.Net;
using System.Text.RegularExpressions;
using static DigestSite.Snapshots.Snapshot;

namespace DigestSite.Cli.Tests.Commands;

public sealed class FetchCommandSpecs : IDisposable
{
    private readonly TempFolder _folder = new();

    public FetchCommandSpecs() => _folder.Write("input/digest.yml", """
        site:
          title: Sample digest
          base-url: https://example.org/
        sources:
          - name: Blog
            feed: https://blog.example/feed.xml
          - name: Tags
            feed: https://blog.example/{tag}/rss
            tags: [one, two]
        """);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_fetch_tells_what_came_of_each_feed_and_what_to_do()
    {
        var terminal = Online(Answer);

        Assert.Equal(0, await terminal.RunAsync("fetch"));

        await Verify(terminal.Output + "--- standard error\n" + terminal.Error);
        Assert.Equal(["blog.fetch.yml", "blog.xml", "tags-one.fetch.yml", "tags-one.xml", "tags-two.fetch.yml"], Files());
    }

    [Fact]
    public async Task What_was_fetched_is_what_a_build_reads()
    {
        await Online(Answer).RunAsync("fetch");
        var terminal = new Terminal(_folder.Path);

        Assert.Equal(0, await terminal.RunAsync("import"));

        Assert.Contains("2 added", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_strict_a_feed_that_fails_is_an_error()
    {
        var terminal = Online(Answer);

        Assert.Equal(1, await terminal.RunAsync("fetch", "--strict"));

        Assert.Contains("error: input/digest.yml(8,11): tags-two: the server answered 404 Not Found [failed-fetch]\n", terminal.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("blog", "blog.fetch.yml blog.xml")]
    [InlineData("tags", "tags-one.fetch.yml tags-one.xml tags-two.fetch.yml")]
    [InlineData("tags-one", "tags-one.fetch.yml tags-one.xml")]
    public async Task Some_feeds_can_be_named(string key, string files)
    {
        Assert.Equal(0, await Online(Answer).RunAsync("fetch", key));

        Assert.Equal(files.Split(' '), Files());
    }

    [Fact]
    public async Task A_name_nobody_has_is_an_error_with_the_nearest_and_nothing_is_fetched()
    {
        var terminal = new Terminal(_folder.Path);

        Assert.Equal(1, await terminal.RunAsync("fetch", "blog", "tag-one"));

        Assert.Equal("error: no source and no feed has the key 'tag-one', did you mean 'tags-one'? [invalid-value]\n    Known: blog, tags, tags-one, tags-two.\n", terminal.Error);
        Assert.False(Directory.Exists(Path.Combine(_folder.Path, "input/feeds")));
    }

    [Fact]
    public async Task Programs_in_scripts_see_only_problems()
    {
        var terminal = Online(Answer);

        Assert.Equal(0, await terminal.RunAsync("fetch", "--verbosity", "quiet"));

        Assert.Empty(terminal.Output);
        Assert.Matches(new Regex("^warning: .*tags-two.*\n.*\n$"), terminal.Error);
    }

    private static HttpResponseMessage Answer(HttpRequestMessage request) => request.RequestUri!.AbsolutePath == "/two/rss"
        ? new HttpResponseMessage(HttpStatusCode.NotFound)
        : new HttpResponseMessage { Content = new StringContent(Sample.Feed) };

    private Terminal Online(Func<HttpRequestMessage, HttpResponseMessage> answer)
    {
        var terminal = new Terminal(_folder.Path);
        return terminal with { Shell = terminal.Shell with { Network = _ => Answers.Network(answer) } };
    }

    private IEnumerable<string> Files() =>
        Directory.EnumerateFiles(Path.Combine(_folder.Path, "input/feeds")).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal);
}
