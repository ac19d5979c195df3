using static DigestSite.Snapshots.Snapshot;

namespace DigestSite.Tests.Scenarios;

/// <summary>One feed of each format: what they say in six ways becomes articles of one kind.</summary>
public sealed class FormatSpecs : IDisposable
{
    private readonly Scenario _scenario = new("formats");

    public void Dispose() => _scenario.Dispose();

    [Fact]
    public async Task Every_format_becomes_articles()
    {
        _scenario.Import();

        await VerifyFiles(_scenario.Texts("input/articles"));
    }

    [Fact]
    public async Task Every_article_has_its_pages()
    {
        await _scenario.BuildAsync();

        Assert.Equal((6, 6), (_scenario.Built!.Articles, _scenario.Built.Sources));
        await Verify(string.Join('\n', _scenario.Bytes("output").Keys.Where(f => !f.StartsWith("assets/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
            + "\n\n" + _scenario.Diagnostics.Printed());
    }
}
