using System.Net;
using static DigestSite.Snapshots.Snapshot;

namespace DigestSite.Cli.Tests.Commands;

public sealed class AddSpecs : IDisposable
{
    private const string Configuration = "# Mine.\nsite: { title: D, base-url: https://example.org/ }\nsources:\n  - name: Known\n    feed: https://known.example/feed.xml\n";

    private readonly TempFolder _folder = new();
    private readonly Dictionary<string, string> _web = new(StringComparer.Ordinal);

    public AddSpecs() => _folder.Write("input/digest.yml", Configuration);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_page_leads_to_its_feed_which_is_listed_and_recorded()
    {
        _web["https://blog.example/post/"] = """
            <!DOCTYPE html><link rel="alternate" type="application/rss+xml" title="A blog" href="/feed.xml">
            <link rel="alternate" type="application/rss+xml" title="A blog » Comments Feed" href="/comments/feed.xml">
            """;
        _web["https://blog.example/feed.xml"] = Sample.Feed;
        var terminal = Online();

        Assert.Equal(0, await terminal.RunAsync("add", "https://blog.example/post/"));

        await Verify(terminal.Output + "--- standard error\n" + terminal.Error + "--- input/digest.yml\n" + Written());
        Assert.Equal(Sample.Feed, await File.ReadAllTextAsync(Path.Combine(_folder.Path, "input/feeds/a-blog.xml")));
        Assert.StartsWith("address: https://blog.example/feed.xml\n", await File.ReadAllTextAsync(Path.Combine(_folder.Path, "input/feeds/a-blog.fetch.yml")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_that_announces_nothing_may_have_a_feed_in_a_usual_place()
    {
        _web["https://host.example/blog/"] = "<!DOCTYPE html><title>A blog</title>";
        _web["https://host.example/blog/atom.xml"] = Sample.Feed;

        Assert.Equal(0, await Online().RunAsync("add", "https://host.example/blog/"));

        Assert.Contains("    feed: https://host.example/blog/atom.xml\n", Written(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_feeds_are_listed_with_what_to_type()
    {
        _web["https://blog.example/"] = """
            <link rel="alternate" type="application/rss+xml" title="News" href="news.xml">
            <link rel="alternate" type="application/atom+xml" title="Posts" href="posts.xml">
            """;
        var terminal = Online();

        Assert.Equal(1, await terminal.RunAsync("add", "https://blog.example/"));

        Assert.StartsWith("  digest add https://blog.example/news.xml  News\n  digest add https://blog.example/posts.xml  Posts\n", terminal.Output, StringComparison.Ordinal);
        Assert.StartsWith("error: https://blog.example/ announces 2 feeds, and nothing was added [no-single-feed]\n", terminal.Error, StringComparison.Ordinal);
        Assert.Equal(Configuration, Written());
    }

    [Theory]
    [InlineData("https://known.example/feed.xml")]
    [InlineData("http://www.known.example/feed.xml/")]
    [InlineData("https://known.example/")]
    [InlineData("https://moved.example/feed")]
    public async Task A_feed_that_is_listed_is_refused_with_its_line(string address)
    {
        _web["https://known.example/"] = "<link rel='alternate' type='application/rss+xml' href='feed.xml'>";
        _web["https://known.example/feed.xml"] = Sample.Feed;
        _folder.Write("input/feeds/known.fetch.yml", "address: https://known.example/feed.xml\nmoved-to: https://moved.example/feed\n");
        var terminal = Online();

        Assert.Equal(1, await terminal.RunAsync("add", address));

        Assert.StartsWith("error: input/digest.yml(5,11): ", terminal.Error, StringComparison.Ordinal);
        Assert.Contains(" is listed already: Known, with the key known [duplicate-feed]\n", terminal.Error, StringComparison.Ordinal);
        Assert.Equal(Configuration, Written());
    }

    [Fact]
    public async Task A_saved_file_stands_for_the_network()
    {
        var file = _folder.Write("saved.xml", Sample.Feed.Replace("A blog", "Known", StringComparison.Ordinal));
        var terminal = new Terminal(_folder.Path);

        Assert.Equal(1, await terminal.RunAsync("add", "https://other.example/feed", "--from", "missing.xml") - 1);
        terminal = Online();
        Assert.Equal(0, await terminal.RunAsync("add", "https://other.example/feed", "--from", file));

        // The name is taken, and so is its key.
        Assert.Contains("  - name: Known\n    key: other-example\n    site: https://blog.example/\n", Written(), StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(_folder.Path, "input/feeds/other-example.xml")));
    }

    [Fact]
    public async Task A_file_that_cannot_be_edited_safely_is_left_alone_and_the_lines_are_printed()
    {
        const string Flow = "{ site: { title: D }, sources: [] }\n";
        _folder.Write("input/digest.yml", Flow);
        _web["https://blog.example/feed.xml"] = Sample.Feed;
        var terminal = Online();

        Assert.Equal(1, await terminal.RunAsync("add", "https://blog.example/feed.xml"));

        Assert.StartsWith("\nname: A blog\nsite: https://blog.example/\n", terminal.Output, StringComparison.Ordinal);
        Assert.Contains("    Add these lines to them by hand.\n", terminal.Error, StringComparison.Ordinal);
        Assert.Equal(Flow, Written());
    }

    [Fact]
    public async Task Where_there_is_no_feed_the_reason_is_told()
    {
        _web["https://blog.example/"] = "<!DOCTYPE html><title>A blog</title>";
        var terminal = Online();

        Assert.Equal(1, await terminal.RunAsync("add", "https://blog.example/"));

        Assert.Contains("https://blog.example/: announces no feed, and none is in the usual places [no-single-feed]\n", terminal.Error, StringComparison.Ordinal);
    }

    private string Written() => File.ReadAllText(Path.Combine(_folder.Path, "input/digest.yml"));

    private Terminal Online()
    {
        var terminal = new Terminal(_folder.Path);
        return terminal with { Shell = terminal.Shell with { Network = _ => Answers.Network(Answer) } };
    }

    private HttpResponseMessage Answer(HttpRequestMessage request) => _web.TryGetValue(request.RequestUri!.AbsoluteUri, out var page)
        ? new HttpResponseMessage { Content = new StringContent(page) }
        : new HttpResponseMessage(HttpStatusCode.NotFound);
}
