using System.Globalization;
using System.Net;
using System.Text;
using DigestSite.Configuration;
using DigestSite.Fetching;
using DigestSite.Pipelines;
using DigestSite.Tests.Fetching;

namespace DigestSite.Tests.Scenarios;

/// <summary>The servers of some publishers, what they answer this week, and a digest that follows them.</summary>
internal sealed class Publishers : HttpMessageHandler
{
    private readonly Dictionary<string, Func<HttpRequestMessage, HttpResponseMessage>> _answers = new(StringComparer.Ordinal);
    private readonly FetchLimits _limits = new() { Answer = ImpatientClock.Patience, Reading = ImpatientClock.Patience };

    public ImpatientClock Clock { get; } = new();

    /// <summary>A feed that knows a caller by what it sent last time.</summary>
    public void Feed(string address, params IEnumerable<WeeklyItem> items)
    {
        var host = new Uri(address).Host;
        var body = $"""
            <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
            <channel><title>{host}</title><link>https://{host}/</link><description>d</description>
            {string.Concat(items)}
            </channel></rss>
            """;
        var etag = $"\"{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(body)))[..8]}\"";
        _answers[address] = request =>
        {
            var response = request.Headers.IfNoneMatch.Any(t => t.Tag == etag)
                ? new HttpResponseMessage(HttpStatusCode.NotModified)
                : new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(body, Encoding.UTF8, "application/rss+xml") };
            response.Headers.ETag = new(etag);
            return response;
        };
    }

    public void Page(string address, string html) =>
        _answers[address] = _ => new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(html, Encoding.UTF8, "text/html") };

    public void Status(string address, HttpStatusCode status) => _answers[address] = _ => new HttpResponseMessage(status);

    public void Move(string address, string to) => _answers[address] = _ =>
    {
        var response = new HttpResponseMessage(HttpStatusCode.MovedPermanently);
        response.Headers.Location = new Uri(to);
        return response;
    };

    public async Task<IReadOnlyList<FetchedFeed>> FetchAsync(Scenario digest, DigestConfiguration configuration)
    {
        using var network = new Network(this, this, (_, _) => Task.FromResult(new[] { IPAddress.Parse("192.0.2.1") }), _ => false);
        var client = new FeedClient(network, _limits, Clock, configuration.Site.BaseUrl);
        return await new FeedFetcher(digest.Folders, client, _limits, Clock, new SilentReporter(), digest.Diagnostics).RunAsync(WantedFeed.Of(configuration), insist: false);
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = _answers[request.RequestUri!.AbsoluteUri](request);
        response.RequestMessage = request;
        response.Content ??= new ByteArrayContent([]);
        return Task.FromResult(response);
    }
}

/// <param name="Day">In 2026, by month and day.</param>
/// <param name="Text">What the article says.</param>
internal sealed record WeeklyItem(string Id, string Title, string Day, string Text, string? Link = null)
{
    public override string ToString() => $"""
        <item>
          <title>{WebUtility.HtmlEncode(Title)}</title><link>{Link ?? $"https://blog.example/{Id}/"}</link><guid isPermaLink="false">{Id}</guid>
          <dc:creator>Ann Example</dc:creator><category>Testing</category>
          <pubDate>{DateTime.Parse(Day.Length > 5 ? Day : "2026-" + Day, CultureInfo.InvariantCulture).AddHours(9).ToString("r", CultureInfo.InvariantCulture)}</pubDate>
          <content:encoded>{WebUtility.HtmlEncode($"<p>{Text}</p>")}</content:encoded>
        </item>
        """;
}
