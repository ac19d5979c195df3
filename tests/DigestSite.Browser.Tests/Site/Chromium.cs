using Microsoft.Playwright;

namespace DigestSite.Browser.Tests.Site;

/// <summary>The browser the tests drive: whichever is installed.</summary>
internal static class Chromium
{
    /// <summary>Set to <c>1</c> where a browser is meant to be there: then its absence is a failure.</summary>
    private const string RequiredVariable = "DIGEST_BROWSER_REQUIRED";

    /// <summary>Names a browser that is not in one of the usual places.</summary>
    private const string PathVariable = "DIGEST_BROWSER";

    private static readonly string[] UsualPlaces =
    [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
        "/usr/bin/google-chrome-stable",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    private static readonly string? Executable = new[] { Environment.GetEnvironmentVariable(PathVariable) }.Concat(UsualPlaces).FirstOrDefault(File.Exists);

    /// <summary><see langword="null"/> where tests can, or must, run.</summary>
    public static string? WhyMissing =>
        Executable is not null || Environment.GetEnvironmentVariable(RequiredVariable) == "1"
            ? null
            : $"No Chromium found. Install one, or name it in {PathVariable}.";

    public static Task<IBrowser> LaunchAsync(IPlaywright playwright) => playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
    {
        ExecutablePath = Executable,
        // Containers and CI machines give no namespaces to sandbox with; only our own pages are opened.
        Args = ["--no-sandbox", "--disable-quic", "--disable-background-networking"],
    });
}
