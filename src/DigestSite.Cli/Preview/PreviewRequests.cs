using System.Globalization;
using DigestSite.Site;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace DigestSite.Cli.Preview;

/// <summary>Answers a browser from the site map, rendering what it asks for.</summary>
/// <param name="report">Takes what went wrong while rendering.</param>
/// <param name="stopping">Ends what would otherwise stay open.</param>
internal sealed class PreviewRequests(PreviewSite site, Action<string> report, CancellationToken stopping)
{
    private const string IndexFile = "/index.html";

    public async Task AnswerAsync(HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.XContentTypeOptions = "nosniff";

        // A page elsewhere whose name was pointed at this machine must not read what is not published yet.
        if (!IsLocal(http.Request.Host.Host))
        {
            await WriteTextAsync(http, StatusCodes.Status403Forbidden, "The preview answers to localhost only.");
        }
        else if (!HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method))
        {
            http.Response.Headers.Allow = "GET, HEAD";
            await WriteTextAsync(http, StatusCodes.Status405MethodNotAllowed, "The preview can only be read.");
        }
        else if (http.Request.Path.Value is { } path && path.StartsWith(PreviewFiles.Root, StringComparison.Ordinal))
        {
            await AnswerOwnAsync(http, path);
        }
        else
        {
            await AnswerSiteAsync(http, http.Request.Path.Value ?? "/");
        }
    }

    /// <param name="host">Of the <c>Host</c> header, without its port.</param>
    public static bool IsLocal(string host) =>
        host is "127.0.0.1" or "[::1]" || host.Equals("localhost", StringComparison.OrdinalIgnoreCase);

    private async Task AnswerOwnAsync(HttpContext http, string path)
    {
        if (path == PreviewFiles.Events)
            await SendReloadAsync(http);
        else if (PreviewFiles.Find(path) is var (mediaType, bytes))
            await WriteAsync(http, StatusCodes.Status200OK, mediaType, bytes);
        else
            await WriteTextAsync(http, StatusCodes.Status404NotFound, "The preview has no such file.");
    }

    private async Task AnswerSiteAsync(HttpContext http, string path)
    {
        var state = await site.CurrentAsync(http.RequestAborted);
        if (state.Map is not { } map)
        {
            var page = PreviewPart.PageAbout("There is no site to show yet", "The preview goes on by itself once the problems below are solved.", state);
            await WriteAsync(http, StatusCodes.Status500InternalServerError, "text/html; charset=utf-8", page);
        }
        else if ((map.Find(path) ?? FolderOf(map, path)) is { } resource)
        {
            await RenderAsync(http, StatusCodes.Status200OK, resource, state);
        }
        else if (map.Find(path + "/") is not null)
        {
            http.Response.Redirect(Permalink.Encode(path) + "/" + http.Request.QueryString);
        }
        else if (map.Find(Permalink.NotFound) is { } notFound)
        {
            await RenderAsync(http, StatusCodes.Status404NotFound, notFound, state);
        }
        else
        {
            await WriteTextAsync(http, StatusCodes.Status404NotFound, "The site has no such page.");
        }
    }

    private static Resource? FolderOf(SiteMap map, string path) =>
        path.EndsWith(IndexFile, StringComparison.Ordinal) ? map.Find(path[..^(IndexFile.Length - 1)]) : null;

    private async Task RenderAsync(HttpContext http, int status, Resource resource, PreviewState state)
    {
        byte[] bytes;
        try
        {
            bytes = await resource.Render(http.RequestAborted);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            report($"{http.Request.GetEncodedPathAndQuery()}: {e}");
            var page = PreviewPart.PageAbout($"{resource.Path} cannot be rendered", e.ToString(), state);
            await WriteAsync(http, StatusCodes.Status500InternalServerError, "text/html; charset=utf-8", page);
            return;
        }

        var isPage = resource.MediaType.StartsWith("text/html", StringComparison.OrdinalIgnoreCase);
        await WriteAsync(http, status, WithCharset(resource.MediaType), isPage ? PreviewPart.AddTo(bytes, state) : bytes);
    }

    /// <summary>A server-sent event when there is another site than the one the page came from.</summary>
    private async Task SendReloadAsync(HttpContext http)
    {
        http.Response.ContentType = "text/event-stream";
        if (HttpMethods.IsHead(http.Request.Method))
            return;

        using var either = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, stopping);
        try
        {
            // The browser shall know that somebody listens.
            await http.Response.Body.FlushAsync(either.Token);
            var next = await site.OtherThanAsync(http.Request.Query["version"], either.Token);
            await http.Response.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"event: reload\ndata: {next.Version}\n\n"), either.Token);
        }
        catch (OperationCanceledException)
        {
            // The tab was closed, or the preview is.
        }
    }

    private static string WithCharset(string mediaType) =>
        mediaType.StartsWith("text/", StringComparison.OrdinalIgnoreCase) && !mediaType.Contains("charset", StringComparison.OrdinalIgnoreCase)
            ? mediaType + "; charset=utf-8"
            : mediaType;

    private static Task WriteTextAsync(HttpContext http, int status, string text) =>
        WriteAsync(http, status, "text/plain; charset=utf-8", Shell.Utf8.GetBytes(text + "\n"));

    private static async Task WriteAsync(HttpContext http, int status, string mediaType, byte[] bytes)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = mediaType;
        http.Response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(http.Request.Method))
            await http.Response.Body.WriteAsync(bytes, http.RequestAborted);
    }
}
