using System.IO.Compression;

namespace DigestSite.Feeds.Tests;

/// <summary>
/// The four real feeds the digest began with, compressed as a server would send them. Copies, since a fork
/// and every scheduled run change those in the input folder.
/// </summary>
public static class ShippedFeeds
{
    public static TheoryData<string> Names =>
    [
        "fenghub", "freecodecamp-llm", "freecodecamp-machine-learning", "freecodecamp-python",
    ];

    public static byte[] Bytes(string name)
    {
        using var gzip = new GZipStream(new MemoryStream(Compressed(name)), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        gzip.CopyTo(bytes);
        return bytes.ToArray();
    }

    public static byte[] Compressed(string name) =>
        File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Feeds", $"{name}.xml.gz"));
}
