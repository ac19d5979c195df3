using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Reflection;
using DigestSite.Feeds.Reading.Bytes;
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

    /// <param name="known">What is known of the copy at hand; a server may then answer that it still stands.</param>
    public async Task<Reply> AskAsync(Uri address, Validators known, CancellationToken cancellation = default) =>
        await _patience.ExecuteAsync(async token => await FollowAsync(address, known, token), cancellation);

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

    private async Task<Reply> FollowAsync(Uri address, Validators known, CancellationToken cancellation)
    {
        List<Uri> visited = [address];
        Uri? movedTo = null;
        bool? isTrusted = null;
        for (var isLasting = true; ;)
        {
            var (reply, status, location) = await HopAsync(visited[^1], known, isGuarded: isTrusted == false, cancellation);
            if (reply is not null)
                return reply with { MovedTo = movedTo };

            var (next, refusal) = Redirects.Follow(visited, location, limits);
            if (next is null)
                return new Reply.Failure(FailureKind.Unusable, refusal!);

            // Whoever writes a local address into digest.yml may be led around the local network; the rest of the world may not.
            isTrusted ??= await network.IsLocalAsync(address, cancellation);
            if (isTrusted == false && await network.IsLocalAsync(next, cancellation))
                return new Reply.Failure(FailureKind.Unusable, new LocalAddressException().Message);

            isLasting &= Redirects.IsPermanent(status);
            movedTo = isLasting ? next : movedTo;
            visited.Add(next);
        }
    }

    /// <returns>An answer, or the status and target of a redirect.</returns>
    private async Task<(Reply? Reply, int Status, Uri? Location)> HopAsync(Uri address, Validators known, bool isGuarded, CancellationToken cancellation)
    {
        using var pass = await _gates.EnterAsync(address, cancellation);
        using var patience = new CancellationTokenSource(limits.Answer, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, patience.Token);
        try
        {
            using var request = Request(address, known);
            using var response = await network.SendAsync(request, isGuarded, either.Token);
            var status = (int)response.StatusCode;
            return Redirects.IsRedirect(status)
                ? (null, status, response.Headers.Location)
                : (await ReplyAsync(address, response, either.Token), status, null);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return (patience.IsCancellationRequested ? TooSlow() : new Reply.Failure(FailureKind.Unreachable, "no connection in time"), 0, null);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or SocketException)
        {
            return (Failure(e, address), 0, null);
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

    private async Task<Reply> ReplyAsync(Uri address, HttpResponseMessage response, CancellationToken cancellation)
    {
        var validators = new Validators(Header(response.Headers, "ETag"), Header(response.Content.Headers, "Last-Modified"));
        if (response.StatusCode == HttpStatusCode.NotModified)
            return new Reply.Unmodified(validators);
        if (response.StatusCode != HttpStatusCode.OK)
            return new Reply.Refusal((int)response.StatusCode, response.ReasonPhrase ?? "", RetryAfter(response));

        if (response.Content.Headers.ContentLength > limits.Bytes || await BodyAsync(response, cancellation) is not { } packed)
            return new Reply.Failure(FailureKind.Unusable, BodyDecoder.TooLarge(limits.Bytes));

        var (bytes, error) = BodyDecoder.Decode(packed, [.. response.Content.Headers.ContentEncoding], limits.Bytes);
        return error is null
            ? new Reply.Document(address, LabelledBytes.WithoutLabel(bytes, response.Content.Headers.ContentType?.CharSet), validators)
            : new Reply.Failure(FailureKind.Unusable, error);
    }

    /// <returns><see langword="null"/> when there is more of it than is wanted.</returns>
    private async Task<ReadOnlyMemory<byte>?> BodyAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        await using var body = await response.Content.ReadAsStreamAsync(cancellation);
        using var bytes = new MemoryStream();
        var buffer = new byte[1 << 16];
        int read;
        while ((read = await body.ReadAsync(buffer, cancellation)) > 0)
        {
            if (bytes.Length + read > limits.Bytes)
                return null;
            bytes.Write(buffer, 0, read);
        }

        return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
    }

    private Reply.Failure TooSlow() =>
        new(FailureKind.TooSlow, string.Create(CultureInfo.InvariantCulture, $"no whole answer within {limits.Answer.TotalSeconds:0.###} seconds"));

    private TimeSpan? RetryAfter(HttpResponseMessage response)
    {
        var header = response.Headers.RetryAfter;
        var wait = header?.Delta ?? (header?.Date is { } date ? date - time.GetUtcNow() : null);
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    /// <summary>As it stands in the answer. One that cannot be sent back, or that no state file should have to hold, counts as absent.</summary>
    private static string? Header(HttpHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) && values.ToString() is { Length: > 0 and <= 1000 } value && !value.AsSpan().ContainsAnyExceptInRange(' ', '~')
            ? value
            : null;

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
