using System.Net;

namespace DigestSite.Cli.Trying;

/// <summary>The bytes of a feed somebody wants to try, from a file or an address.</summary>
/// <param name="Name">As typed.</param>
/// <param name="Address">What relative addresses in it are resolved against.</param>
/// <param name="Error">Why there are no bytes.</param>
internal sealed record FeedDocument(string Name, ReadOnlyMemory<byte> Bytes, Uri? Address, string? Error = null)
{
    /// <summary>As much as the reader itself takes.</summary>
    private const int MaxBytes = 64 << 20;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static SocketsHttpHandler CreateHandler() => new()
    {
        AutomaticDecompression = DecompressionMethods.All,
        MaxAutomaticRedirections = 10,
        ConnectTimeout = TimeSpan.FromSeconds(10),
    };

    public static Task<FeedDocument> LoadAsync(string name, Shell shell, CancellationToken cancellation) =>
        Uri.TryCreate(name, UriKind.Absolute, out var address) && address.Scheme is ("http" or "https")
            ? FetchAsync(name, address, shell, cancellation)
            : ReadAsync(name, shell, cancellation);

    private static FeedDocument Missing(string name, string error) => new(name, default, null, error);

    private static async Task<FeedDocument> ReadAsync(string name, Shell shell, CancellationToken cancellation)
    {
        try
        {
            var path = shell.FullPath(name);
            if (Directory.Exists(path))
                return Missing(name, "is a folder, not a file");

            await using var file = File.OpenRead(path);
            return await ReadAsync(name, null, file, cancellation);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return Missing(name, "there is no such file");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return Missing(name, "cannot be read: " + e.Message);
        }
    }

    private static async Task<FeedDocument> FetchAsync(string name, Uri address, Shell shell, CancellationToken cancellation)
    {
        using var client = new HttpClient(shell.Network()) { Timeout = Timeout.InfiniteTimeSpan };
        client.DefaultRequestHeaders.UserAgent.ParseAdd("DigestSite/1.0");
        client.DefaultRequestHeaders.Accept.ParseAdd("application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5");

        // Covers the body too, which HttpClient.Timeout does not.
        using var patience = new CancellationTokenSource(Patience, shell.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, patience.Token);
        try
        {
            using var response = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, either.Token);
            if (!response.IsSuccessStatusCode)
                return Missing(name, $"the server answered {(int)response.StatusCode} {response.ReasonPhrase}".TrimEnd());

            await using var body = await response.Content.ReadAsStreamAsync(either.Token);
            return await ReadAsync(name, response.RequestMessage?.RequestUri ?? address, body, either.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Missing(name, $"no whole answer within {Patience.TotalSeconds:0} seconds");
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            return Missing(name, "cannot be fetched: " + (e.InnerException ?? e).Message);
        }
    }

    private static async Task<FeedDocument> ReadAsync(string name, Uri? address, Stream stream, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[1 << 16];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancellation)) > 0)
        {
            if (bytes.Length + read > MaxBytes)
                return Missing(name, $"is larger than {MaxBytes >> 20} MiB");
            bytes.Write(buffer, 0, read);
        }

        return new FeedDocument(name, bytes.GetBuffer().AsMemory(0, (int)bytes.Length), address);
    }
}
