using System.Collections.Concurrent;

namespace DigestSite.Fetching;

/// <summary>Lets one request at a time through to each host, redirects included.</summary>
internal sealed class HostGates
{
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _gates = new(StringComparer.OrdinalIgnoreCase);

    /// <returns>Dispose it when the answer is whole.</returns>
    public async Task<IDisposable> EnterAsync(Uri address, CancellationToken cancellation)
    {
        var gate = _gates.GetOrAdd(address.Authority, _ => new SemaphoreSlim(1));
        await gate.WaitAsync(cancellation);
        return new Pass(gate);
    }

    private sealed class Pass(SemaphoreSlim gate) : IDisposable
    {
        public void Dispose() => gate.Release();
    }
}
