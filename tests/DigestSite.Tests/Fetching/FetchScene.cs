using System.Net;
using DigestSite.Configuration;
using DigestSite.Diagnostics;
using DigestSite.Fetching;
using DigestSite.Pipelines;

namespace DigestSite.Tests.Fetching;

/// <summary>A server, a digest that follows feeds of it, and a clock nobody waits for.</summary>
internal sealed class FetchScene : IAsyncDisposable
{
    public const string Feed = """
        <?xml version="1.0" encoding="utf-8"?>
        <rss version="2.0"><channel><title>Blog</title><link>https://blog.example/</link><description>d</description>
        <item><title>One</title><link>https://blog.example/one/</link><guid>one</guid><pubDate>Mon, 18 May 2026 09:00:00 GMT</pubDate></item>
        </channel></rss>
        """;

    private readonly TempFolder _temp = new();

    public FetchScene() => Folders = new DigestFolders(_temp.File("input"), _temp.File("output"));

    public LoopbackServer Server { get; } = new();

    public ImpatientClock Clock { get; } = new();

    public DigestFolders Folders { get; }

    public DiagnosticBag Diagnostics { get; private set; } = new();

    public FetchLimits Limits { get; init; } = new() { Answer = ImpatientClock.Patience, Reading = ImpatientClock.Patience, Bytes = 100_000 };

    /// <summary>Tells apart what a real network would: by default this machine is an address like any other.</summary>
    public Func<IPAddress, bool> IsLocal { get; init; } = _ => false;

    public Task<IReadOnlyList<FetchedFeed>> FetchAsync(string yaml, bool insist = false, CancellationToken cancellation = default)
    {
        Diagnostics = new DiagnosticBag();
        var configuration = ConfigurationFile.Parse(yaml, "input/digest.yml", null, Diagnostics);
        Assert.True(configuration is not null, Diagnostics.Printed());
        return FetchAsync(WantedFeed.Of(configuration), insist, cancellation);
    }

    /// <summary>One feed with the key <c>blog</c>.</summary>
    public async Task<FetchedFeed> FetchBlogAsync(string path = "/feed", bool insist = false, CancellationToken cancellation = default) =>
        (await FetchAsync($"site: {{ title: D }}\nsources:\n  - name: Blog\n    feed: {Server.Address(path)}\n", insist, cancellation))[0];

    public string? Copy(string file = "blog.xml") => File.Exists(Path.Combine(Folders.Feeds, file)) ? File.ReadAllText(Path.Combine(Folders.Feeds, file)) : null;

    public IEnumerable<string> Files => _temp.Snapshot("input/feeds").Keys.Order(StringComparer.Ordinal);

    public void Write(string file, string text) => _temp.Write("input/feeds/" + file, text);

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        _temp.Dispose();
    }

    private async Task<IReadOnlyList<FetchedFeed>> FetchAsync(IReadOnlyList<WantedFeed> wanted, bool insist, CancellationToken cancellation)
    {
        using var network = Network.Create(Limits, Dns.GetHostAddressesAsync, IsLocal);
        var client = new FeedClient(network, Limits, Clock, new Uri("https://digest.example/"));
        var fetched = await new FeedFetcher(Folders, client, Limits, Clock, new SilentReporter(), Diagnostics).RunAsync(wanted, insist, cancellation);
        foreach (var diagnostic in FetchReport.Of(fetched, Severity.Warning))
            Diagnostics.Add(diagnostic);
        return fetched;
    }
}
