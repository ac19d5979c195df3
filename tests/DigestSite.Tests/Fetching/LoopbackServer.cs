using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace DigestSite.Tests.Fetching;

/// <summary>A real server on this machine that does to each connection exactly what it is told, byte by byte.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentDictionary<string, ConcurrentQueue<Func<Exchange, Task>>> _scripts = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<Exchange> _exchanges = new();
    private readonly ConcurrentBag<Task> _running = [];
    private readonly Task _accepting;
    private int _underWay;

    public LoopbackServer()
    {
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public IReadOnlyList<Exchange> Exchanges => [.. _exchanges];

    /// <summary>The most requests that were under way at one moment, each from its coming until its answer is sent off.</summary>
    public int MostAtOnce { get; private set; }

    public Uri Address(string path) => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}{path}");

    /// <summary>What happens to the requests for a path, one after the other; the last is what happens from then on.</summary>
    public void On(string path, params Func<Exchange, Task>[] answers) => _scripts[path] = new ConcurrentQueue<Func<Exchange, Task>>(answers);

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _accepting;
        await Task.WhenAll(_running);
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_end.IsCancellationRequested)
        {
            try
            {
                _running.Add(ServeAsync(await _listener.AcceptSocketAsync(_end.Token)));
            }
            catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        using var _ = socket;
        try
        {
            if (await Exchange.ReadAsync(socket, _end.Token) is not { } exchange)
                return;

            _exchanges.Enqueue(exchange);
            lock (_listener)
                MostAtOnce = Math.Max(MostAtOnce, ++_underWay);
            var isUnderWay = true;
            exchange.Answered = () =>
            {
                lock (_listener)
                    (_underWay, isUnderWay) = (isUnderWay ? _underWay - 1 : _underWay, false);
            };
            try
            {
                await Next(exchange.Path)(exchange);
            }
            finally
            {
                exchange.Answered();
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or IOException)
        {
            // The client has gone, or the test is over.
        }
    }

    private Func<Exchange, Task> Next(string path)
    {
        if (!_scripts.TryGetValue(path, out var script))
            return e => e.AnswerAsync(404, "Not Found");

        lock (script)
            return script.Count > 1 && script.TryDequeue(out var next) ? next : script.TryPeek(out var last) ? last : throw new InvalidOperationException($"no answer to {path}");
    }
}
