using System.Xml.Linq;

namespace DigestSite.Benchmarks;

/// <summary>The bodies of the articles in <c>input/feeds</c>.</summary>
internal static class ShippedFeeds
{
    public static IReadOnlyList<string> Articles() =>
        [.. Directory.EnumerateFiles(Folder(), "*.xml")
            .Order(StringComparer.Ordinal)
            .SelectMany(file => XDocument.Load(file).Descendants("item"))
            .Select(item => item.Element(XName.Get("encoded", "http://purl.org/rss/1.0/modules/content/"))?.Value ?? "")];

    private static string Folder()
    {
        // BenchmarkDotNet runs from a folder of its own making, further down.
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "DigestSite.sln"))) folder = folder.Parent;
        return Path.Combine(folder?.FullName ?? ".", "input", "feeds");
    }
}
