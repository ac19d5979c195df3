using DigestSite.Diagnostics;
using static DigestSite.Snapshots.Snapshot;

namespace DigestSite.Tests.Scenarios;

/// <summary>The four feeds the digest was made for.</summary>
public sealed class RealDigestSpecs : IDisposable
{
    private readonly Scenario _scenario = new(Scenario.Real);

    public void Dispose() => _scenario.Dispose();

    [Fact]
    public async Task Every_article_is_pinned_as_markdown()
    {
        _scenario.Import();

        await VerifyFiles(_scenario.Texts("input/articles"));
    }

    [Fact]
    public async Task Nothing_is_missing_from_the_site()
    {
        await _scenario.BuildAsync();

        Assert.Equal((4, 65, 4, 61), (_scenario.Imported!.Summary.Feeds, _scenario.Imported.Summary.Items, _scenario.Imported.Summary.Merged, _scenario.Imported.Summary.Added));
        Assert.Equal((61, 27, 2, 15), (_scenario.Built!.Articles, _scenario.Built.Authors, _scenario.Built.Sources, _scenario.Built.Weeks));
        Assert.DoesNotContain(_scenario.Diagnostics.Sorted, d => d.Severity > Severity.Info);
        await Verify(string.Join('\n', _scenario.Bytes("output").Keys.Where(f => !f.StartsWith("assets/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task Nothing_is_wrong_with_the_site_but_links_that_their_publishers_broke()
    {
        await _scenario.CheckAsync();

        await Verify(string.Join('\n', _scenario.Diagnostics.Sorted.Where(d => d.Severity > Severity.Info).Select(d => d.ToString())));
    }

    [Fact]
    public async Task What_conversion_noticed_is_pinned()
    {
        _scenario.Import();

        await Verify(string.Join('\n', _scenario.Diagnostics.Sorted.Select(d => d.ToString())));
    }
}
