using System.Xml.Linq;

namespace DigestSite.Benchmarks;

/// <summary>The feeds the digest was made for.</summary>
internal static class ShippedFeeds
{
    public static IReadOnlyList<byte[]> Documents() => [.. Files().Select(File.ReadAllBytes)];

    /// <summary>The bodies of their articles.</summary>
    public static IReadOnlyList<string> Articles() =>
        [.. Files()
            .SelectMany(file => XDocument.Load(file).Descendants("item"))
            .Select(item => item.Element(XName.Get("encoded", "http://purl.org/rss/1.0/modules/content/"))?.Value ?? "")];

    private static IEnumerable<string> Files() => Directory.EnumerateFiles(Folder(), "*.xml").Order(StringComparer.Ordinal);

    private static string Folder()
    {
        // BenchmarkDotNet runs from a folder of its own making, further down.
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "DigestSite.sln"))) folder = folder.Parent;
        return Path.Combine(folder?.FullName ?? ".", "tests", "RealFeeds");
    }
}
