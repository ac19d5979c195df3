using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using DigestSite.Configuration;
using DigestSite.Diagnostics;
using DigestSite.Import;
using DigestSite.Pipelines;

namespace DigestSite.Benchmarks;

/// <summary>Import of many generated items, into an empty archive and into one that has them all.</summary>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.Monitoring, warmupCount: 1, iterationCount: 5)]
public class ImportBenchmark
{
    private const int ItemsPerFeed = 1_000;

    private DigestFolders _folders = new("", "");
    private DigestConfiguration? _configuration;

    [Params(1_000, 10_000)]
    public int Items { get; set; }

    [GlobalSetup]
    public void Generate()
    {
        var root = Directory.CreateTempSubdirectory("digest-benchmark-").FullName;
        _folders = new DigestFolders(Path.Combine(root, "input"), Path.Combine(root, "output"));
        Directory.CreateDirectory(_folders.Feeds);
        var sources = new StringBuilder("site: { title: Large, base-url: https://large.example/ }\nsources:\n");
        for (var feed = 0; feed < Items / ItemsPerFeed; feed++)
        {
            sources.Append(CultureInfo.InvariantCulture, $"  - {{ key: f{feed}, name: F{feed}, feed: https://f{feed}.example/feed.xml }}\n");
            File.WriteAllText(Path.Combine(_folders.Feeds, $"f{feed}.xml"), Feed(feed));
        }

        File.WriteAllText(_folders.Configuration, sources.ToString());
        _configuration = ConfigurationFile.Read(_folders, null, new DiagnosticBag());
        Import();
    }

    [GlobalCleanup]
    public void Remove() => Directory.Delete(Path.GetDirectoryName(_folders.Input)!, recursive: true);

    [IterationSetup(Target = nameof(First))]
    public void Empty() => Directory.Delete(_folders.Articles, recursive: true);

    [Benchmark]
    public int First() => Import().Added;

    [Benchmark]
    public int Quiet() => Import().Unchanged;

    private ImportSummary Import() =>
        new ImportPipeline(_folders, new SilentReporter(), new DiagnosticBag(), TimeProvider.System).Run(_configuration!).Summary;

    private static string Feed(int feed)
    {
        var random = new Random(feed);
        var items = Enumerable.Range(0, ItemsPerFeed).Select(n => string.Create(CultureInfo.InvariantCulture, $"""
            <item><title>{Words(random, 6)}</title><link>https://f{feed}.example/{n}/</link><guid isPermaLink="false">f{feed}-{n}</guid>
            <pubDate>{new DateTime(2020, 1, 1).AddHours(n):r}</pubDate>
            <description><![CDATA[<h2>One</h2>{string.Concat(Enumerable.Range(0, 12).Select(_ => $"<p>{Words(random, 70)} <code>x = 1</code>.</p>"))}<pre><code>a
            b</code></pre>]]></description></item>
            """));
        return $"<rss version=\"2.0\"><channel><title>F</title><link>https://f{feed}.example/</link><description>d</description>{string.Concat(items)}</channel></rss>";
    }

    private static string Words(Random random, int count) =>
        string.Join(' ', Enumerable.Range(0, count).Select(_ => string.Concat(Enumerable.Range(0, random.Next(2, 9)).Select(_ => (char)('a' + random.Next(26))))));
}
