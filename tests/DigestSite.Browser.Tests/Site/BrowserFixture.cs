using DigestSite.Site;
using Microsoft.Playwright;

namespace DigestSite.Browser.Tests.Site;

/// <summary>One browser and one served site for all tests.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private SiteServer? _server;

    public async Task InitializeAsync()
    {
        if (Chromium.WhyMissing is not null)
            return;

        // A busy machine is slow, not wrong.
        Assertions.SetDefaultExpectTimeout(30_000);
        _server = await SiteServer.StartAsync(ShowcaseSite.Lay());
        _playwright = await Playwright.CreateAsync();
        _browser = await Chromium.LaunchAsync(_playwright);
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_server is not null)
            await _server.DisposeAsync();
    }

    internal Task<Visit> VisitAsync(Form form, bool scripts = true) => Visit.StartAsync(_browser!, _server!.Root, form, scripts);
}

[CollectionDefinition(Name)]
public sealed class BrowserCollection : ICollectionFixture<BrowserFixture>
{
    public const string Name = "browser";
}

/// <summary>A page of every type.</summary>
internal static class PageTypes
{
    public const string Showpiece = "/articles/every-element/";

    public static readonly IReadOnlyList<string> All =
    [
        Permalink.Home,
        Permalink.Part(Permalink.Home, 2),
        Showpiece,
        "/articles/right-to-left/",
        Permalink.Tags,
        Permalink.Tag("python"),
        Permalink.Authors,
        Permalink.Author("ada-example"),
        Permalink.Sources,
        Permalink.Source("workshop"),
        Permalink.Weeks,
        Permalink.Week("2026-w20"),
        Permalink.Week("2026-w21"),
        Permalink.Archive,
        Permalink.Search,
        Permalink.Health,
        "/about/",
        Permalink.NotFound,
    ];
}
