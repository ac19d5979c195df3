using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using DigestSite.Cli.Help;
using DigestSite.Cli.Output;
using DigestSite.Cli.Preview;

namespace DigestSite.Cli.Commands;

/// <summary><c>digest preview</c></summary>
internal sealed class PreviewCommand : GuidedCommand
{
    private const int DefaultPort = 5080;

    private readonly Shell _shell;
    private readonly SiteOptions _options = new();

    private readonly Option<int> _port = new("--port")
    {
        HelpName = "PORT",
        Description = "where to listen, 0 for any free one (default: 5080)",
        DefaultValueFactory = _ => DefaultPort,
        CustomParser = ParsePort,
    };

    public PreviewCommand(Shell shell)
        : base("preview", "serve the site on this machine, watch, reload the browser")
    {
        _shell = shell;
        Add(_port);
        _options.AddTo(this);
        SetAction(RunAsync);
    }

    public override Guide Guide { get; } = new(
        """
        Imports, lays out the site and serves it at http://localhost:5080/, to this machine only.
        Pages are rendered when a browser asks for them. Whatever changes in the input or in the
        theme's assets, the browser shows it at once, and the problems there are. Nothing is
        written to the output folder; --output and --base-url change nothing. Ctrl+C ends it.
        """,
        [
            ("input/", "all of it, and again when it changes"),
        ],
        [
            ("input/articles/", "what import writes"),
        ],
        [
            ("digest preview", "then open http://localhost:5080/ and edit"),
            ("digest preview --port 0", "when the port is taken: any free one"),
        ],
        [
            (ExitCode.Success, "ended by Ctrl+C"),
            (ExitCode.Errors, "the port is taken or not allowed"),
            (ExitCode.Misuse, "the command line is wrong, or the input folder is not there"),
        ]);

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var (run, misuse) = _options.Bind(parsed, _shell);
        if (run is null)
            return MisuseReport.Write(misuse!, this, _shell.Error);

        var site = new PreviewSite(Guid.NewGuid().ToString("N")[..8]);
        var port = parsed.GetValue(_port);
        try
        {
            await using var server = await PreviewServer.StartAsync(site, port, Report, cancellation);
            await ServeAsync(run, site, server.Address, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // Ctrl+C is how a preview ends.
        }
        catch (Exception e) when (WhyItCannotListen(e, port) is not null)
        {
            _shell.Error.WriteLine(WhyItCannotListen(e, port));
            return ExitCode.Errors;
        }

        return ExitCode.Success;
    }

    private async Task ServeAsync(SiteRun run, PreviewSite site, Uri address, CancellationToken cancellation)
    {
        var assets = Themes.Create(run.Folders).Assets.Select(a => Path.GetDirectoryName(Path.GetFullPath(a.File))!).Distinct().ToList();
        var layout = new PreviewLayout(run.Folders, address, assets, _shell.Time);
        var loop = new PreviewLoop(site, (reporter, diagnostics) => layout.Lay(reporter, diagnostics, cancellation), layout.IsStale, run.Printer);

        // Watches before it reads, so that no change falls between.
        using var watcher = new ChangeWatcher([run.Folders.Input, .. assets], _shell.Time);
        await Progress.RunAsync(_shell, run.Verbosity, reporter =>
        {
            loop.Lay(reporter);
            return Task.FromResult(true);
        });

        Say(run, $"Serving {address}, Ctrl+C ends it.");
        await loop.FollowAsync(watcher, _shell.Time, taken => Say(run, PlainReporter.Line("Laid out anew", "", taken)), cancellation);
    }

    private void Say(SiteRun run, string line)
    {
        if (run.Verbosity != Verbosity.Quiet)
            _shell.Output.WriteLine(line);
    }

    private void Report(string problem) => _shell.Error.WriteLine($"error: {Printable.Lines(problem)}");

    private static string? WhyItCannotListen(Exception exception, int port)
    {
        var socket = exception as SocketException ?? exception.InnerException as SocketException ?? exception.InnerException?.InnerException as SocketException;
        return (exception, socket?.SocketErrorCode) switch
        {
            (_, SocketError.AddressAlreadyInUse) => string.Create(
                CultureInfo.InvariantCulture,
                $"error: Port {port} is taken, perhaps by another preview. End that one, or name another port: --port {port % IPEndPoint.MaxPort + 1}, or --port 0 for any free one."),
            (_, SocketError.AccessDenied) => string.Create(
                CultureInfo.InvariantCulture,
                $"error: Port {port} is not allowed to you. Name one above 1023: --port {DefaultPort}."),
            _ => null,
        };
    }

    private static int ParsePort(ArgumentResult result)
    {
        var typed = result.Tokens.Single().Value;
        if (int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= IPEndPoint.MaxPort)
            return port;

        result.AddError($"--port '{typed}' is not a number from 0 to {IPEndPoint.MaxPort}.");
        return 0;
    }
}
