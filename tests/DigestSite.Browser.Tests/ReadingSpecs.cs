using DigestSite.Browser.Tests.Site;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DigestSite.Browser.Tests;

/// <summary>What a reader can do.</summary>
[Collection(BrowserCollection.Name)]
public sealed class ReadingSpecs(BrowserFixture browser)
{
    [BrowserFact]
    public async Task The_appearance_follows_the_system_until_the_reader_chooses_and_then_stays()
    {
        await using var visit = await browser.VisitAsync(Form.Wide);
        await visit.GoAsync("/");
        var paper = await PaperAsync(visit);

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Dark appearance" }).ClickAsync();
        var chosen = await PaperAsync(visit);
        Assert.NotEqual(paper, chosen);

        await visit.GoAsync("/tags/");
        Assert.Equal(chosen, await PaperAsync(visit));
        await Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Dark appearance", Pressed = true })).ToBeVisibleAsync();

        // Back to what the system wants: no choice is left.
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Dark appearance" }).ClickAsync();
        Assert.Null(await visit.Page.EvaluateAsync<string?>("localStorage.getItem('theme')"));
    }

    [BrowserFact]
    public async Task A_chosen_appearance_shows_before_the_first_paint()
    {
        await using var visit = await browser.VisitAsync(Form.Wide);
        await visit.GoAsync("/");
        await visit.Page.EvaluateAsync("localStorage.setItem('theme', 'dark')");
        // The moment the body begins, nothing has been painted yet.
        await visit.Page.AddInitScriptAsync(
            "new MutationObserver((_, o) => { if (document.body) { window.early = document.documentElement.dataset.theme; o.disconnect(); } }).observe(document, { childList: true, subtree: true });");
        await visit.GoAsync("/tags/");

        Assert.Equal("dark", await visit.Page.EvaluateAsync<string>("window.early"));
    }

    [BrowserFact]
    public async Task Copied_code_is_the_authors_to_the_byte()
    {
        await using var visit = await browser.VisitAsync(Form.Wide);
        await visit.GoAsync(PageTypes.Showpiece);
        var block = visit.Page.Locator(".code").Filter(new() { HasText = "arithmetic mean" });
        await block.ScrollIntoViewIfNeededAsync();
        await Expect(block.Locator(".hljs-keyword").First).ToBeVisibleAsync();

        await block.GetByRole(AriaRole.Button, new() { Name = "Copy" }).ClickAsync();

        await Expect(block.GetByRole(AriaRole.Button, new() { Name = "Copied" })).ToBeVisibleAsync();
        var copied = await visit.Page.EvaluateAsync<string>("navigator.clipboard.readText()");
        Assert.StartsWith("import numpy as np\n\ndef mean(values: list[float]) -> float:\n    \"\"\"The arithmetic mean.\"\"\"\n    return", copied, StringComparison.Ordinal);
        Assert.EndsWith("any page could be", copied, StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Code_wraps_on_demand_and_remembers()
    {
        await using var visit = await browser.VisitAsync(Form.Narrow);
        await visit.GoAsync(PageTypes.Showpiece);
        const string IsWide = "(() => { const pre = document.querySelector('.code pre'); return pre.scrollWidth > pre.clientWidth; })()";
        Assert.True(await visit.Page.EvaluateAsync<bool>(IsWide));

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Wrap" }).First.ClickAsync();
        Assert.False(await visit.Page.EvaluateAsync<bool>(IsWide));

        await visit.GoAsync(PageTypes.Showpiece);
        Assert.False(await visit.Page.EvaluateAsync<bool>(IsWide));
    }

    [BrowserFact]
    public async Task Formulas_are_set_and_diagrams_drawn()
    {
        await using var visit = await browser.VisitAsync(Form.Wide);
        await visit.GoAsync(PageTypes.Showpiece);

        await Expect(visit.Page.Locator(".math .katex").First).ToBeVisibleAsync();
        await visit.Page.Locator("#diagram").ScrollIntoViewIfNeededAsync();
        await Expect(visit.Page.Locator(".diagram svg")).ToContainTextAsync("Archive");
        await Expect(visit.Page.Locator("pre.mermaid")).ToBeHiddenAsync();
        Assert.Empty(visit.Complaints);
    }

    [BrowserFact]
    public async Task A_formula_that_cannot_be_set_for_any_reason_costs_itself_alone()
    {
        await using var visit = await browser.VisitAsync(Form.Wide);
        await visit.Page.RouteAsync("**/katex/katex.min.js*", route => route.FulfillAsync(new RouteFulfillOptions
        {
            ContentType = "text/javascript",
            Body = "let calls = 0; window.katex = { render(tex, element, options) { window.given = options; element.textContent = 'half'; if (calls++ === 0) throw new RangeError('too deep'); element.textContent = 'set'; } };",
        }));
        await visit.Page.RouteAsync("**" + PageTypes.Showpiece, async route =>
        {
            var page = await route.FetchAsync();
            var two = (await page.TextAsync()).Replace("<div class=\"math\">", "<div class=\"math\">$$first$$</div><div class=\"math\">", StringComparison.Ordinal);
            await route.FulfillAsync(new RouteFulfillOptions { Response = page, Body = two });
        });
        await visit.GoAsync(PageTypes.Showpiece);

        var formulas = visit.Page.Locator(".math");
        await Expect(formulas.Nth(1)).ToHaveTextAsync("set");
        await Expect(formulas.First).ToHaveTextAsync("$$first$$");
        Assert.True(await visit.Page.EvaluateAsync<bool>("Number.isFinite(window.given.maxSize) && Number.isFinite(window.given.maxExpand) && !window.given.trust"));
        Assert.Empty(visit.Complaints);
    }

    [BrowserFact]
    public async Task An_embed_is_loaded_when_asked_for_and_not_before()
    {
        await using var visit = await browser.VisitAsync(Form.Wide);
        await visit.GoAsync(PageTypes.Showpiece);
        await visit.Page.GetByText("How means are made").ScrollIntoViewIfNeededAsync();
        Assert.Empty(visit.Strangers);

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Load from YouTube" }).ClickAsync();

        await Expect(visit.Page.FrameLocator(".embed iframe").Locator("html")).ToBeAttachedAsync();
        Assert.Equal(["https://www.youtube-nocookie.com/embed/abcdefghijk"], visit.Strangers);
    }

    [BrowserFact]
    public async Task The_contents_follow_the_reader()
    {
        await using var visit = await browser.VisitAsync(Form.Wide);
        await visit.GoAsync(PageTypes.Showpiece);

        await visit.Page.EvaluateAsync("document.getElementById('table').scrollIntoView()");

        await Expect(visit.Page.Locator(".contents a[aria-current]")).ToHaveTextAsync("A table");
    }

    [BrowserFact]
    public async Task Search_finds_while_typing_and_its_address_can_be_shared()
    {
        await using var visit = await browser.VisitAsync(Form.Wide);
        await visit.GoAsync("/search/");
        await visit.Page.GetByRole(AriaRole.Searchbox).PressSequentiallyAsync("elemnt");

        var found = visit.Page.Locator(".found a");
        await Expect(found.First).ToHaveTextAsync("Every element an article can hold, in one place");
        await Expect(visit.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("1 article");

        var shared = visit.Page.Url;
        Assert.EndsWith("?q=elemnt", shared, StringComparison.Ordinal);
        await visit.Page.GotoAsync(shared);
        await Expect(found.First).ToBeVisibleAsync();

        await visit.Page.GetByRole(AriaRole.Searchbox).FocusAsync();
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Every element an article can hold, in one place");
    }

    [BrowserFact]
    public async Task Everything_can_be_read_without_scripts()
    {
        await using var visit = await browser.VisitAsync(Form.Narrow, scripts: false);
        await visit.GoAsync(PageTypes.Showpiece);

        await Expect(visit.Page.GetByText("That was all.")).ToBeVisibleAsync();
        await Expect(visit.Page.GetByText("import numpy as np")).ToBeVisibleAsync();
        await Expect(visit.Page.GetByText("flowchart LR")).ToBeVisibleAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Link, new() { Name = "Open at YouTube" })).ToBeVisibleAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Button)).ToHaveCountAsync(0);

        await visit.Page.GetByText("On this page").ClickAsync();
        await Expect(visit.Page.Locator(".contents a").First).ToBeVisibleAsync();

        await visit.GoAsync("/search/");
        await Expect(visit.Page.GetByText("Search needs JavaScript")).ToBeVisibleAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Searchbox)).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task The_keyboard_skips_to_the_content()
    {
        await using var visit = await browser.VisitAsync(Form.Wide);
        await visit.GoAsync(PageTypes.Showpiece);

        await visit.Page.Keyboard.PressAsync("Tab");
        await Expect(visit.Page.GetByRole(AriaRole.Link, new() { Name = "Skip to content" })).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Enter");

        await Expect(visit.Page.GetByRole(AriaRole.Main)).ToBeFocusedAsync();
    }

    private static Task<string> PaperAsync(Visit visit) => visit.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");
}
