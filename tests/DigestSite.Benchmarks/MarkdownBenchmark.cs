using BenchmarkDotNet.Attributes;
using DigestSite.Markdown;

namespace DigestSite.Benchmarks;

/// <summary>Conversion and rendering of all articles of the shipped feeds, apart.</summary>
[MemoryDiagnoser]
public class MarkdownBenchmark
{
    private IReadOnlyList<string> _html = [];
    private IReadOnlyList<string> _markdown = [];

    [GlobalSetup]
    public void ReadFeeds()
    {
        _html = ShippedFeeds.Articles();
        _markdown = [.. _html.Select(html => MarkdownConverter.Convert(html).Markdown)];
    }

    /// <summary>Items and megabytes a second follow from the time of one run.</summary>
    [Benchmark]
    [BenchmarkCategory("Convert")]
    public int Convert() => _html.Sum(html => MarkdownConverter.Convert(html).Markdown.Length);

    [Benchmark]
    [BenchmarkCategory("Render")]
    public int Render() => _markdown.Sum(markdown => MarkdownRenderer.Render(markdown).Html.Length);
}
