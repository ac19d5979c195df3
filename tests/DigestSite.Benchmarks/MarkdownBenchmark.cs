using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using DigestSite.Markdown;

namespace DigestSite.Benchmarks;

/// <summary>Conversion and rendering of all articles of the shipped feeds, apart.</summary>
[MemoryDiagnoser]
[Config(typeof(Rates))]
public class MarkdownBenchmark
{
    private readonly IReadOnlyList<string> _html = ShippedFeeds.Articles();
    private readonly IReadOnlyList<string> _markdown = InMarkdown(ShippedFeeds.Articles());

    [Benchmark]
    public int Convert() => _html.Sum(html => MarkdownConverter.Convert(html).Markdown.Length);

    [Benchmark]
    public int Render() => _markdown.Sum(markdown => MarkdownRenderer.Render(markdown, RenderingOptions.Published).Html.Length);

    private static IReadOnlyList<string> InMarkdown(IReadOnlyList<string> html) => [.. html.Select(one => MarkdownConverter.Convert(one).Markdown)];

    private sealed class Rates : ManualConfig
    {
        public Rates()
        {
            var html = ShippedFeeds.Articles();
            var markdown = InMarkdown(html);
            AddColumn(
                new RateColumn("Items/s", _ => html.Count),
                new RateColumn("MB/s", name => (name == nameof(Render) ? markdown : html).Sum(text => (long)text.Length) / 1e6));
        }
    }
}
