using System.Globalization;
using DigestSite.Fetching;

namespace DigestSite.Tests.Fetching;

public sealed class FetchSpecs : IAsyncDisposable
{
    private readonly FetchScene _scene = new();

    public ValueTask DisposeAsync() => _scene.DisposeAsync();

    [Fact]
    public async Task A_feed_is_recorded_with_what_is_known_of_it()
    {
        _scene.Server.On("/feed", e => e.FeedAsync(FetchScene.Feed, "ETag: \"v1\"", "Last-Modified: Mon, 18 May 2026 09:00:00 GMT"));

        var fetched = await _scene.FetchBlogAsync();

        Assert.Equal(FetchResult.New, fetched.Result);
        Assert.Equal(FetchScene.Feed, _scene.Copy());
        Assert.Equal(["blog.fetch.yml", "blog.xml"], _scene.Files);
        Assert.Equal(
            $"""
            address: {_scene.Server.Address("/feed")}
            checked: 2026-05-22
            fetched: 2026-05-22
            changed: 2026-05-22T12:00:00Z
            etag: '"v1"'
            last-modified: Mon, 18 May 2026 09:00:00 GMT
            hash: {fetched.State.Hash}

            """,
            _scene.Copy("blog.fetch.yml"));
    }

    [Fact]
    public async Task The_server_is_told_who_asks_and_what_for()
    {
        _scene.Server.On("/feed", e => e.FeedAsync(FetchScene.Feed));

        await _scene.FetchBlogAsync();

        var headers = Assert.Single(_scene.Server.Exchanges).Headers;
        Assert.Matches(@"^DigestSite/\d+\.\d+\.\d+ \(\+https://digest\.example/\)$", headers["User-Agent"]);
        Assert.Equal("gzip, deflate, br", headers["Accept-Encoding"]);
        Assert.StartsWith("application/rss+xml", headers["Accept"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_has_not_changed_is_asked_for_with_its_marks_and_not_written_again()
    {
        _scene.Server.On("/feed", e => e.FeedAsync(FetchScene.Feed, "ETag: W/\"odd\" one", "Last-Modified: yesterday"), e => e.AnswerAsync(304, "Not Modified"));
        await _scene.FetchBlogAsync();
        var written = File.GetLastWriteTimeUtc(Path.Combine(_scene.Folders.Feeds, "blog.xml"));
        _scene.Clock.Advance(TimeSpan.FromDays(1));

        var fetched = await _scene.FetchBlogAsync();

        Assert.Equal(FetchResult.Unchanged, fetched.Result);
        Assert.Equal(("W/\"odd\" one", "yesterday"), (_scene.Server.Exchanges[1].Headers["If-None-Match"], _scene.Server.Exchanges[1].Headers["If-Modified-Since"]));
        Assert.Equal(written, File.GetLastWriteTimeUtc(Path.Combine(_scene.Folders.Feeds, "blog.xml")));
        Assert.Equal((22, 23, 23), (fetched.State.Changed!.Value.Day, fetched.State.Fetched!.Value.Day, fetched.State.Checked!.Value.Day));
        Assert.Equal("W/\"odd\" one", fetched.State.Validators.ETag);
    }

    [Fact]
    public async Task The_same_body_under_new_marks_writes_no_feed()
    {
        _scene.Server.On("/feed", e => e.FeedAsync(FetchScene.Feed, "ETag: \"1\""), e => e.FeedAsync(FetchScene.Feed, "ETag: \"2\""));
        await _scene.FetchBlogAsync();
        _scene.Clock.Advance(TimeSpan.FromDays(1));

        var fetched = await _scene.FetchBlogAsync();

        Assert.Equal((FetchResult.Unchanged, "\"2\""), (fetched.Result, fetched.State.Validators.ETag));
    }

    /// <summary>Whatever a server answers every time it is asked; what it says of rest is another matter.</summary>
    [Theory]
    [InlineData("the same")]
    [InlineData("not modified")]
    [InlineData("the same under new marks")]
    [InlineData("not found")]
    [InlineData("half")]
    public async Task Two_runs_of_one_day_write_the_same(string answer)
    {
        var count = 0;
        _scene.Server.On("/feed", e => e.FeedAsync(FetchScene.Feed, "ETag: \"0\""), e => answer switch
        {
            "not modified" => e.AnswerAsync(304, "Not Modified"),
            "not found" => e.AnswerAsync(404, "Not Found"),
            "half" => e.FeedAsync(FetchScene.Feed[..^30], "ETag: \"half\""),
            "the same under new marks" => e.FeedAsync(FetchScene.Feed, $"ETag: \"{++count}\""),
            _ => e.FeedAsync(FetchScene.Feed, "ETag: \"0\""),
        });
        await _scene.FetchBlogAsync();
        _scene.Clock.Advance(TimeSpan.FromDays(1));
        await _scene.FetchBlogAsync();
        var (state, written) = (_scene.Copy("blog.fetch.yml"), File.GetLastWriteTimeUtc(Path.Combine(_scene.Folders.Feeds, "blog.fetch.yml")));
        _scene.Clock.Advance(TimeSpan.FromHours(6));

        await _scene.FetchBlogAsync();

        Assert.Equal(3, _scene.Server.Exchanges.Count);
        Assert.Equal(state, _scene.Copy("blog.fetch.yml"));
        Assert.Equal(written, File.GetLastWriteTimeUtc(Path.Combine(_scene.Folders.Feeds, "blog.fetch.yml")));
        Assert.Contains("changed: 2026-05-22T12:00:00Z\n", state, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("<rss version='2.0'><channel><title>edited by hand</title></channel></rss>")]
    public async Task Without_the_copy_that_was_sent_everything_is_asked_for_anew(string? edited)
    {
        _scene.Server.On("/feed", e => e.FeedAsync(FetchScene.Feed, "ETag: \"1\""));
        await _scene.FetchBlogAsync();
        if (edited is null)
            File.Delete(Path.Combine(_scene.Folders.Feeds, "blog.xml"));
        else
            _scene.Write("blog.xml", edited);

        await _scene.FetchBlogAsync();

        Assert.False(_scene.Server.Exchanges[1].Headers.ContainsKey("If-None-Match"));
        Assert.Equal(FetchScene.Feed, _scene.Copy());
    }

    [Fact]
    public async Task Not_modified_is_no_answer_where_nothing_was_known()
    {
        _scene.Server.On("/feed", e => e.AnswerAsync(304, "Not Modified"));

        var fetched = await _scene.FetchBlogAsync();

        Assert.Equal((FetchResult.Failed, "the server answered 304 Not Modified, though nothing was known to it"), (fetched.Result, fetched.State.Error));
        Assert.Null(_scene.Copy());
    }

    [Fact]
    public async Task Another_address_in_the_configuration_begins_anew()
    {
        _scene.Server.On("/feed", e => e.FeedAsync(FetchScene.Feed, "ETag: \"1\""), e => e.AnswerAsync(410, "Gone"));
        _scene.Server.On("/new", e => e.FeedAsync(FetchScene.Feed));
        await _scene.FetchBlogAsync();
        await _scene.FetchBlogAsync();

        var fetched = await _scene.FetchBlogAsync("/new");

        Assert.Equal(FetchResult.Unchanged, fetched.Result);
        Assert.False(_scene.Server.Exchanges[2].Headers.ContainsKey("If-None-Match"));
        Assert.Equal((_scene.Server.Address("/new"), 0), (fetched.State.Address, fetched.State.Failures));
    }

    [Fact]
    public async Task A_feed_that_becomes_JSON_takes_the_place_of_its_XML()
    {
        const string Json = """{"version":"https://jsonfeed.org/version/1.1","title":"Blog","items":[{"id":"1","content_text":"a"}]}""";
        _scene.Server.On("/feed", e => e.FeedAsync(FetchScene.Feed), e => e.FeedAsync(Json));
        await _scene.FetchBlogAsync();

        await _scene.FetchBlogAsync();

        Assert.Equal(["blog.fetch.yml", "blog.json"], _scene.Files);
        Assert.Equal(Json, _scene.Copy("blog.json"));
    }

    [Fact]
    public async Task A_copy_keeps_the_name_somebody_gave_it()
    {
        _scene.Write("blog.atom", "<feed xmlns='http://www.w3.org/2005/Atom'><title>old</title></feed>");
        _scene.Server.On("/feed", e => e.FeedAsync(FetchScene.Feed));

        await _scene.FetchBlogAsync();

        Assert.Equal(["blog.atom", "blog.fetch.yml"], _scene.Files);
        Assert.Equal(FetchScene.Feed, _scene.Copy("blog.atom"));
    }

    [Fact]
    public async Task A_state_that_cannot_be_read_is_a_warning_and_is_written_anew()
    {
        _scene.Write("blog.fetch.yml", "address: nowhere\nfailures: many\n");
        _scene.Server.On("/feed", e => e.FeedAsync(FetchScene.Feed));

        Assert.Equal(FetchResult.New, (await _scene.FetchBlogAsync()).Result);

        Assert.Contains("blog.fetch.yml(1,10): is no fetch state, and its feed counts as never fetched", _scene.Diagnostics.Printed(), StringComparison.Ordinal);
        Assert.StartsWith($"address: {_scene.Server.Address("/feed")}\n", _scene.Copy("blog.fetch.yml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_interrupted_fetch_keeps_what_was_done_and_leaves_no_half_state()
    {
        using var interruption = new CancellationTokenSource();
        _scene.Server.On("/a", e => e.FeedAsync(FetchScene.Feed));
        _scene.Server.On("/b", async e =>
        {
            await e.SendAsync("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n<rss version='2.0'>");
            await interruption.CancelAsync();
            await e.HangAsync();
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _scene.FetchAsync(Tags("/{tag}", "a", "b", "c"), cancellation: interruption.Token));

        Assert.Equal(["blog-a.fetch.yml", "blog-a.xml"], _scene.Files);
    }

    [Fact]
    public async Task One_host_is_asked_for_one_feed_at_a_time()
    {
        var tags = Enumerable.Range(0, 12).Select(i => i.ToString(CultureInfo.InvariantCulture)).ToArray();
        foreach (var tag in tags)
            _scene.Server.On($"/feed/{tag}", e => e.FeedAsync(FetchScene.Feed));

        var fetched = await _scene.FetchAsync(Tags("/feed/{tag}", tags));

        Assert.All(fetched, f => Assert.Equal(FetchResult.New, f.Result));
        Assert.Equal(1, _scene.Server.MostAtOnce);
        Assert.Equal(tags.Select(t => $"/feed/{t}"), _scene.Server.Exchanges.Select(e => e.Path));
    }

    /// <summary>Nine servers, and every request waits until as many are under way as may be.</summary>
    [Fact]
    public async Task All_hosts_together_have_a_cap()
    {
        await using var scene = new FetchScene { Limits = _scene.Limits with { AtOnce = 3 } };
        var crowd = new Crowd(3);
        var servers = Enumerable.Range(0, 9).Select(_ => new LoopbackServer()).ToArray();
        foreach (var server in servers)
            server.On("/feed", crowd.HoldUpAsync);

        var sources = servers.Select((server, i) => $"  - {{ name: S{i}, feed: '{server.Address("/feed")}' }}\n");
        var fetched = await scene.FetchAsync("site: { title: D }\nsources:\n" + string.Concat(sources));

        Assert.All(fetched, f => Assert.Equal((FetchResult.New, null), (f.Result, f.State.Error)));
        Assert.Equal(3, crowd.MostAtOnce);
        foreach (var server in servers)
            await server.DisposeAsync();
    }

    private string Tags(string path, params string[] tags) =>
        $"site: {{ title: D }}\nsources:\n  - name: Blog\n    feed: {_scene.Server.Address("/").AbsoluteUri.TrimEnd('/')}{path}\n    tags: [{string.Join(", ", tags.Select(t => $"'{t}'"))}]\n";

    /// <summary>Answers nobody until so many have come, once and again.</summary>
    private sealed class Crowd(int size)
    {
        private readonly Lock _lock = new();
        private TaskCompletionSource _here = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _came;
        private int _present;

        public int MostAtOnce { get; private set; }

        public async Task HoldUpAsync(Exchange exchange)
        {
            Task all;
            lock (_lock)
            {
                MostAtOnce = Math.Max(MostAtOnce, ++_present);
                all = _here.Task;
                if (++_came % size == 0)
                {
                    _here.SetResult();
                    _here = new(TaskCreationOptions.RunContinuationsAsynchronously);
                }
            }

            await all.WaitAsync(exchange.End);
            lock (_lock)
                _present--;
            await exchange.FeedAsync(FetchScene.Feed);
        }
    }
}
