using System.Net;
using System.Net.Sockets;
using System.Text;
using DigestSite.Cli.Preview;
using DigestSite.Diagnostics;
using DigestSite.Site;
using static DigestSite.Snapshots.Snapshot;

namespace DigestSite.Cli.Tests.Preview;

public sealed class PreviewServerSpecs : IAsyncLifetime, IDisposable
{
    private readonly PreviewSite _site = new("run");
    private readonly List<string> _reports = [];
    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false });
    private PreviewServer _server = null!;

    public async Task InitializeAsync()
    {
        _server = await PreviewServer.StartAsync(_site, 0, _reports.Add, CancellationToken.None);
        _client.BaseAddress = _server.Address;
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task Each_resource_comes_with_its_media_type_and_is_not_cached()
    {
        Show(
            SampleSite.Page("/", "Home"),
            SampleSite.Resource("/feed.xml", ResourceKind.Feed, "application/rss+xml", "<rss/>"),
            SampleSite.Resource("/assets/site.css", ResourceKind.Asset, "text/css", "body{}"),
            SampleSite.Resource("/robots.txt", ResourceKind.Other, "text/plain; charset=utf-8", "é"));

        Assert.Equal("text/html; charset=utf-8", await MediaTypeOfAsync("/"));
        Assert.Equal("application/rss+xml", await MediaTypeOfAsync("/feed.xml"));
        Assert.Equal("text/css; charset=utf-8", await MediaTypeOfAsync("/assets/site.css"));
        Assert.Equal("text/plain; charset=utf-8", await MediaTypeOfAsync("/robots.txt"));

        using var response = await _client.GetAsync("/feed.xml");
        Assert.Equal("<rss/>", await response.Content.ReadAsStringAsync());
        Assert.True(response.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task A_page_gets_the_reload_script_before_its_end_and_the_resource_stays_as_it_was()
    {
        var page = SampleSite.Page("/", "Home");
        Show(page);

        await Verify(await _client.GetStringAsync("/"), "html");
        Assert.DoesNotContain("script", Encoding.UTF8.GetString(await page.Render(CancellationToken.None)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Problems_are_shown_on_the_page_and_encoded()
    {
        _site.Show(SampleSite.Of(SampleSite.Page("/", "Home")),
        [
            new(DiagnosticCode.LenientFeed, Severity.Warning, new Place("input/feeds/a.xml", 3, 1), "cut in the middle"),
            new(DiagnosticCode.UnknownKey, Severity.Error, new Place("input/digest.yml", 12, 5), "unknown key '<script>'", "Did you mean 'x'?"),
        ]);

        await Verify(await _client.GetStringAsync("/"), "html");
    }

    [Fact]
    public async Task A_folder_without_its_slash_is_redirected_with_its_query()
    {
        Show(SampleSite.Page("/tags/c#/", "C#"));

        using var response = await _client.GetAsync("/tags/c%23?page=2");

        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        Assert.Equal("/tags/c%23/?page=2", response.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("/tags/c%23/")]
    [InlineData("/tags/c%23/index.html")]
    public async Task Percent_encoded_paths_and_index_files_are_found(string path)
    {
        Show(SampleSite.Page("/tags/c#/", "C sharp"));

        Assert.Contains("<p>C sharp</p>", await _client.GetStringAsync(path), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/nowhere/")]
    [InlineData("/nowhere")]
    [InlineData("/../../etc/passwd")]
    [InlineData("//example.org/")]
    [InlineData("/%00")]
    public async Task What_is_not_there_is_the_sites_own_404_page(string path)
    {
        Show(SampleSite.Page("/", "Home"), SampleSite.Page(Permalink.NotFound, "Not here"));

        var answer = await AskAsync($"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        Assert.Matches("^HTTP/1.1 (404|400) ", answer);
        if (answer.StartsWith("HTTP/1.1 404", StringComparison.Ordinal))
            Assert.Contains("<p>Not here</p>", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HEAD_has_the_headers_of_GET_and_no_body()
    {
        Show(SampleSite.Page("/", "Home"));

        using var get = await _client.GetAsync("/");
        using var head = await _client.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/"));

        Assert.Equal(get.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Nothing_can_be_sent_to_it()
    {
        Show(SampleSite.Page("/", "Home"));

        using var response = await _client.PostAsync("/", new StringContent(""));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["GET", "HEAD"], response.Content.Headers.Allow.Order());
    }

    [Theory]
    [InlineData("localhost", 200)]
    [InlineData("LOCALHOST:1234", 200)]
    [InlineData("127.0.0.1:5080", 200)]
    [InlineData("[::1]:5080", 200)]
    [InlineData("example.org", 403)]
    [InlineData("localhost.example.org", 403)]
    [InlineData("127.0.0.1.example.org:5080", 403)]
    [InlineData("192.168.1.2", 403)]
    public async Task Only_names_of_this_machine_are_answered(string host, int status)
    {
        Show(SampleSite.Page("/", "Home"));

        var answer = await AskAsync($"GET / HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");

        Assert.StartsWith($"HTTP/1.1 {status} ", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_listens_on_loopback_only()
    {
        Show(SampleSite.Page("/", "Home"));
        var others = Dns.GetHostAddresses(Dns.GetHostName(), AddressFamily.InterNetwork).Where(a => !IPAddress.IsLoopback(a));

        foreach (var address in others)
        {
            using var socket = new TcpClient();
            await Assert.ThrowsAnyAsync<SocketException>(() => socket.ConnectAsync(address, _server.Address.Port));
        }
    }

    [Fact]
    public async Task A_page_that_cannot_be_rendered_says_why_and_the_others_stand()
    {
        Show(SampleSite.Broken("/"), SampleSite.Page("/about/", "About"));

        using var broken = await _client.GetAsync("/");
        var text = await broken.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.InternalServerError, broken.StatusCode);
        Assert.Contains("no such part: &lt;header&gt;", text, StringComparison.Ordinal);
        Assert.Contains("/_preview/reload.js", text, StringComparison.Ordinal);
        Assert.Contains("no such part: <header>", Assert.Single(_reports), StringComparison.Ordinal);
        Assert.Contains("About", await _client.GetStringAsync("/about/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_asks_before_the_first_layout_waits_for_it()
    {
        var early = _client.GetStringAsync("/");
        Show(SampleSite.Page("/", "Home"));

        Assert.Contains("<p>Home</p>", await early, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_site_the_problems_are_the_page()
    {
        _site.Show(null, [new(DiagnosticCode.MissingFile, Severity.Error, new Place("input/digest.yml"), "it is not there")]);

        using var response = await _client.GetAsync("/anything/");

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Contains("it is not there", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_site_before_stays_while_the_next_has_errors()
    {
        Show(SampleSite.Page("/", "Home"));
        _site.Show(null, [new(DiagnosticCode.UnknownKey, Severity.Error, null, "unknown key")]);

        var page = await _client.GetStringAsync("/");

        Assert.Contains("<p>Home</p>", page, StringComparison.Ordinal);
        Assert.Contains("unknown key", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_hears_of_a_newer_site_once_there_is_one()
    {
        Show(SampleSite.Page("/", "Home"));
        using var events = await _client.GetAsync("/_preview/events?version=run-1", HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal("text/event-stream", events.Content.Headers.ContentType!.MediaType);

        Show(SampleSite.Page("/", "Home again"));

        Assert.Equal("event: reload\ndata: run-2\n\n", await events.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_page_of_a_preview_that_ran_before_is_reloaded_at_once()
    {
        Show(SampleSite.Page("/", "Home"));

        Assert.StartsWith("event: reload\n", await _client.GetStringAsync("/_preview/events?version=before-1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_script_and_the_style_are_the_previews_own()
    {
        Assert.Equal("text/javascript; charset=utf-8", await MediaTypeOfAsync("/_preview/reload.js"));
        Assert.Equal("text/css; charset=utf-8", await MediaTypeOfAsync("/_preview/preview.css"));
        using var other = await _client.GetAsync("/_preview/other");
        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
    }

    [Fact]
    public async Task A_tab_that_waits_does_not_keep_the_preview_from_ending()
    {
        Show(SampleSite.Page("/", "Home"));
        using var events = await _client.GetAsync("/_preview/events?version=run-1", HttpCompletionOption.ResponseHeadersRead);

        await _server.DisposeAsync();

        Assert.Empty(await events.Content.ReadAsStringAsync());
    }

    private void Show(params IEnumerable<Resource> resources) => _site.Show(SampleSite.Of(resources), []);

    private async Task<string> MediaTypeOfAsync(string path)
    {
        using var response = await _client.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return response.Content.Headers.ContentType!.ToString();
    }

    /// <summary>Sends bytes as they are: a client would mend the path and the host.</summary>
    private async Task<string> AskAsync(string request)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, _server.Address.Port);
        await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes(request));
        using var reader = new StreamReader(socket.GetStream());
        return await reader.ReadToEndAsync();
    }
}
