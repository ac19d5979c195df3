using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace DigestSite.Fetching;

/// <summary>
/// What requests go out through: one way for the addresses a curator wrote, a guarded one for where strangers lead to.
/// Each name is asked for once: what was looked at is what is connected to, whatever its server would answer the next time.
/// </summary>
/// <param name="direct">May connect to any host.</param>
/// <param name="guarded">Refuses local addresses.</param>
/// <param name="names">Finds the addresses of a host.</param>
/// <param name="isLocal">Tells the local ones.</param>
public sealed class Network(HttpMessageHandler direct, HttpMessageHandler guarded, HostNames names, Func<IPAddress, bool> isLocal) : IDisposable
{
    private readonly HttpMessageInvoker _direct = new(direct);
    private readonly HttpMessageInvoker _guarded = new(guarded);

    public Network(
        HttpMessageHandler direct, HttpMessageHandler guarded, Func<string, CancellationToken, Task<IPAddress[]>> resolve, Func<IPAddress, bool> isLocal)
        : this(direct, guarded, new HostNames(resolve), isLocal)
    {
    }

    /// <summary>The real one. Takes a proxy from the environment, as every .NET program does.</summary>
    public static Network Create(FetchLimits limits) => Create(limits, Dns.GetHostAddressesAsync, LocalAddresses.Contain);

    internal static Network Create(FetchLimits limits, Func<string, CancellationToken, Task<IPAddress[]>> resolve, Func<IPAddress, bool> isLocal)
    {
        var names = new HostNames(resolve);
        return new Network(Handler(limits, names, _ => false), Handler(limits, names, isLocal), names, isLocal);
    }

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, bool isGuarded, CancellationToken cancellation) =>
        (isGuarded ? _guarded : _direct).SendAsync(request, cancellation);

    /// <summary>Whether a host is in this machine or this network, be it with one of several addresses. One that is not found is not.</summary>
    public async Task<bool> IsLocalAsync(Uri address, CancellationToken cancellation) =>
        (await AddressesAsync(address, cancellation)).Any(isLocal);

    /// <summary>Whether a host is in this machine or this network with all that it has, so that no stranger can be answering.</summary>
    public async Task<bool> IsOursAsync(Uri address, CancellationToken cancellation) =>
        await AddressesAsync(address, cancellation) is { Length: > 0 } addresses && Array.TrueForAll(addresses, a => isLocal(a));

    public void Dispose()
    {
        _direct.Dispose();
        _guarded.Dispose();
    }

    private async Task<IPAddress[]> AddressesAsync(Uri address, CancellationToken cancellation)
    {
        try
        {
            return await names.AddressesAsync(address.IdnHost, cancellation);
        }
        catch (SocketException)
        {
            return [];
        }
    }

    private static SocketsHttpHandler Handler(FetchLimits limits, HostNames names, Func<IPAddress, bool> isRefused) => new()
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        ConnectTimeout = limits.Connect,
        UseCookies = false,
        ConnectCallback = async (context, cancellation) =>
        {
            var addresses = await names.AddressesAsync(context.DnsEndPoint.Host, cancellation);

            // Behind a proxy it is the proxy that is connected to, and the proxy that decides.
            var isDirect = context.DnsEndPoint.Host == HostNames.Bare(context.InitialRequestMessage.RequestUri!.IdnHost);
            if (isDirect && addresses.Any(isRefused))
                throw new LocalAddressException();

            return await ConnectAsync(addresses, context.DnsEndPoint.Port, cancellation);
        },
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

/// <summary>The addresses of hosts, each name asked for once in a run.</summary>
/// <param name="resolve">Asks for a name.</param>
public sealed class HostNames(Func<string, CancellationToken, Task<IPAddress[]>> resolve)
{
    private readonly ConcurrentDictionary<string, IPAddress[]> _known = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="host">A name, or an address as it stands in a URL.</param>
    /// <exception cref="SocketException">There is no such host. It may be there the next time.</exception>
    public async Task<IPAddress[]> AddressesAsync(string host, CancellationToken cancellation)
    {
        var name = Bare(host);
        if (_known.TryGetValue(name, out var known))
            return known;

        var found = IPAddress.TryParse(name, out var literal) ? [literal] : await resolve(name, cancellation);
        if (found.Length == 0)
            throw new SocketException((int)SocketError.HostNotFound);

        // Of two that ask at the same time the first one's answer counts for both.
        return _known.GetOrAdd(name, found);
    }

    /// <summary>IPv6 stands in brackets in a URL, and nowhere else.</summary>
    internal static string Bare(string host) => host.Trim('[', ']');
}

/// <summary>A redirect, or a link on a stranger's page, led into this machine or this network.</summary>
internal sealed class LocalAddressException() : IOException("leads into the local network, where a stranger has no business");
