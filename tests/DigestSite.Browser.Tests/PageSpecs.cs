using DigestSite.Browser.Tests.Site;

namespace DigestSite.Browser.Tests;

/// <summary>What holds of every page, wide and narrow, light and dark.</summary>
[Collection(BrowserCollection.Name)]
public sealed class PageSpecs(BrowserFixture browser)
{
    /// <summary>The narrowest page that must not scroll sideways, by WCAG 2.2.</summary>
    private const int Narrowest = 320;

    public static TheoryData<string> Pages => [.. PageTypes.All];

    [BrowserTheory]
    [MemberData(nameof(Pages))]
    public async Task A_page_bars_nobody_fails_nowhere_asks_no_stranger_and_stays_put(string path)
    {
        var faults = await Task.WhenAll(Form.All.Select(form => FaultsAsync(path, form)));

        Assert.True(faults.All(f => f.Count == 0), string.Join("\n", faults.SelectMany(f => f)));
    }

    [BrowserFact]
    public async Task The_audit_sees_a_picture_without_words()
    {
        await using var visit = await browser.VisitAsync(Form.Wide);
        await visit.GoAsync("/about/");
        await visit.Page.EvaluateAsync("document.querySelector('main').append(document.createElement('img'))");

        Assert.Contains(await visit.AuditAsync(), fault => fault.StartsWith("image-alt: ", StringComparison.Ordinal));
    }

    private async Task<IReadOnlyList<string>> FaultsAsync(string path, Form form)
    {
        await using var visit = await browser.VisitAsync(form);
        await visit.GoAsync(path);
        var faults = new List<string>();

        // In this order: the auditor loads nothing, but scrolls.
        var shift = await visit.Page.EvaluateAsync<double>("window.shifted");
        if (shift > 0.01)
            faults.Add($"{form.Name}: jumps by {shift:F3} while it loads");
        faults.AddRange(await SidewaysAsync(visit, form));
        faults.AddRange((await visit.AuditAsync()).Select(v => $"{form.Name}: {v}"));
        faults.AddRange(visit.Complaints.Select(c => $"{form.Name}: {c}"));
        faults.AddRange(visit.Strangers.Select(s => $"{form.Name}: asks {s}"));
        return faults;
    }

    private static async Task<IEnumerable<string>> SidewaysAsync(Visit visit, Form form)
    {
        var faults = new List<string>();
        int[] widths = form == Form.Narrow ? [form.Width, Narrowest] : [form.Width];
        foreach (var width in widths)
        {
            await visit.Page.SetViewportSizeAsync(width, form.Height);
            if (await visit.Page.EvaluateAsync<int>("document.scrollingElement.scrollWidth") > width)
                faults.Add($"{form.Name}: scrolls sideways at {width} pixels");
        }

        return faults;
    }
}
