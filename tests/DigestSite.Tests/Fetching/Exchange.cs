using System.Net.Sockets;
using System.Text;

namespace DigestSite.Tests.Fetching;

/// <summary>One request as it came in, and the means to answer it badly.</summary>
internal sealed class Exchange
{
    private readonly Socket _socket;

    private Exchange(Socket socket, string path, IReadOnlyDictionary<string, string> headers, CancellationToken end)
    {
        (_socket, Path, Headers, End) = (socket, path, headers, end);
    }

    public string Path { get; }

    public IReadOnlyDictionary<string, string> Headers { get; }

    /// <summary>Told when an answer is about to be whole: from then on its client may come with the next request.</summary>
    public Action Answered { get; set; } = () => { };

    /// <summary>The test is over.</summary>
    public CancellationToken End { get; }

    public static async Task<Exchange?> ReadAsync(Socket socket, CancellationToken end)
    {
        var head = new StringBuilder();
        var buffer = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            if (await socket.ReceiveAsync(buffer, end) == 0)
                return null;
            head.Append((char)buffer[0]);
        }

        var lines = head.ToString().Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var headers = lines.Skip(1).Select(l => l.Split(": ", 2)).ToDictionary(l => l[0], l => l[1], StringComparer.OrdinalIgnoreCase);
        return new Exchange(socket, lines[0].Split(' ')[1], headers, end);
    }

    public async Task SendAsync(ReadOnlyMemory<byte> bytes)
    {
        while (bytes.Length > 0)
            bytes = bytes[await _socket.SendAsync(bytes, End)..];
    }

    public Task SendAsync(string text) => SendAsync(Encoding.UTF8.GetBytes(text));

    public Task AnswerAsync(int status, string phrase, params string[] headers) => AnswerAsync(status, phrase, ReadOnlyMemory<byte>.Empty, headers);

    public async Task AnswerAsync(int status, string phrase, ReadOnlyMemory<byte> body, params string[] headers)
    {
        var head = $"HTTP/1.1 {status} {phrase}\r\nContent-Length: {body.Length}\r\nConnection: close\r\n{string.Concat(headers.Select(h => h + "\r\n"))}\r\n";
        Answered();
        await SendAsync((byte[])[.. Encoding.UTF8.GetBytes(head), .. body.Span]);
        _socket.Shutdown(SocketShutdown.Both);
    }

    public Task FeedAsync(string feed, params string[] headers) => AnswerAsync(200, "OK", Encoding.UTF8.GetBytes(feed), headers);

    /// <summary>Sends bytes as they are, and says goodbye as if that had been all.</summary>
    public async Task AllAsync(string head, ReadOnlyMemory<byte> body)
    {
        await SendAsync((byte[])[.. Encoding.UTF8.GetBytes(head), .. body.Span]);
        _socket.Shutdown(SocketShutdown.Both);
    }

    /// <summary>Breaks the connection off without a goodbye.</summary>
    public Task ResetAsync()
    {
        _socket.LingerState = new LingerOption(true, 0);
        _socket.Close();
        return Task.CompletedTask;
    }

    /// <summary>Says nothing more until the client has had enough.</summary>
    public async Task HangAsync() => await _socket.ReceiveAsync(new byte[1], End);
}
