using DigestSite.Site;
using DigestSite.Site.Makers;
using DigestSite.Tests.Scenarios;

namespace DigestSite.Tests.Site;

public sealed class LicenceSpecs
{
    [Fact]
    public async Task A_site_publishes_the_licences_of_all_that_it_ships_and_every_page_leads_to_them()
    {
        using var scenario = new Scenario();
        scenario.Write("input/digest.yml", "site:\n  title: Test\n  base-url: https://test.example/\n");
        scenario.Write("input/articles/2026/a.md", "---\ntitle: A\npublished: 2026-05-12\n---\nText\n");

        await scenario.BuildAsync();

        var licences = scenario.Read("output/assets/licences.txt");
        var shipped = scenario.Bytes("output/assets").Keys.Where(f => f.Contains('/')).Select(f => f.Split('/')[0]).Distinct().Order(StringComparer.Ordinal);
        Assert.StartsWith("The site\n========\n", licences, StringComparison.Ordinal);
        Assert.All(shipped, folder => Assert.Contains($"\n\n{folder}\n{new string('=', folder.Length)}\n", licences, StringComparison.Ordinal));
        Assert.Contains("MIT License", licences, StringComparison.Ordinal);
        Assert.All(scenario.Texts("output").Where(f => f.Path.EndsWith("index.html", StringComparison.Ordinal)), f => Assert.Contains("assets/licences.txt\"", f.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_not_shipped_needs_no_licence()
    {
        ThemeAsset[] assets = [Asset("licences/katex.txt"), Asset("licences/mermaid.txt"), Asset("licences/digestsite.txt"), Asset("mermaid/chunks/a.mjs"), Asset("site.css"), Asset("katex.css")];

        Assert.Equal(["/assets/licences/digestsite.txt", "/assets/licences/mermaid.txt"], Licences.Of(assets).Select(a => a.Path));
    }

    private static ThemeAsset Asset(string name) => new("/assets/" + name, "text/plain", name, () => true);
}
