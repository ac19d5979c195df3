using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace DigestSite.Cli.Preview;

/// <summary>Kestrel on loopback, and nothing else of ASP.NET Core.</summary>
internal sealed class PreviewServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private PreviewServer(WebApplication app)
    {
        _app = app;
        var port = new Uri(app.Urls.First()).Port;
        Address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://localhost:{port}/"));
    }

    public Uri Address { get; }

    /// <param name="port">0 takes any that is free.</param>
    /// <exception cref="IOException">The port is taken or not allowed.</exception>
    public static async Task<PreviewServer> StartAsync(PreviewSite site, int port, Action<string> report, CancellationToken cancellation)
    {
        // The empty builder reads no settings, so no variable can make it listen elsewhere.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(1));
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            if (port == 0)
                kestrel.Listen(IPAddress.Loopback, 0);
            else
                kestrel.ListenLocalhost(port);
        });

        var app = builder.Build();
        var requests = new PreviewRequests(site, report, app.Lifetime.ApplicationStopping);
        app.Run(requests.AnswerAsync);
        try
        {
            await app.StartAsync(cancellation);
            return new PreviewServer(app);
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
