using System.IO.Compression;
using System.Text;
using DigestSite.Fetching;

namespace DigestSite.Tests.Fetching;

/// <summary>Whatever a server does, the good copy stays, the reason is told, and the run goes on.</summary>
public sealed class MisbehavingServerSpecs : IAsyncDisposable
{
    private readonly FetchScene _scene = new();

    public ValueTask DisposeAsync() => _scene.DisposeAsync();

    [Fact]
    public Task Headers_that_never_come() => FailsAsync("no whole answer within 3600 seconds", tries: 1, e =>
    {
        _scene.Clock.RunOut();
        return e.HangAsync();
    });

    [Fact]
    public Task A_body_that_drips_and_never_ends() => FailsAsync("no whole answer within 3600 seconds", tries: 1, async e =>
    {
        await e.SendAsync("HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\n\r\n<rss version='2.0'>");
        _scene.Clock.RunOut();
        await e.HangAsync();
    });

    [Fact]
    public Task A_body_without_end() => FailsAsync("is larger than 0 MiB", tries: 1, async e =>
    {
        await e.SendAsync("HTTP/1.1 200 OK\r\n\r\n");
        while (true)
            await e.SendAsync(new byte[10_000]);
    });

    [Fact]
    public Task A_body_announced_too_large() =>
        FailsAsync("is larger than 0 MiB", tries: 1, e => e.SendAsync("HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n<rss"));

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public Task A_bomb(string encoding) => FailsAsync("is larger than 0 MiB", tries: 1, e =>
        e.AnswerAsync(200, "OK", Packed.As(encoding, new byte[50_000_000]), $"Content-Encoding: {encoding}"));

    [Fact]
    public Task A_body_shorter_than_announced() => FailsAsync("the answer was cut off: *", tries: 3, async e =>
    {
        await e.SendAsync($"HTTP/1.1 200 OK\r\nContent-Length: {FetchScene.Feed.Length + 500}\r\n\r\n{FetchScene.Feed}");
        await e.ResetAsync();
    });

    [Fact]
    public Task A_chunked_body_that_stops() => FailsAsync("the answer was cut off: *", tries: 3, async e =>
    {
        await e.SendAsync($"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n{Encoding.UTF8.GetByteCount(FetchScene.Feed):x}\r\n{FetchScene.Feed}\r\n");
        await e.ResetAsync();
    });

    [Fact]
    public Task A_connection_reset_at_once() => FailsAsync("*", tries: 3, e => e.ResetAsync());

    [Fact]
    public Task Something_that_is_not_HTTP() => FailsAsync("the answer is not HTTP: *", tries: 1, e => e.SendAsync("SSH-2.0-OpenSSH_9.9\r\n\r\n"));

    [Theory]
    [InlineData("<!DOCTYPE html><html><head><title>Log in</title></head><body>Log in</body></html>", "what came is refused: this is a web page, not a feed")]
    [InlineData("", "the answer is empty")]
    [InlineData(" \n", "the answer is empty")]
    [InlineData("{\"error\":\"no such feed\"}", "what came is refused: *")]
    [InlineData("just a moment", "what came is refused: *")]
    public Task A_body_that_is_no_feed(string body, string error) => FailsAsync(error, tries: 1, e => e.FeedAsync(body));

    [Fact]
    public Task Bytes_that_cannot_be_unpacked() => FailsAsync("cannot be unpacked to its end: it was cut off, is damaged, or packed otherwise than it says", tries: 1, e =>
        e.AnswerAsync(200, "OK", Packed.As("gzip", Encoding.UTF8.GetBytes(FetchScene.Feed)).AsMemory(0, 100), "Content-Encoding: gzip"));

    [Fact]
    public Task An_encoding_nobody_asked_for() => FailsAsync("is packed with 'zstd', which nobody asked for", tries: 1, e =>
        e.AnswerAsync(200, "OK", new byte[] { 0x28, 0xb5, 0x2f, 0xfd, 0 }, "Content-Encoding: zstd"));

    [Theory]
    [InlineData(400, "Bad Request", 1)]
    [InlineData(401, "Unauthorized", 1)]
    [InlineData(403, "Forbidden", 1)]
    [InlineData(404, "Not Found", 1)]
    [InlineData(410, "Gone", 1)]
    [InlineData(408, "Request Timeout", 3)]
    [InlineData(425, "Too Early", 3)]
    [InlineData(429, "Too Many Requests", 3)]
    [InlineData(500, "Internal Server Error", 3)]
    [InlineData(503, "Service Unavailable", 3)]
    [InlineData(204, "No Content", 1)]
    [InlineData(206, "Partial Content", 1)]
    [InlineData(300, "Multiple Choices", 1)]
    public Task Another_status(int status, string phrase, int tries) =>
        FailsAsync($"the server answered {status} {phrase}", tries, e => e.AnswerAsync(status, phrase));

    [Fact]
    public Task Redirects_in_a_circle() => FailsAsync("redirects in a circle, back to *", tries: 1, e => e.AnswerAsync(302, "Found", "Location: /feed#again"));

    [Fact]
    public Task Redirects_that_go_on_and_on()
    {
        for (var i = 0; i < 20; i++)
        {
            var next = $"Location: /{i + 1}";
            _scene.Server.On($"/{i}", e => e.AnswerAsync(302, "Found", next));
        }

        return FailsAsync("redirects more than 8 times", tries: 1, e => e.AnswerAsync(302, "Found", "Location: /0"));
    }

    [Theory]
    [InlineData(8, FetchResult.New)]
    [InlineData(9, FetchResult.Failed)]
    public async Task Eight_redirects_are_followed_and_not_one_more(int redirects, FetchResult result)
    {
        for (var i = 0; i < redirects; i++)
        {
            var next = $"Location: /{i + 1}";
            _scene.Server.On($"/{i}", e => e.AnswerAsync(302, "Found", next));
        }

        _scene.Server.On($"/{redirects}", e => e.FeedAsync(FetchScene.Feed));

        Assert.Equal(result, (await _scene.FetchBlogAsync("/0")).Result);
        Assert.Equal(9, _scene.Server.Exchanges.Count);
    }

    [Fact]
    public async Task User_password_and_fragment_of_a_redirect_are_left_behind()
    {
        var target = _scene.Server.Address("/new?a=b");
        _scene.Server.On("/feed", e => e.AnswerAsync(301, "Moved Permanently", $"Location: http://user:secret@{target.Authority}/new?a=b#part"));
        _scene.Server.On("/new?a=b", e => e.FeedAsync(FetchScene.Feed));

        Assert.Equal(target, (await _scene.FetchBlogAsync()).State.MovedTo);

        Assert.Contains($"moved-to: {target}\n", _scene.Copy("blog.fetch.yml"), StringComparison.Ordinal);
        Assert.DoesNotContain("secret", _scene.Copy("blog.fetch.yml") + _scene.Diagnostics.Printed(), StringComparison.Ordinal);
        Assert.Equal("/new?a=b", _scene.Server.Exchanges[^1].Path);
        Assert.False(_scene.Server.Exchanges[^1].Headers.ContainsKey("Authorization"));
        Assert.Equal(target.Authority, _scene.Server.Exchanges[^1].Headers["Host"]);
    }

    [Theory]
    [InlineData("X-Nothing: 1", "redirects without saying where to")]
    [InlineData("Location: file:///etc/passwd", "redirects to file:///etc/passwd, which is no address of the web")]
    [InlineData("Location: ftp://127.0.0.1/feed", "redirects to ftp://127.0.0.1/feed, which is no address of the web")]
    public Task Redirects_to_nowhere(string header, string error) => FailsAsync(error, tries: 1, e => e.AnswerAsync(301, "Moved Permanently", header));

    [Fact]
    public async Task A_stranger_may_not_send_us_into_the_local_network()
    {
        // Here 127.0.0.1 is out in the world, and the rest of this machine is not.
        await using var scene = new FetchScene { IsLocal = address => address.ToString() is not "127.0.0.1" };
        scene.Server.On("/feed", e => e.AnswerAsync(302, "Found", "Location: http://127.0.0.2:8080/admin"));

        Assert.Equal("redirects into the local network, where a stranger has no business", (await scene.FetchBlogAsync()).State.Error);
    }

    [Fact]
    public async Task A_redirect_within_the_local_network_is_a_curators_own_affair()
    {
        await using var scene = new FetchScene { IsLocal = _ => true };
        scene.Server.On("/feed", e => e.AnswerAsync(302, "Found", "Location: /there"));
        scene.Server.On("/there", e => e.FeedAsync(FetchScene.Feed));

        Assert.Equal(FetchResult.New, (await scene.FetchBlogAsync()).Result);
    }

    [Fact]
    public async Task What_passes_is_tried_again_after_a_growing_while()
    {
        _scene.Server.On("/feed", e => e.AnswerAsync(503, "Service Unavailable"), e => e.ResetAsync(), e => e.FeedAsync(FetchScene.Feed));

        var fetched = await _scene.FetchBlogAsync();

        Assert.Equal((FetchResult.New, 3), (fetched.Result, _scene.Server.Exchanges.Count));
        Assert.Equal(2, _scene.Clock.Waits.Count);
        Assert.All(_scene.Clock.Waits, wait => Assert.InRange(wait, TimeSpan.FromMilliseconds(1), _scene.Limits.LongestWait));
    }

    [Theory]
    [InlineData("Retry-After: 7")]
    [InlineData("Retry-After: Fri, 22 May 2026 12:00:07 GMT")]
    public async Task A_server_that_asks_for_a_short_rest_gets_it(string header)
    {
        _scene.Server.On("/feed", e => e.AnswerAsync(429, "Too Many Requests", header), e => e.FeedAsync(FetchScene.Feed));

        Assert.Equal(FetchResult.New, (await _scene.FetchBlogAsync()).Result);
        Assert.Equal([TimeSpan.FromSeconds(7)], _scene.Clock.Waits);
    }

    [Theory]
    [InlineData("Retry-After: Thu, 21 May 2026 12:00:00 GMT")]
    [InlineData("Retry-After: 0")]
    public async Task A_rest_that_is_over_already_is_none(string header)
    {
        _scene.Server.On("/feed", e => e.AnswerAsync(429, "Too Many Requests", header), e => e.FeedAsync(FetchScene.Feed));

        Assert.Equal(FetchResult.New, (await _scene.FetchBlogAsync()).Result);
        Assert.All(_scene.Clock.Waits, wait => Assert.Equal(TimeSpan.Zero, wait));
    }

    [Theory]
    [InlineData("Retry-After: 7200")]
    [InlineData("Retry-After: Fri, 22 May 2026 14:00:00 GMT")]
    public async Task A_long_rest_is_remembered_and_kept(string header)
    {
        _scene.Server.On("/feed", e => e.AnswerAsync(429, "Too Many Requests", header), e => e.FeedAsync(FetchScene.Feed));

        var refused = await _scene.FetchBlogAsync();
        Assert.Equal((FetchResult.Failed, new DateTimeOffset(2026, 5, 22, 14, 0, 0, TimeSpan.Zero)), (refused.Result, refused.State.NotBefore));
        Assert.Contains("It is not asked again before 2026-05-22 14:00 UTC, as its server wishes.", _scene.Diagnostics.Printed(), StringComparison.Ordinal);

        Assert.Equal(FetchResult.Resting, (await _scene.FetchBlogAsync()).Result);
        Assert.Contains("blog: its server asks to be left alone until 2026-05-22 14:00 UTC", _scene.Diagnostics.Printed(), StringComparison.Ordinal);
        Assert.Single(_scene.Server.Exchanges);

        _scene.Clock.Advance(TimeSpan.FromHours(2));
        Assert.Equal(FetchResult.New, (await _scene.FetchBlogAsync()).Result);
    }

    [Fact]
    public async Task A_host_that_wants_rest_is_not_asked_for_its_other_feeds()
    {
        _scene.Server.On("/a", e => e.AnswerAsync(429, "Too Many Requests", "Retry-After: 7200"));
        _scene.Server.On("/b", e => e.FeedAsync(FetchScene.Feed));

        var fetched = await _scene.FetchAsync($$"""
            site: { title: D }
            sources:
              - { name: Blog, feed: "{{_scene.Server.Address("/")}}{tag}", tags: [a, b] }
            """);

        Assert.Equal([FetchResult.Failed, FetchResult.Resting], fetched.Select(f => f.Result));
        Assert.Equal((0, null, null), (fetched[1].State.Failures, fetched[1].State.Checked, fetched[1].State.Error));
        Assert.All(fetched, f => Assert.Equal(new DateTimeOffset(2026, 5, 22, 14, 0, 0, TimeSpan.Zero), f.State.NotBefore));
        Assert.Single(_scene.Server.Exchanges);
    }

    [Fact]
    public async Task A_host_that_is_not_there_is_not_tried_for_each_of_its_feeds()
    {
        var nobody = new LoopbackServer();
        var address = nobody.Address("/");
        await nobody.DisposeAsync();

        var fetched = await _scene.FetchAsync($$"""
            site: { title: D }
            sources:
              - { name: Blog, feed: "{{address}}{tag}", tags: [a, b, c] }
            """);

        Assert.All(fetched, f => Assert.StartsWith("cannot be connected to: ", f.State.Error, StringComparison.Ordinal));
        Assert.Equal(2, _scene.Clock.Waits.Count);
    }

    [Fact]
    public async Task One_feed_that_fails_says_nothing_about_the_others_of_its_host()
    {
        _scene.Server.On("/slow", e =>
        {
            _scene.Clock.RunOut();
            return e.HangAsync();
        });
        _scene.Server.On("/reset", e => e.ResetAsync());
        _scene.Server.On("/good", e => e.FeedAsync(FetchScene.Feed));

        var fetched = await _scene.FetchAsync($$"""
            site: { title: D }
            sources:
              - { name: Blog, feed: "{{_scene.Server.Address("/")}}{tag}", tags: [slow, reset, good] }
            """);

        Assert.Equal([FetchResult.Failed, FetchResult.Failed, FetchResult.New], fetched.Select(f => f.Result));
    }

    [Fact]
    public async Task Marks_that_cannot_be_sent_back_are_not_kept()
    {
        _scene.Server.On("/feed", e => e.FeedAsync(FetchScene.Feed, "ETag: \"é\"", $"Last-Modified: {new string('x', 2000)}"));

        Assert.Equal(Validators.None, (await _scene.FetchBlogAsync()).State.Validators);
        Assert.Equal(FetchResult.Unchanged, (await _scene.FetchBlogAsync()).Result);
    }

    [Fact]
    public async Task Failures_are_counted_until_it_works_again()
    {
        _scene.Server.On("/feed", e => e.AnswerAsync(404, "Not Found"), e => e.AnswerAsync(404, "Not Found"), e => e.AnswerAsync(404, "Not Found"), e => e.FeedAsync(FetchScene.Feed));
        for (var i = 1; i <= 3; i++)
        {
            var failed = await _scene.FetchBlogAsync();
            Assert.Equal((i, new DateTimeOffset(2026, 5, 22, 0, 0, 0, TimeSpan.Zero)), (failed.State.Failures, failed.State.FailingSince));
            _scene.Clock.Advance(TimeSpan.FromDays(1));
        }

        Assert.EndsWith(
            """
            Warning FailedFetch: input/digest.yml(4,11): blog: the server answered 404 Not Found (on 3 days without success, since 2026-05-22)
                It has most likely moved: 'digest add' with the site's address finds where to. What is recorded stays.
            """,
            _scene.Diagnostics.Printed(),
            StringComparison.Ordinal);

        var fetched = await _scene.FetchBlogAsync();
        Assert.Equal((0, null, null, 0), (fetched.State.Failures, fetched.State.FailingSince, fetched.State.Error, fetched.State.Status));
    }

    [Fact]
    public async Task What_is_gone_is_not_asked_for_again_unless_somebody_insists()
    {
        _scene.Server.On("/feed", e => e.AnswerAsync(410, "Gone"), e => e.FeedAsync(FetchScene.Feed));
        await _scene.FetchBlogAsync();

        Assert.Equal(FetchResult.Resting, (await _scene.FetchBlogAsync()).Result);
        Assert.Contains("blog: was taken down by its publisher (410 Gone)", _scene.Diagnostics.Printed(), StringComparison.Ordinal);
        Assert.Single(_scene.Server.Exchanges);

        Assert.Equal(FetchResult.New, (await _scene.FetchBlogAsync(insist: true)).Result);
    }

    [Fact]
    public async Task A_feed_that_moved_for_good_is_named_with_the_line_to_write()
    {
        _scene.Server.On("/feed", e => e.AnswerAsync(301, "Moved Permanently", "Location: /new"));
        _scene.Server.On("/new", e => e.AnswerAsync(308, "Permanent Redirect", "Location: /newer"));
        _scene.Server.On("/newer", e => e.AnswerAsync(302, "Found", "Location: /today"));
        _scene.Server.On("/today", e => e.FeedAsync(FetchScene.Feed));

        var fetched = await _scene.FetchBlogAsync();

        Assert.Equal((FetchResult.New, _scene.Server.Address("/newer")), (fetched.Result, fetched.State.MovedTo));
        Assert.Contains($"Warning MovedFeed: input/digest.yml(4,11): Blog has moved for good\n    Write instead:  feed: {_scene.Server.Address("/newer")}",
            _scene.Diagnostics.Printed(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_passing_redirect_is_followed_without_a_word()
    {
        _scene.Server.On("/feed", e => e.AnswerAsync(302, "Found", "Location: /now"));
        _scene.Server.On("/now", e => e.AnswerAsync(301, "Moved Permanently", "Location: /then"));
        _scene.Server.On("/then", e => e.FeedAsync(FetchScene.Feed));

        Assert.Null((await _scene.FetchBlogAsync()).State.MovedTo);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    [InlineData("raw deflate")]
    [InlineData("")]
    public async Task Packed_bodies_are_unpacked_however_they_are_labelled(string packing)
    {
        var label = packing.Split(' ')[^1];
        var body = Packed.As(packing, Encoding.UTF8.GetBytes(FetchScene.Feed));
        _scene.Server.On("/feed", e => e.AnswerAsync(200, "OK", body, $"Content-Encoding: {label}"));
        _scene.Server.On("/mislabelled", e => e.FeedAsync(FetchScene.Feed, $"Content-Encoding: {label}"));

        Assert.Equal(FetchResult.New, (await _scene.FetchBlogAsync()).Result);
        Assert.Equal(FetchResult.Unchanged, (await _scene.FetchBlogAsync("/mislabelled")).Result);
        Assert.Equal(FetchScene.Feed, _scene.Copy());
    }

    [Theory]
    [InlineData("windows-1251", "")]
    [InlineData("\"koi8-r\"", "")]
    [InlineData("utf-8", "<?xml version='1.0' encoding='windows-1251'?>")]
    public async Task An_encoding_that_only_the_server_names_is_not_lost(string charset, string declaration)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(declaration.Length > 0 ? "windows-1251" : charset.Trim('"'))!;
        var body = encoding.GetBytes(declaration + "<rss version='2.0'><channel><title>Привет</title></channel></rss>");
        _scene.Server.On("/feed", e => e.AnswerAsync(200, "OK", body, $"Content-Type: text/xml; charset={charset}"));

        Assert.Equal(FetchResult.New, (await _scene.FetchBlogAsync()).Result);

        Assert.Equal("Привет", Feeds.Reading.FeedReader.Read(await File.ReadAllBytesAsync(Path.Combine(_scene.Folders.Feeds, "blog.xml"))).Feed!.Title);
    }

    /// <summary>After a good fetch the server changes its ways.</summary>
    private async Task FailsAsync(string error, int tries, Func<Exchange, Task> answer)
    {
        _scene.Server.On("/feed", e => e.FeedAsync(FetchScene.Feed), answer);
        await _scene.FetchBlogAsync();

        var fetched = await _scene.FetchBlogAsync();

        Assert.Equal(FetchResult.Failed, fetched.Result);
        Assert.Equal(tries, _scene.Server.Exchanges.Count(e => e.Path == "/feed") - 1);
        if (error.EndsWith('*'))
            Assert.StartsWith(error[..^1], fetched.State.Error, StringComparison.Ordinal);
        else
            Assert.Equal(error, fetched.State.Error);
        Assert.Equal(FetchScene.Feed, _scene.Copy());
        Assert.Equal(["blog.fetch.yml", "blog.xml"], _scene.Files);
    }
}

internal static class Packed
{
    public static byte[] As(string packing, byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var stream = Stream(packing, packed))
            stream.Write(bytes);
        return packed.ToArray();
    }

    private static Stream Stream(string packing, MemoryStream to) => packing switch
    {
        "gzip" => new GZipStream(to, CompressionLevel.Optimal),
        "br" => new BrotliStream(to, CompressionLevel.Optimal),
        "deflate" => new ZLibStream(to, CompressionLevel.Optimal),
        "raw deflate" => new DeflateStream(to, CompressionLevel.Optimal),
        _ => new BufferedStream(to),
    };
}
