using DigestSite.Feeds.Reading;
using DigestSite.Fetching;

namespace DigestSite.Cli.Trying;

/// <summary>The bytes of a feed somebody wants to try, from a file or an address.</summary>
/// <param name="Name">As typed.</param>
/// <param name="Address">What relative addresses in it are resolved against.</param>
/// <param name="Error">Why there are no bytes.</param>
internal sealed record FeedDocument(string Name, ReadOnlyMemory<byte> Bytes, Uri? Address, string? Error = null)
{
    /// <summary>As much as the reader itself takes.</summary>
    private static readonly int MaxBytes = FeedLimits.Default.Bytes;

    public static Task<FeedDocument> LoadAsync(string name, Shell shell, CancellationToken cancellation) =>
        Uri.TryCreate(name, UriKind.Absolute, out var address) && address.Scheme is ("http" or "https")
            ? FetchAsync(name, address, shell, cancellation)
            : ReadAsync(name, shell, cancellation);

    private static FeedDocument Missing(string name, string error) => new(name, default, null, error);

    public static async Task<FeedDocument> ReadAsync(string name, Shell shell, CancellationToken cancellation)
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
        var limits = FetchLimits.Default with { Bytes = MaxBytes, Retries = 0 };
        using var network = shell.Network(limits);
        return await new FeedClient(network, limits, shell.Time, site: null).AskAsync(address, Validators.None, cancellation) switch
        {
            Reply.Document document => new FeedDocument(name, document.Bytes, document.Address),
            Reply.Refusal refusal => Missing(name, refusal.Sentence),
            Reply.Failure failure => Missing(name, failure.Error),
            _ => Missing(name, "the server answered 304 Not Modified"),
        };
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
