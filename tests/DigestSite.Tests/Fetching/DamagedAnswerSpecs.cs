using System.Globalization;
using System.Text;
using DigestSite.Fetching;

namespace DigestSite.Tests.Fetching;

/// <summary>A good copy is replaced by a whole feed, or not at all.</summary>
public sealed class DamagedAnswerSpecs : IAsyncDisposable
{
    private const string Rss = """
        <?xml version="1.0" encoding="utf-8"?>
        <rss version="2.0"><channel><title>Blog</title><link>https://blog.example/</link><description>d</description>
        <item><title>Two</title><link>https://blog.example/two/</link><guid>two</guid><description>&lt;p&gt;It is here.&lt;/p&gt;</description></item>
        <item><title>One</title><link>https://blog.example/one/</link><guid>one</guid></item>
        </channel></rss>
        """;

    private const string Atom = """
        <feed xmlns="http://www.w3.org/2005/Atom"><title>Blog</title><id>urn:blog</id><updated>2026-05-18T09:00:00Z</updated>
        <entry><id>two</id><title>Two</title><link href="https://blog.example/two/"/><content type="html">&lt;p&gt;It is here.&lt;/p&gt;</content></entry>
        <entry><id>one</id><title>One</title><link href="https://blog.example/one/"/></entry>
        </feed>
        """;

    private const string Json = """
        {"version":"https://jsonfeed.org/version/1.1","title":"Blog","items":[
        {"id":"two","url":"https://blog.example/two/","title":"Two","content_html":"<p>It is here.</p>"},
        {"id":"one","url":"https://blog.example/one/","title":"One"}]}
        """;

    private readonly FetchScene _scene = new() { Limits = new() { Answer = ImpatientClock.Patience, Reading = ImpatientClock.Patience, Bytes = 100_000, Retries = 0 } };

    public ValueTask DisposeAsync() => _scene.DisposeAsync();

    public static TheoryData<string, string> Sent
    {
        get
        {
            var sent = new TheoryData<string, string>();
            foreach (var feed in new[] { "RSS", "Atom", "JSON" })
            {
                foreach (var packing in new[] { "", "gzip", "br", "deflate", "raw deflate" })
                    sent.Add(feed, packing);
            }

            return sent;
        }
    }

    /// <summary>Cut at places chosen by a seed, and sent in every way in which a server may lose the rest.</summary>
    [Theory]
    [MemberData(nameof(Sent))]
    public async Task A_feed_that_is_cut_on_its_way_replaces_nothing(string format, string packing)
    {
        var feed = FeedIn(format);
        var body = Packed.As(packing, Encoding.UTF8.GetBytes(feed));
        var head = $"HTTP/1.1 200 OK\r\nETag: \"cut\"\r\n{(packing.Length > 0 ? $"Content-Encoding: {packing.Split(' ')[^1]}\r\n" : "")}";
        var random = new Random(2026);
        int[] cuts = [1, body.Length / 2, body.Length - 10, .. Enumerable.Range(0, 5).Select(_ => random.Next(1, body.Length - 9))];
        _scene.Server.On("/feed", e => e.FeedAsync(FetchScene.Feed, "ETag: \"good\""));
        await _scene.FetchBlogAsync();
        foreach (var cut in cuts)
        {
            var part = body.AsMemory(0, cut);
            (string Length, string Tail)[] ways =
            [
                ($"Content-Length: {cut}\r\n", ""),
                ($"Content-Length: {body.Length}\r\n", ""),
                ("Connection: close\r\n", ""),
                ($"Transfer-Encoding: chunked\r\n", $"{cut:x}\r\n"),
                ($"Content-Length: {cut}\r\n", "more than was announced"),
            ];
            foreach (var (length, tail) in ways)
            {
                var isChunked = length.StartsWith("Transfer", StringComparison.Ordinal);
                _scene.Server.On("/feed", e => e.AllAsync($"{head}{length}\r\n{(isChunked ? tail : "")}", (byte[])[.. part.Span, .. Encoding.UTF8.GetBytes(isChunked ? "" : tail)]));

                var fetched = await _scene.FetchBlogAsync();

                Assert.True(FetchResult.Failed == fetched.Result, $"cut at {cut} of {body.Length}, {length}");
                Assert.Equal(FetchScene.Feed, _scene.Copy());
                Assert.Equal("\"good\"", fetched.State.Validators.ETag);
                Assert.Equal(0, fetched.State.Emptied);
                Assert.NotEmpty(fetched.State.Error!);
            }
        }

        // The same in one piece is taken.
        _scene.Server.On("/feed", e => e.AllAsync($"{head}\r\n", body));
        Assert.Equal((FetchResult.New, "\"cut\""), ((await _scene.FetchBlogAsync()) is var whole ? whole.Result : default, whole.State.Validators.ETag));
    }

    [Theory]
    [InlineData("Content-Length: -5")]
    [InlineData("Content-Length: 500\r\nContent-Length: 430")]
    [InlineData("Content-Length: 500, 430")]
    [InlineData("Content-Length: much")]
    [InlineData("Content-Length: 5.0")]
    public async Task A_length_that_says_nothing_makes_no_answer(string length)
    {
        _scene.Server.On("/feed", e => e.FeedAsync(FetchScene.Feed), e => e.AllAsync($"HTTP/1.1 200 OK\r\n{length}\r\n\r\n", Encoding.UTF8.GetBytes(Rss)));
        await _scene.FetchBlogAsync();

        Assert.Equal(FetchResult.Failed, (await _scene.FetchBlogAsync()).Result);
        Assert.Equal(FetchScene.Feed, _scene.Copy());
    }

    [Fact]
    public async Task A_length_that_is_told_twice_is_a_length()
    {
        var body = Encoding.UTF8.GetBytes(Rss);
        _scene.Server.On("/feed", e => e.AllAsync($"HTTP/1.1 200 OK\r\nContent-Length: {body.Length}\r\nContent-Length: {body.Length}\r\n\r\n", body));

        Assert.Equal(FetchResult.New, (await _scene.FetchBlogAsync()).Result);
    }

    [Fact]
    public async Task A_person_is_told_what_came_instead()
    {
        _scene.Server.On("/feed", e => e.FeedAsync(FetchScene.Feed), e => e.FeedAsync(Rss[..Rss.IndexOf("<title>One", StringComparison.Ordinal)]));
        await _scene.FetchBlogAsync();
        await _scene.FetchBlogAsync();

        Assert.EndsWith(
            """
            Warning FailedFetch: input/digest.yml(4,11): blog: what came breaks off after 1 whole item, before the feed's end
                What is recorded stays, and the next fetch tries again.
            """,
            _scene.Diagnostics.Printed(),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Half_a_feed_is_not_believed_however_often_it_comes(bool insist)
    {
        _scene.Server.On("/feed", e => e.FeedAsync(FetchScene.Feed), e => e.FeedAsync(Rss[..300]));
        await _scene.FetchBlogAsync();
        for (var i = 0; i < 5; i++)
            Assert.Equal(FetchResult.Failed, (await _scene.FetchBlogAsync(insist: insist)).Result);

        Assert.Equal(FetchScene.Feed, _scene.Copy());
    }

    [Theory]
    [InlineData("<rss version='2.0'><channel><title>Blog</title></channel></rss>")]
    [InlineData("<feed xmlns='http://www.w3.org/2005/Atom'><title>Blog</title></feed>")]
    [InlineData("{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Blog\",\"items\":[]}")]
    public async Task A_feed_that_was_emptied_is_believed_the_third_time(string empty)
    {
        _scene.Server.On("/feed", e => e.FeedAsync(FetchScene.Feed, "ETag: \"good\""), e => e.FeedAsync(empty, "ETag: \"empty\""));
        await _scene.FetchBlogAsync();
        for (var i = 1; i <= 2; i++)
        {
            var refused = await _scene.FetchBlogAsync();
            Assert.Equal((FetchResult.Failed, i, "\"good\""), (refused.Result, refused.State.Emptied, refused.State.Validators.ETag));
            Assert.Equal("\"good\"", _scene.Server.Exchanges[^1].Headers["If-None-Match"]);
        }

        Assert.Equal(FetchScene.Feed, _scene.Copy());
        Assert.Contains(
            "blog: what came is a feed without items, where the recorded one has 1\n    What is recorded stays. That is believed when it comes three times in a row, or with 'digest fetch blog --force'.",
            _scene.Diagnostics.Printed(), StringComparison.Ordinal);

        var believed = await _scene.FetchBlogAsync();
        Assert.Equal((FetchResult.New, 0, 0, "\"empty\""), (believed.Result, believed.State.Emptied, believed.State.Failures, believed.State.Validators.ETag));
    }

    [Fact]
    public async Task An_emptied_feed_is_believed_at_once_when_somebody_insists()
    {
        _scene.Server.On("/feed", e => e.FeedAsync(FetchScene.Feed), e => e.FeedAsync("<rss version='2.0'><channel></channel></rss>"));
        await _scene.FetchBlogAsync();

        Assert.Equal(FetchResult.New, (await _scene.FetchBlogAsync(insist: true)).Result);
    }

    [Theory]
    [InlineData("failed")]
    [InlineData("the good one")]
    [InlineData("half")]
    public async Task Emptiness_counts_only_in_a_row(string between)
    {
        Task Empty(Exchange e) => e.FeedAsync("<rss version='2.0'><channel></channel></rss>");
        _scene.Server.On("/feed", e => e.FeedAsync(FetchScene.Feed), Empty, Empty,
            e => between == "failed" ? e.AnswerAsync(404, "Not Found") : e.FeedAsync(between == "half" ? Rss[..300] : FetchScene.Feed), Empty, Empty);

        for (var i = 0; i < 6; i++)
            await _scene.FetchBlogAsync();

        Assert.Equal(FetchScene.Feed, _scene.Copy());
    }

    [Fact]
    public async Task Without_a_good_copy_half_a_feed_is_better_than_none_and_is_asked_for_again()
    {
        var half = Rss[..Rss.IndexOf("<title>One", StringComparison.Ordinal)];
        var quarter = Rss[..Rss.IndexOf("<item>", StringComparison.Ordinal)];
        _scene.Server.On("/feed", e => e.FeedAsync(half, "ETag: \"half\""), e => e.FeedAsync(quarter, "ETag: \"quarter\""), e => e.FeedAsync(Rss, "ETag: \"whole\""));

        var first = await _scene.FetchBlogAsync();
        Assert.Equal((FetchResult.New, half, Validators.None), (first.Result, _scene.Copy(), first.State.Validators));
        Assert.Contains(
            "Warning FailedFetch: input/digest.yml(4,11): blog: what came breaks off after 1 whole item, before the feed's end; it is recorded all the same, as there is no whole copy\n",
            _scene.Diagnostics.Printed(), StringComparison.Ordinal);

        Assert.Equal((FetchResult.Failed, half), ((await _scene.FetchBlogAsync()).Result, _scene.Copy()));

        var whole = await _scene.FetchBlogAsync();
        Assert.Equal((FetchResult.New, Rss, "\"whole\""), (whole.Result, _scene.Copy(), whole.State.Validators.ETag));
        Assert.All(_scene.Server.Exchanges, e => Assert.False(e.Headers.ContainsKey("If-None-Match")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task A_connection_that_breaks_leaves_what_had_come_where_there_is_nothing_else(string packing)
    {
        var items = string.Concat(Enumerable.Range(1, 200).Select(i => string.Create(CultureInfo.InvariantCulture, $"<item><guid>{i}</guid><title>{i * 7919}</title></item>")));
        var body = Packed.As(packing, Encoding.UTF8.GetBytes($"<rss version='2.0'><channel><title>Blog</title>{items}</channel></rss>"));
        _scene.Server.On("/feed", e => e.AllAsync($"HTTP/1.1 200 OK\r\nContent-Encoding: {packing}\r\nContent-Length: {body.Length}\r\n\r\n", body.AsMemory(0, body.Length * 3 / 4)));

        var fetched = await _scene.FetchBlogAsync();

        Assert.Equal(FetchResult.New, fetched.Result);
        Assert.InRange(fetched.Items, 50, 199);
        Assert.StartsWith("the answer was cut off: ", fetched.Damage, StringComparison.Ordinal);
        Assert.DoesNotContain("\uFFFD", _scene.Copy(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Half_a_feed_without_a_whole_item_is_none()
    {
        _scene.Server.On("/feed", e => e.FeedAsync("<rss version='2.0'><channel><title>Blog</title><item><title>One"));

        Assert.Equal(FetchResult.Failed, (await _scene.FetchBlogAsync()).Result);
        Assert.Null(_scene.Copy());
    }

    [Fact]
    public async Task A_feed_that_never_closes_is_followed_all_the_same()
    {
        var (one, two) = (Unclosed(1), Unclosed(2));
        _scene.Server.On("/feed", e => e.FeedAsync(one), e => e.FeedAsync(two));
        await _scene.FetchBlogAsync();

        Assert.Equal((FetchResult.New, two), ((await _scene.FetchBlogAsync()).Result, _scene.Copy()));
    }

    private static string Unclosed(int items) =>
        "<rss version='2.0'><channel><title>Blog</title>" + string.Concat(Enumerable.Range(1, items).Select(i => string.Create(CultureInfo.InvariantCulture, $"<item><guid>{i}</guid></item>")));

    private static string FeedIn(string format) => format switch
    {
        "RSS" => Rss,
        "Atom" => Atom,
        _ => Json,
    };
}
