using System.Globalization;
using System.Net;
using DigestSite.Diagnostics;

namespace DigestSite.Tests.Scenarios;

/// <summary>An item of a feed; what is <see langword="null"/> is left out.</summary>
public sealed record FeedEntry(string? Id, string? Link, string Title, string? Content, int Day = 1, string? Summary = null, string Author = "Ann Example")
{
    /// <summary>Enough words to know a text by, others for each seed.</summary>
    public static string Words(int seed, int count = 60)
    {
        var random = new Random(seed);
        return string.Join(' ', Enumerable.Range(0, count).Select(_ => string.Concat(Enumerable.Range(0, 6).Select(_ => (char)('a' + random.Next(26))))));
    }

    public override string ToString() => $"""
        <item>
          <title>{WebUtility.HtmlEncode(Title)}</title>
          {Element("link", Link)}{Element("guid", Id)}{Element("description", Summary)}{Element("content:encoded", Content)}
          <dc:creator>{Author}</dc:creator>
          <pubDate>{new DateTime(2026, 3, 1).AddDays(Day).ToString("r", CultureInfo.InvariantCulture)}</pubDate>
        </item>
        """;

    private static string Element(string name, string? value) =>
        value is null ? "" : $"<{name}{(name == "guid" ? " isPermaLink=\"false\"" : "")}>{WebUtility.HtmlEncode(value)}</{name}>";
}

/// <summary>A digest of one or more feeds, each made of the entries a test gives, as its publisher changes them over time.</summary>
public sealed class OneFeed : IDisposable
{
    private readonly Scenario _scenario = new();

    public OneFeed(params string[] feeds)
    {
        var sources = string.Concat((feeds.Length == 0 ? ["blog"] : feeds).Select(f => $"  - key: {f}\n    name: The {f}\n    feed: https://{f}.example/feed.xml\n"));
        _scenario.Write("input/digest.yml", $"site:\n  title: Test\n  base-url: https://test.example/\nsources:\n{sources}");
    }

    public Scenario Scenario => _scenario;

    /// <summary>But for feeds that a test does not give.</summary>
    public IEnumerable<Diagnostic> Problems => _scenario.Diagnostics.Sorted.Where(d => d.Severity > Severity.Info && d.Code != DiagnosticCode.MissingFile);

    /// <summary>The articles' files by name, without folder.</summary>
    public IReadOnlyList<string> Files => [.. _scenario.Bytes("input/articles").Keys.Where(f => f != "addresses.txt").Order(StringComparer.Ordinal)];

    public void Dispose() => _scenario.Dispose();

    public OneFeed Gives(params IEnumerable<FeedEntry> entries) => Feed("blog", entries);

    public OneFeed Feed(string key, params IEnumerable<FeedEntry> entries)
    {
        Record(key, entries);
        return Import();
    }

    /// <summary>Records a feed without importing it.</summary>
    public void Record(string key, params IEnumerable<FeedEntry> entries) =>
        _scenario.Write($"input/feeds/{key}.xml", $"""
            <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
            <channel><title>The {key}</title><link>https://{key}.example/</link><description>d</description>
            <lastBuildDate>Sun, 31 May 2026 08:00:00 GMT</lastBuildDate>
            {string.Concat(entries)}
            </channel></rss>
            """);

    /// <summary>Imports, and once more: whatever the first import did, a second one has nothing to do.</summary>
    public OneFeed Import(params string[] theirs)
    {
        _scenario.Import(theirs);
        var (summary, diagnostics, taken) = (_scenario.Imported!, _scenario.Diagnostics, _scenario.Bytes("input/articles"));
        _scenario.Import();
        Assert.Equal(taken, _scenario.Bytes("input/articles"));
        Assert.Equal((0, 0), (_scenario.Imported!.Summary.Added, _scenario.Imported.Summary.Updated));
        _scenario.Restore(summary, diagnostics);
        return this;
    }

    public string Read(string file) => _scenario.Read("input/articles/" + file);

    public void Write(string file, string text) => _scenario.Write("input/articles/" + file, text);

    public void Edit(string file, string before, string after) => _scenario.Edit("input/articles/" + file, before, after);
}
