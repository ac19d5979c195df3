using System.Globalization;
using System.Net.Sockets;
using System.Reflection;
using Polly;
using Polly.Retry;

namespace DigestSite.Fetching;

/// <summary>Asks an address for a document: patiently, politely, and with bounds on everything that comes back. Never throws for what a server does.</summary>
/// <param name="site">Where the digest stands, told to servers so that they know who asks; one on this machine is not told.</param>
public sealed class FeedClient(Network network, FetchLimits limits, TimeProvider time, Uri? site)
{
    private const string Wanted = "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5";

    private readonly HostGates _gates = new();
    private readonly string _userAgent = UserAgent(site);
    private readonly ResiliencePipeline<Reply> _patience = Patience(limits, time);

    /// <param name="address">As a person wrote it, who may mean any machine.</param>
    /// <param name="known">What is known of the copy at hand; a server may then answer that it still stands.</param>
    public Task<Reply> AskAsync(Uri address, Validators known, CancellationToken cancellation = default) => AskAsync(address, known, address, cancellation);

    /// <summary>Asks for an address that was found in what another one brought.</summary>
    /// <param name="written">What a person wrote to begin with. Unless that is in the local network, nothing found from there leads into it.</param>
    public Task<Reply> AskFoundAsync(Uri address, Uri written, CancellationToken cancellation = default) => AskAsync(address, Validators.None, written, cancellation);

    /// <summary><c>DigestSite/1.0.0 (+https://you.github.io/your-fork/)</c></summary>
    internal static string UserAgent(Uri? site)
    {
        var version = typeof(FeedClient).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
        return site is null || site.IsLoopback ? $"DigestSite/{version}" : $"DigestSite/{version} (+{new UriBuilder(site) { Host = site.IdnHost }.Uri.AbsoluteUri})";
    }

    private static ResiliencePipeline<Reply> Patience(FetchLimits limits, TimeProvider time)
    {
        var builder = new ResiliencePipelineBuilder<Reply> { TimeProvider = time };
        if (limits.Retries > 0)
        {
            builder.AddRetry(new RetryStrategyOptions<Reply>
            {
                MaxRetryAttempts = limits.Retries,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = limits.RetryDelay,
                MaxDelay = limits.LongestWait,
                ShouldHandle = tried => new(tried.Outcome.Result is { } reply && RetryRules.IsWorthIt(reply, limits)),
                DelayGenerator = tried => new(RetryRules.Delay(tried.Outcome.Result!)),
            });
        }

        return builder.Build();
    }

    private async Task<Reply> AskAsync(Uri address, Validators known, Uri written, CancellationToken cancellation) =>
        await _patience.ExecuteAsync(async token => await FollowAsync(address, known, written, token), cancellation);

    private async Task<Reply> FollowAsync(Uri address, Validators known, Uri written, CancellationToken cancellation)
    {
        List<Uri> visited = [];
        Uri? movedTo = null;
        var next = address;
        for (var isLasting = true; ;)
        {
            // What a person wrote may be anywhere. Whoever writes a local address may be led around the local network, too; the rest of the world may not.
            var isGuarded = (visited.Count > 0 || address != written) && !await network.IsOursAsync(written, cancellation);
            if (isGuarded && await network.IsLocalAsync(next, cancellation))
                return new Reply.Failure(FailureKind.Unusable, $"{(visited.Count > 0 ? "redirects" : "leads")} into the local network, where a stranger has no business");

            visited.Add(next);
            var (reply, status, location) = await HopAsync(next, known, isGuarded, cancellation);
            if (reply is not null)
                return reply with { MovedTo = movedTo };

            var (target, refusal) = Redirects.Follow(visited, location, limits);
            if (target is null)
                return new Reply.Failure(FailureKind.Unusable, refusal!);

            isLasting &= Redirects.IsPermanent(status);
            movedTo = isLasting ? target : movedTo;
            next = target;
        }
    }

    /// <returns>An answer, or the status and target of a redirect.</returns>
    private async Task<(Reply? Reply, int Status, Uri? Location)> HopAsync(Uri address, Validators known, bool isGuarded, CancellationToken cancellation)
    {
        using var pass = await _gates.EnterAsync(address, cancellation);
        using var patience = new CancellationTokenSource(limits.Answer, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, patience.Token);
        IncomingAnswer? answer = null;
        try
        {
            using var request = Request(address, known);
            using var response = await network.SendAsync(request, isGuarded, either.Token);
            var status = (int)response.StatusCode;
            if (Redirects.IsRedirect(status))
                return (null, status, response.Headers.Location);

            answer = new IncomingAnswer(address, response, limits, time);
            return (await answer.ReadAsync(either.Token), status, null);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            var failure = patience.IsCancellationRequested ? TooSlow() : new Reply.Failure(FailureKind.Unreachable, "no connection in time");
            return (failure with { Part = answer?.Part }, 0, null);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or SocketException)
        {
            return (Failure(e, address) with { Part = answer?.Part }, 0, null);
        }
    }

    private HttpRequestMessage Request(Uri address, Validators known)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("User-Agent", _userAgent);
        request.Headers.TryAddWithoutValidation("Accept", Wanted);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", BodyDecoder.Accepted);

        // As the server wrote them: some do not keep to the form of tags and dates, and still compare them.
        if (known.ETag is { } tag)
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        if (known.LastModified is { } date)
            request.Headers.TryAddWithoutValidation("If-Modified-Since", date);
        return request;
    }

    private Reply.Failure TooSlow() =>
        new(FailureKind.TooSlow, string.Create(CultureInfo.InvariantCulture, $"no whole answer within {limits.Answer.TotalSeconds:0.###} seconds"));

    private static Reply.Failure Failure(Exception exception, Uri address)
    {
        for (var inner = exception; inner is not null; inner = inner.InnerException)
        {
            if (inner is LocalAddressException)
                return new(FailureKind.Unusable, inner.Message);
        }

        var reason = exception.GetBaseException().Message;
        return exception is not HttpRequestException request ? CutOff(reason) : request.HttpRequestError switch
        {
            HttpRequestError.NameResolutionError => new(FailureKind.Unreachable, $"no host is called {address.IdnHost}"),
            HttpRequestError.SecureConnectionError => new(FailureKind.Unusable, $"its certificate or encryption cannot be trusted: {reason}"),
            HttpRequestError.InvalidResponse or HttpRequestError.ConfigurationLimitExceeded => new(FailureKind.Unusable, $"the answer is not HTTP: {reason}"),
            HttpRequestError.ConnectionError or HttpRequestError.ProxyTunnelError => new(FailureKind.Unreachable, $"cannot be connected to: {reason}"),
            HttpRequestError.ResponseEnded => CutOff(reason),
            _ => new(FailureKind.CutOff, $"cannot be fetched: {reason}"),
        };
    }

    private static Reply.Failure CutOff(string reason) => new(FailureKind.CutOff, $"the answer was cut off: {reason}");
}
