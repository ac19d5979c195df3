using System.Text;
using BenchmarkDotNet.Attributes;
using DigestSite.Feeds.Reading;

namespace DigestSite.Benchmarks;

/// <summary>Reading of the shipped feeds, and of one large feed made of their items. Megabytes a second follow from the time of one run.</summary>
[MemoryDiagnoser]
public class FeedBenchmark
{
    private IReadOnlyList<byte[]> _shipped = [];
    private byte[] _large = [];

    [GlobalSetup]
    public void ReadFeeds()
    {
        _shipped = ShippedFeeds.Documents();
        _large = Large();
        Console.WriteLine($"shipped {_shipped.Sum(f => f.Length):N0} bytes, large {_large.Length:N0} bytes");
    }

    [Benchmark]
    public int Shipped() => _shipped.Sum(f => FeedReader.Read(f).Feed!.Items.Count);

    [Benchmark]
    public int Large20MB() => FeedReader.Read(_large).Feed!.Items.Count;

    private static byte[] Large()
    {
        var content = string.Concat(Enumerable.Repeat("<p>A paragraph with <code>code</code> &amp; a <a href=\"https://example.org/\">link</a>.</p>\n", 40));
        var items = Enumerable.Range(0, 5_500).Select(i =>
            $"<item><title>Item {i}</title><link>https://example.org/{i}</link><guid>https://example.org/{i}</guid><pubDate>Wed, 07 Jan 2026 08:00:00 GMT</pubDate><description><![CDATA[{content}]]></description></item>\n");
        return Encoding.UTF8.GetBytes($"<rss version=\"2.0\"><channel><title>Large</title><link>https://example.org/</link><description>d</description>\n{string.Concat(items)}</channel></rss>");
    }
}
