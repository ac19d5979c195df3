using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace DigestSite.Browser.Tests.Site;

/// <summary>How a page is looked at.</summary>
public sealed record Form(string Name, int Width, int Height, ColorScheme Scheme)
{
    public static readonly IReadOnlyList<Form> All =
    [
        new("wide, light", 1280, 900, ColorScheme.Light),
        new("wide, dark", 1280, 900, ColorScheme.Dark),
        new("narrow, light", 390, 844, ColorScheme.Light),
        new("narrow, dark", 390, 844, ColorScheme.Dark),
    ];

    public static Form Wide => All[0];

    public static Form Narrow => All[2];
}

/// <summary>A browser window of its own, which notes what goes wrong in it.</summary>
internal sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly Uri _root;

    /// <summary>Adds up how far what stands on the page moves by itself.</summary>
    private const string ShiftMeter = """
        window.shifted = 0;
        new PerformanceObserver(list => {
          for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifted += entry.value;
        }).observe({ type: 'layout-shift', buffered: true });
        """;

    /// <summary>Runs in the page itself: axe for Playwright opens a second page for every audit, which takes as long again.</summary>
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private Visit(IBrowserContext context, IPage page, Uri root)
    {
        (_context, Page, _root) = (context, page, root);
    }

    public IPage Page { get; }

    /// <summary>Errors in the console, scripts that failed, files that were not there.</summary>
    public List<string> Complaints { get; } = [];

    /// <summary>Other hosts that were asked for something, articles' own pictures aside.</summary>
    public List<string> Strangers { get; } = [];

    public static async Task<Visit> StartAsync(IBrowser browser, Uri root, Form form, bool scripts = true)
    {
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = form.Width, Height = form.Height },
            ColorScheme = form.Scheme,
            ReducedMotion = ReducedMotion.Reduce,
            JavaScriptEnabled = scripts,
            Permissions = ["clipboard-read", "clipboard-write"],
        });
        context.SetDefaultTimeout(120_000);
        var visit = new Visit(context, await context.NewPageAsync(), root);
        await visit.Page.AddInitScriptAsync(ShiftMeter);
        await visit.WatchAsync();
        return visit;
    }

    /// <param name="path">From the site's root.</param>
    public async Task GoAsync(string path) =>
        await Page.GotoAsync(new Uri(_root, path[1..]).AbsoluteUri, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });

    /// <summary>What axe finds wrong with the page, each with the first elements that are to blame.</summary>
    public async Task<string[]> AuditAsync()
    {
        await Page.EvaluateAsync(Axe);
        return await Page.EvaluateAsync<string[]>("""
            async () => (await axe.run()).violations
              .map(fault => [`${fault.id}: ${fault.help}`, ...fault.nodes.slice(0, 3).map(node => `  ${node.html}`)].join('\n'))
            """);
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    /// <summary>Nothing leaves this machine: pictures are painted here, all else is refused and noted.</summary>
    private async Task WatchAsync()
    {
        Page.Console += (_, message) =>
        {
            if (message.Type == "error")
                Complaints.Add(message.Text);
        };
        Page.PageError += (_, error) => Complaints.Add(error);

        await _context.RouteAsync(url => new Uri(url).Authority != _root.Authority, async route =>
        {
            if (route.Request.ResourceType == "image" && new Uri(route.Request.Url).Host == "pictures.example")
            {
                await route.FulfillAsync(new RouteFulfillOptions
                {
                    ContentType = "image/svg+xml",
                    Body = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 9" width="640" height="360"><rect width="16" height="9" fill="#468"/></svg>""",
                });
                return;
            }

            Strangers.Add(route.Request.Url);
            await route.FulfillAsync(new RouteFulfillOptions { ContentType = "text/html", Body = "<!DOCTYPE html><title>Elsewhere</title>" });
        });
    }
}
