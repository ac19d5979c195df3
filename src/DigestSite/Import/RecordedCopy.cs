using DigestSite.Archive;
using DigestSite.Feeds;
using DigestSite.Pipelines;

namespace DigestSite.Import;

/// <summary>The file of a recorded feed: <c>input/feeds/&lt;key&gt;.xml</c>, or another ending that says what it holds.</summary>
public static class RecordedCopy
{
    /// <summary>Formats are told by content; these are the names a copy may have. The first one found counts.</summary>
    private static readonly string[] Extensions = [".xml", ".json", ".rss", ".atom", ".rdf"];

    /// <returns><see langword="null"/> when the feed was never recorded.</returns>
    public static string? Find(DigestFolders folders, string key) => All(folders, key).FirstOrDefault(File.Exists);

    /// <summary>Puts a copy in the place of whatever was recorded before, in any format.</summary>
    /// <returns>Its file.</returns>
    public static string Write(DigestFolders folders, string key, FeedFormat format, ReadOnlySpan<byte> bytes)
    {
        var extension = format == FeedFormat.Json ? ".json" : ".xml";
        var file = Find(folders, key) is { } old && IsJson(old) == (extension == ".json") ? old : Path.Combine(folders.Feeds, key + extension);

        // The new one first: a run that is killed in between leaves one copy too many, and the next one clears it away.
        AtomicFile.Write(file, bytes);
        foreach (var other in All(folders, key).Where(f => f != file && File.Exists(f)))
            File.Delete(other);
        return file;
    }

    private static bool IsJson(string file) => file.EndsWith(".json", StringComparison.Ordinal);

    private static IEnumerable<string> All(DigestFolders folders, string key) => Extensions.Select(e => Path.Combine(folders.Feeds, key + e));
}
