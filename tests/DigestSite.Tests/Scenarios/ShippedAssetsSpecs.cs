namespace DigestSite.Tests.Scenarios;

/// <summary>Scripts, styles and fonts stand on a site only when one of its pages asks for them.</summary>
public sealed class ShippedAssetsSpecs : IDisposable
{
    private readonly Scenario _scenario = new();

    public void Dispose() => _scenario.Dispose();

    [Theory]
    [InlineData("Nothing but words.", "")]
    [InlineData("```python\nprint(1)\n```", "highlight/core.min.js highlight/languages/python.min.js code.js")]
    [InlineData("```rust\nlet a = 1;\n```\n\n```rust\nlet b = 1;\n```", "highlight/core.min.js highlight/languages/rust.min.js code.js")]
    [InlineData("```\nplain\n```", "")]
    [InlineData("$$\na^2\n$$", "katex/katex.min.css katex/katex.min.js katex/fonts/KaTeX_Main-Regular.woff2 math.js")]
    [InlineData("```mermaid\ngraph TD; A-->B\n```", "mermaid/mermaid.esm.min.mjs diagrams.js")]
    public async Task What_an_article_needs_is_shipped_and_nothing_else(string text, string expected)
    {
        Write(text);
        await _scenario.BuildAsync();

        var shipped = Shipped();
        var onDemand = new[] { "highlight/", "katex/", "mermaid/", "code.js", "math.js", "diagrams.js" };
        Assert.Equal(
            expected.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal),
            shipped.Where(f => onDemand.Any(d => f.StartsWith(d, StringComparison.Ordinal))).Where(f => !IsLoadedByAnother(f)).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("input/articles/2026/one.md", "---\ntitle: One\npublished: 2026-05-01\n---\n")]
    [InlineData("input/pages/about.md", "---\ntitle: About\n---\n")]
    public async Task What_is_no_longer_needed_is_removed_by_the_next_build(string file, string head)
    {
        Write("Words.");
        _scenario.Write(file, head + "```python\nprint(1)\n```\n");
        await _scenario.BuildAsync();
        Assert.Contains("highlight/languages/python.min.js", Shipped());

        _scenario.Write(file, head + "Words.\n");
        await _scenario.BuildAsync();
        Assert.DoesNotContain("highlight/languages/python.min.js", Shipped());
    }

    [Fact]
    public async Task What_a_fork_ships_is_always_there()
    {
        Write("Words.");
        _scenario.Write("input/assets/own.js", "// own");
        _scenario.Write("input/assets/highlight/own.min.js", "// own");
        await _scenario.BuildAsync();

        Assert.Contains("own.js", Shipped());
        Assert.Contains("highlight/own.min.js", Shipped());
    }

    [Fact]
    public async Task A_site_of_five_short_articles_is_small()
    {
        _scenario.Write("input/digest.yml", "site: { title: Small, base-url: 'https://small.example/' }\n");
        foreach (var n in Enumerable.Range(1, 5))
            _scenario.Write($"input/articles/2026/a{n}.md", $"---\ntitle: Article {n}\npublished: 2026-05-0{n}\n---\nA few words.\n");
        await _scenario.BuildAsync();

        var files = new DirectoryInfo(_scenario.Folders.Output).GetFiles("*", SearchOption.AllDirectories);
        Assert.InRange(files.Length, 1, 51);
        Assert.InRange(files.Sum(f => f.Length), 1, 430_000);
    }

    private void Write(string text)
    {
        _scenario.Write("input/digest.yml", "site: { title: Small, base-url: 'https://small.example/' }\n");
        _scenario.Write("input/articles/2026/first.md", $"---\ntitle: First\npublished: 2026-05-02\n---\n{text}\n");
    }

    private string[] Shipped() =>
        [.. _scenario.Bytes("output").Keys.Select(f => f.Replace('\\', '/')).Where(f => f.StartsWith("assets/", StringComparison.Ordinal)).Select(f => f["assets/".Length..])];

    /// <summary>One of many fonts and chunks is enough for the list.</summary>
    private static bool IsLoadedByAnother(string file) =>
        file.StartsWith("mermaid/chunks/", StringComparison.Ordinal) || (file.StartsWith("katex/fonts/", StringComparison.Ordinal) && !file.EndsWith("KaTeX_Main-Regular.woff2", StringComparison.Ordinal));
}
