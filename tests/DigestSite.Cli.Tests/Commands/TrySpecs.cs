using System.Net;
using System.Text.Json;
using static DigestSite.Snapshots.Snapshot;

namespace DigestSite.Cli.Tests.Commands;

public sealed class TrySpecs : IDisposable
{
    private readonly TempFolder _folder = new();

    public TrySpecs()
    {
        _folder.Write("blog.xml", Sample.Feed);
        _folder.Write("page.html", "<!DOCTYPE html><title>No feed</title>");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_feed_is_shown_with_what_the_digest_would_take()
    {
        var terminal = new Terminal(_folder.Path);

        Assert.Equal(0, await terminal.RunAsync("try", "blog.xml"));

        await Verify(terminal.Output);
    }

    [Fact]
    public async Task What_is_no_feed_is_told_and_the_others_are_shown()
    {
        var terminal = new Terminal(_folder.Path);

        Assert.Equal(2, await terminal.RunAsync("try", "page.html", "blog.xml", "missing.xml", "."));

        Assert.StartsWith("blog.xml: RSS 2.0, 2 items", terminal.Output, StringComparison.Ordinal);
        await Verify(terminal.Error);
    }

    [Fact]
    public async Task JSON_is_an_object_a_line_in_the_order_of_the_files()
    {
        var terminal = new Terminal(_folder.Path);

        Assert.Equal(2, await terminal.RunAsync("try", "--json", "blog.xml", "missing.xml", "page.html", "blog.xml"));

        var lines = terminal.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var first = lines.Select(l => JsonDocument.Parse(l).RootElement.EnumerateObject().First().Name);
        Assert.Equal(["format", "error", "error", "format"], first);
        Assert.Equal(lines[0], lines[3]);
        Assert.StartsWith("error: missing.xml: there is no such file\nerror: page.html: this is a web page, not a feed\n", terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Oddities_come_first_each_kind_once_and_ten_items_are_shown()
    {
        _folder.Write("odd.xml", OddFeed);
        var terminal = new Terminal(_folder.Path);

        Assert.Equal(0, await terminal.RunAsync("try", "odd.xml"));

        await Verify(terminal.Output);
    }

    [Fact]
    public async Task All_items_are_shown_when_asked_for()
    {
        _folder.Write("odd.xml", OddFeed);
        var terminal = new Terminal(_folder.Path);

        Assert.Equal(0, await terminal.RunAsync("try", "odd.xml", "--all"));

        Assert.Contains("  12  2026-05-12  Item 12\n", terminal.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("--all", terminal.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://blog.example/feed.xml")]
    [InlineData("input/feeds/blog.xml")]
    public async Task The_rules_of_its_source_are_applied_to_a_feed_of_the_digest(string feed)
    {
        _folder.Write("input/digest.yml", Sample.Configuration + "\n    exclude: { tags: [Tests] }\n    content: excerpt\n");
        _folder.Write("input/feeds/blog.xml", Sample.Feed);
        var terminal = Online(_ => new HttpResponseMessage { Content = new StringContent(Sample.Feed) });

        Assert.Equal(0, await terminal.RunAsync("try", feed));

        Assert.Contains("  source       blog in digest.yml, whose rules let in 1 of 2 items\n", terminal.Output, StringComparison.Ordinal);
        Assert.Contains("      left out by the rules of its source\n", terminal.Output, StringComparison.Ordinal);
        Assert.Contains("      takes a summary, by 'content: excerpt', ", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_digest_whose_configuration_is_broken_keeps_no_feed_from_being_tried()
    {
        _folder.Write("input/digest.yml", "sources: [");
        var terminal = new Terminal(_folder.Path);

        Assert.Equal(0, await terminal.RunAsync("try", "blog.xml"));
    }

    [Fact]
    public async Task A_body_that_is_Markdown_is_shown_as_what_it_means()
    {
        _folder.Write("md.xml", "<rss version='2.0'><channel><title>t</title><item><title>i</title><link>https://blog.example/i</link><description>## One\n\n- a\n- ![b](/b.png)</description></item></channel></rss>");
        var terminal = new Terminal(_folder.Path);

        Assert.Equal(0, await terminal.RunAsync("try", "--json", "md.xml"));

        var item = JsonDocument.Parse(terminal.Output).RootElement.GetProperty("items")[0];
        Assert.Equal("<h2>One</h2>\n\n<ul>\n<li>a</li>\n<li><img src=\"https://blog.example/b.png\" alt=\"b\" /></li>\n</ul>", item.GetProperty("content").GetString());
        Assert.Equal("https://blog.example/b.png", item.GetProperty("image").GetString());
    }

    [Fact]
    public async Task A_list_of_feeds_says_what_to_do_with_it()
    {
        _folder.Write("list.opml", "<opml version='2.0'><body><outline type='rss' xmlUrl='https://e.example/feed.xml'/></body></opml>");
        var terminal = new Terminal(_folder.Path);

        Assert.Equal(2, await terminal.RunAsync("try", "list.opml"));

        Assert.Equal(
            "error: list.opml: this is OPML, a list of feeds, and no feed itself\n    Give the addresses that it lists (xmlUrl) to 'digest add', one after the other.\n",
            terminal.Error);
    }

    [Fact]
    public async Task An_address_is_fetched_and_relative_links_are_resolved_against_it()
    {
        const string Feed = "<rss version='2.0'><channel><title>t</title><item><title>i</title><link>/post/</link></item></channel></rss>";
        var terminal = Online(_ => new HttpResponseMessage { Content = new StringContent(Feed) });

        Assert.Equal(0, await terminal.RunAsync("try", "--json", "https://blog.example/feed.xml"));

        Assert.Contains("\"link\":\"https://blog.example/post/\"", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_refuses_is_quoted()
    {
        var terminal = Online(_ => new HttpResponseMessage(HttpStatusCode.NotFound));

        Assert.Equal(2, await terminal.RunAsync("try", "https://blog.example/feed.xml"));

        Assert.Equal("error: https://blog.example/feed.xml: the server answered 404 Not Found\n", terminal.Error);
    }

    [Fact]
    public async Task Without_a_network_the_reason_is_told()
    {
        var terminal = Online(_ => throw new HttpRequestException("Name or service not known (blog.example:443)"));

        Assert.Equal(2, await terminal.RunAsync("try", "--json", "https://blog.example/feed.xml"));

        Assert.Equal("{\"error\":\"cannot be fetched: Name or service not known (blog.example:443)\"}\n", terminal.Output);
    }

    [Fact]
    public async Task An_endless_answer_is_cut_off()
    {
        var terminal = Online(_ => new HttpResponseMessage { Content = new StreamContent(new EndlessStream()) });

        Assert.Equal(2, await terminal.RunAsync("try", "https://blog.example/feed.xml"));

        Assert.Equal("error: https://blog.example/feed.xml: is larger than 64 MiB\n", terminal.Error);
    }

    // Twelve items with two kinds of mistakes in the file, some without a date or an author, one with a date of change alone.
    private static string OddFeed => $"""
        <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom"><channel>
        <title>Odd & even</title><link>https://odd.example/</link><lastBuildDate>Fri, 22 May 2026 08:00:00 GMT</lastBuildDate>
        <image><url>https://odd.example/logo.png</url></image><managingEditor>desk@odd.example (Desk)</managingEditor>
        {string.Join('\n', Enumerable.Range(1, 12).Select(i => $"<item><title>Item {i}</title><link>https://odd.example/{i}</link>"
            + (i == 1 ? "<pubDate>soon</pubDate>" : i == 2 ? "<atom:updated>2026-05-02T00:00:00Z</atom:updated>" : $"<pubDate>2026-05-{i:00}</pubDate>")
            + $"<description>&lt;p&gt;Q & A&lt;/p&gt;{(i % 3 == 0 ? "&lt;script&gt;a()&lt;/script&gt;" : "")}</description></item>"))}
        </channel></rss>
        """;

    private Terminal Online(Func<HttpRequestMessage, HttpResponseMessage> answer)
    {
        var terminal = new Terminal(_folder.Path);
        return terminal with { Shell = terminal.Shell with { Network = _ => Answers.Network(answer) } };
    }

    private sealed class EndlessStream : MemoryStream
    {
        public override int Read(Span<byte> buffer)
        {
            buffer.Fill((byte)' ');
            return buffer.Length;
        }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(Read(buffer.Span));
    }
}
