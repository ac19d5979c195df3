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
        Assert.Empty(terminal.Error);
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
