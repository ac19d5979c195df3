using System.Text.RegularExpressions;

namespace DigestSite.Cli.Tests.Commands;

public sealed class PreviewSpecs : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly CancellationTokenSource _interruption = new(TimeSpan.FromSeconds(120));
    private readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false });

    public PreviewSpecs() => Sample.WriteTo(_folder);

    public void Dispose()
    {
        _client.Dispose();
        _interruption.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Edits_show_in_the_browser_until_Ctrl_C_ends_it_well()
    {
        var output = new SignallingWriter("Serving ");
        var terminal = new Terminal(_folder.Path);
        var shell = terminal.Shell with { Output = output, Time = TimeProvider.System };
        var preview = Task.Run(() => CommandLine.InvokeAsync(["preview", "--port", "0", "--base-url", "https://example.org/"], shell, _interruption.Token));
        var address = new Uri(Regex.Match(await output.Line.WaitAsync(_interruption.Token), "http://[^,]*").Value);

        var home = await _client.GetStringAsync(address, _interruption.Token);
        Assert.Contains("Sample digest", home, StringComparison.Ordinal);
        Assert.Contains($"<link>{address}</link>", await _client.GetStringAsync(new Uri(address, "feed.xml"), _interruption.Token), StringComparison.Ordinal);

        var version = Regex.Match(home, "data-version=\"([^\"]*)\"").Groups[1].Value;
        _folder.Write("input/digest.yml", Sample.Configuration.Replace("Sample digest", "Edited digest", StringComparison.Ordinal));
        Assert.StartsWith("event: reload\n", await _client.GetStringAsync(new Uri(address, "_preview/events?version=" + version), _interruption.Token), StringComparison.Ordinal);
        Assert.Contains("Edited digest", await _client.GetStringAsync(address, _interruption.Token), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_folder.Path, "output")));

        await _interruption.CancelAsync();
        Assert.Equal(0, await preview);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_told_with_what_to_do()
    {
        using var other = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        other.Start();
        var port = ((System.Net.IPEndPoint)other.LocalEndpoint).Port;
        var terminal = new Terminal(_folder.Path);

        Assert.Equal(1, await terminal.RunAsync("preview", "--port", $"{port}"));

        Assert.Equal($"error: Port {port} is taken, perhaps by another preview. End that one, or name another port: --port {port + 1}, or --port 0 for any free one.\n", terminal.Error);
    }

    /// <summary>Lets a test wait for a line.</summary>
    private sealed class SignallingWriter(string start) : StringWriter
    {
        private readonly TaskCompletionSource<string> _line = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<string> Line => _line.Task;

        public override void WriteLine(string? value)
        {
            if (value?.StartsWith(start, StringComparison.Ordinal) == true)
                _line.TrySetResult(value);
        }
    }
}
