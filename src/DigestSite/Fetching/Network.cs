using System.Net;
using System.Net.Sockets;

namespace DigestSite.Fetching;

/// <summary>What requests go out through: one way for the addresses a curator wrote, a guarded one for where strangers redirect to.</summary>
/// <param name="direct">May connect to any host.</param>
/// <param name="guarded">Refuses local addresses.</param>
/// <param name="resolve">Finds the addresses of a host.</param>
/// <param name="isLocal">Tells the local ones.</param>
public sealed class Network(
    HttpMessageHandler direct,
    HttpMessageHandler guarded,
    Func<string, CancellationToken, Task<IPAddress[]>> resolve,
    Func<IPAddress, bool> isLocal) : IDisposable
{
    private readonly HttpMessageInvoker _direct = new(direct);
    private readonly HttpMessageInvoker _guarded = new(guarded);

    /// <summary>The real one. Takes a proxy from the environment, as every .NET program does.</summary>
    public static Network Create(FetchLimits limits) => Create(limits, Dns.GetHostAddressesAsync, LocalAddresses.Contain);

    internal static Network Create(FetchLimits limits, Func<string, CancellationToken, Task<IPAddress[]>> resolve, Func<IPAddress, bool> isLocal)
    {
        var guarded = Handler(limits);
        guarded.ConnectCallback = async (context, cancellation) =>
        {
            var addresses = await resolve(context.DnsEndPoint.Host, cancellation);

            // Behind a proxy it is the proxy that is connected to, and the proxy that decides.
            var isDirect = context.DnsEndPoint.Host == context.InitialRequestMessage.RequestUri!.IdnHost.Trim('[', ']');
            if (isDirect && addresses.Any(isLocal))
                throw new LocalAddressException();

            return await ConnectAsync(addresses, context.DnsEndPoint.Port, cancellation);
        };
        return new Network(Handler(limits), guarded, resolve, isLocal);
    }

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, bool isGuarded, CancellationToken cancellation) =>
        (isGuarded ? _guarded : _direct).SendAsync(request, cancellation);

    /// <summary>Whether a host is in this machine or this network. One that is not found is not.</summary>
    public async Task<bool> IsLocalAsync(Uri address, CancellationToken cancellation)
    {
        if (IPAddress.TryParse(address.IdnHost.Trim('[', ']'), out var literal))
            return isLocal(literal);
        try
        {
            return (await resolve(address.IdnHost, cancellation)).Any(isLocal);
        }
        catch (SocketException)
        {
            return false;
        }
    }

    public void Dispose()
    {
        _direct.Dispose();
        _guarded.Dispose();
    }

    private static SocketsHttpHandler Handler(FetchLimits limits) => new()
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        ConnectTimeout = limits.Connect,
        UseCookies = false,
    };

    private static async Task<Stream> ConnectAsync(IPAddress[] addresses, int port, CancellationToken cancellation)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

/// <summary>A redirect led into this machine or this network.</summary>
internal sealed class LocalAddressException() : IOException("redirects into the local network, where a stranger has no business");
