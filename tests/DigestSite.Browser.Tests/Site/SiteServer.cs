using System.Net;
using DigestSite.Site;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace DigestSite.Browser.Tests.Site;

/// <summary>Serves a site map below a base path, as GitHub Pages would.</summary>
internal sealed class SiteServer : IAsyncDisposable
{
    private const string BasePath = "/showcase";

    private readonly WebApplication _app;

    private SiteServer(WebApplication app) => _app = app;

    /// <summary>The address of the first page.</summary>
    public Uri Root => new(_app.Urls.Single() + BasePath + "/");

    public static async Task<SiteServer> StartAsync(SiteMap map)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(o => o.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        app.Run(context => AnswerAsync(context, map));
        await app.StartAsync();
        return new SiteServer(app);
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private static async Task AnswerAsync(HttpContext context, SiteMap map)
    {
        var asked = context.Request.Path.Value!;
        var found = asked.StartsWith(BasePath, StringComparison.Ordinal) ? map.Find(asked[BasePath.Length..]) : null;
        if (found is null)
            context.Response.StatusCode = StatusCodes.Status404NotFound;

        if ((found ?? map.Find(Permalink.NotFound)) is { } resource)
        {
            context.Response.ContentType = resource.MediaType;
            await context.Response.Body.WriteAsync(await resource.Render(context.RequestAborted), context.RequestAborted);
        }
    }
}
