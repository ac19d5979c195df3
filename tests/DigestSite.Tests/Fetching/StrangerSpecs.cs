using System.Net;
using DigestSite.Adding;
using DigestSite.Fetching;

namespace DigestSite.Tests.Fetching;

/// <summary>Where strangers may lead us: to any host of the world, and into no network that only we can reach.</summary>
public sealed class StrangerSpecs : IDisposable
{
    private static readonly IPAddress Public = IPAddress.Parse("1.1.1.1");

    private readonly Web _web = new();

    public void Dispose() => _web.Dispose();

    /// <summary>By name or number, at once or after a public host.</summary>
    [Theory]
    [InlineData("http://localhost:8080/")]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://2130706433/")]
    [InlineData("http://0x7f.1/")]
    [InlineData("http://[::1]/")]
    [InlineData("http://[::ffff:10.0.0.1]/")]
    [InlineData("http://[::10.0.0.1]/")]
    [InlineData("http://[64:ff9b:1::1]/")]
    [InlineData("http://[2001:0:7f00:1::]/")]
    [InlineData("http://inside.example/")]
    [InlineData("http://mixed.example/")]
    [InlineData("http://other.example/to-localhost")]
    public async Task No_redirect_and_no_link_of_a_page_leads_inside(string target)
    {
        _web.Redirect("http://other.example/to-localhost", "http://localhost/");
        _web.Redirect("http://blog.example/feed", target);
        _web.Page("http://blog.example/", $"<link rel='alternate' type='application/rss+xml' href='{target}'>");
        var client = _web.Client();

        var redirected = Assert.IsType<Reply.Failure>(await client.AskAsync(new Uri("http://blog.example/feed"), Validators.None));
        var announced = Assert.IsType<FoundFeed.None>(await new FeedSearch(client, FetchLimits.Default, TimeProvider.System).FindAsync(new Uri("http://blog.example/")));

        Assert.Equal("redirects into the local network, where a stranger has no business", redirected.Error);
        Assert.EndsWith("s into the local network, where a stranger has no business", announced.Reason, StringComparison.Ordinal);
        Assert.All(_web.Asked, a => Assert.Contains(a.Host, new[] { "blog.example", "other.example" }));
    }

    [Theory]
    [InlineData("http://localhost:8080/")]
    [InlineData("http://127.0.0.1:8080/")]
    [InlineData("http://inside.example/")]
    public async Task What_a_curator_writes_may_be_inside_and_may_lead_around_there(string written)
    {
        _web.Page(written, "<link rel='alternate' type='application/rss+xml' href='http://10.0.0.1/feed'>");
        _web.Redirect("http://10.0.0.1/feed", "http://localhost/feed");
        _web.Page("http://localhost/feed", FetchScene.Feed);
        var client = _web.Client();

        Assert.IsType<Reply.Document>(await client.AskAsync(new Uri(written), Validators.None));
        Assert.IsType<FoundFeed.One>(await new FeedSearch(client, FetchLimits.Default, TimeProvider.System).FindAsync(new Uri(written)));
    }

    /// <summary>Its public address may well be the one that answered.</summary>
    [Fact]
    public async Task A_name_with_a_public_and_a_local_address_leads_nowhere_inside()
    {
        _web.Redirect("http://mixed.example/", "http://localhost/");

        Assert.IsType<Reply.Failure>(await _web.Client().AskAsync(new Uri("http://mixed.example/"), Validators.None));
        Assert.Equal("mixed.example", Assert.Single(_web.Asked).Host);
    }

    [Fact]
    public async Task Two_hosts_that_lead_to_a_third_wait_there_for_each_other()
    {
        var answer = new TaskCompletionSource<HttpResponseMessage>();
        _web.Redirect("http://a.example/", "http://third.example/a");
        _web.Redirect("http://b.example/", "http://third.example/b");
        _web.Answer("http://third.example/a", answer.Task);
        _web.Page("http://third.example/b", FetchScene.Feed);
        var client = _web.Client();

        // Nothing here waits for anything but the third host, so each call runs until it has to wait there.
        var first = client.AskAsync(new Uri("http://a.example/"), Validators.None);
        var second = client.AskAsync(new Uri("http://b.example/"), Validators.None);
        Assert.Equal(["http://a.example/", "http://third.example/a", "http://b.example/"], _web.Asked.Select(a => a.AbsoluteUri));

        answer.SetResult(Web.Document(FetchScene.Feed));
        Assert.All(await Task.WhenAll(first, second), reply => Assert.IsType<Reply.Document>(reply));
        Assert.Equal("http://third.example/b", _web.Asked[^1].AbsoluteUri);
    }

    [Fact]
    public async Task A_gate_lets_one_through_at_a_time()
    {
        var gates = new HostGates();
        var first = await gates.EnterAsync(new Uri("https://a.example/one"), default);
        var second = gates.EnterAsync(new Uri("https://A.example/two"), default);
        var other = gates.EnterAsync(new Uri("https://a.example:8443/"), default);

        Assert.True(other.IsCompleted);
        Assert.False(second.IsCompleted);
        first.Dispose();
        (await second).Dispose();
    }

    /// <summary>A world without sockets.</summary>
    private sealed class Web : HttpMessageHandler
    {
        private readonly Dictionary<string, Func<Task<HttpResponseMessage>>> _answers = new(StringComparer.Ordinal);

        public List<Uri> Asked { get; } = [];

        public static HttpResponseMessage Document(string text) => new(HttpStatusCode.OK) { Content = new StringContent(text) };

        public void Answer(string address, Task<HttpResponseMessage> answer) => _answers[address] = () => answer;

        public void Page(string address, string text) => _answers[address] = () => Task.FromResult(Document(text));

        public void Redirect(string address, string to) => _answers[address] = () =>
        {
            var response = new HttpResponseMessage(HttpStatusCode.Found) { Content = new ByteArrayContent([]) };
            response.Headers.Location = new Uri(to);
            return Task.FromResult(response);
        };

        public FeedClient Client() => new(new Network(this, this, ResolveAsync, LocalAddresses.Contain), FetchLimits.Default with { Retries = 0 }, TimeProvider.System, site: null);

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Asked.Add(request.RequestUri!);
            return _answers.TryGetValue(request.RequestUri!.AbsoluteUri, out var answer)
                ? answer()
                : Task.FromResult(new HttpResponseMessage(HttpStatusCode.NotFound) { Content = new ByteArrayContent([]) });
        }

        private static Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellation) => Task.FromResult<IPAddress[]>(host switch
        {
            "localhost" => [IPAddress.IPv6Loopback, IPAddress.Loopback],
            "inside.example" => [IPAddress.Parse("10.1.2.3")],
            "mixed.example" => [Public, IPAddress.Parse("10.1.2.3")],
            _ => [Public],
        });
    }
}
