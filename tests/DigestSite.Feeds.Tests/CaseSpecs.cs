using System.Runtime.CompilerServices;
using DigestSite.Feeds.Opml;
using DigestSite.Feeds.Reading;

namespace DigestSite.Feeds.Tests;

/// <summary>
/// The table of what feeds hold: each file below <c>Cases/</c> is read, and what comes out is compared with the
/// <c>.verified.json</c> beside it. To accept what was read and differs: <c>DIGEST_ACCEPT=1</c>.
/// </summary>
public class CaseSpecs
{
    private const string Verified = ".verified.json";

    // Where every case was fetched from, for relative addresses.
    private static readonly Uri Address = new("https://feeds.example/blog/feed.xml");

    public static TheoryData<string> Names =>
        [.. Files().Where(f => !f.EndsWith(Verified, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_case_is_read_as_verified(string name)
    {
        var document = File.ReadAllBytes(Path.Combine(Folder(), name));

        var read = name.StartsWith("opml/", StringComparison.Ordinal)
            ? FeedText.Of(OpmlReader.Read(document, Address))
            : FeedText.Of(FeedReader.Read(document, Address));

        Compare(Path.Combine(Folder(), Path.ChangeExtension(name, null) + Verified), read);
    }

    [Fact]
    public void Every_verified_file_belongs_to_a_case()
    {
        var files = Files().ToHashSet();
        var stems = files.Where(f => !f.EndsWith(Verified, StringComparison.Ordinal)).Select(f => Path.ChangeExtension(f, null)).ToHashSet();

        Assert.All(files.Where(f => f.EndsWith(Verified, StringComparison.Ordinal)), f => Assert.Contains(f[..^Verified.Length], stems));
    }

    private static void Compare(string path, string read)
    {
        var accept = Environment.GetEnvironmentVariable("DIGEST_ACCEPT") == "1" && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI"));
        if (accept)
            File.WriteAllText(path, read);
        Assert.Equal(File.Exists(path) ? File.ReadAllText(path) : "", read);
    }

    private static IEnumerable<string> Files() => Directory.EnumerateFiles(Folder(), "*", SearchOption.AllDirectories)
        .Select(f => Path.GetRelativePath(Folder(), f).Replace('\\', '/'))
        .Where(f => !f.Contains(".received.", StringComparison.Ordinal));

    // The sources where they are at hand, so that what is accepted lands there; a deterministic build records no path, then the copy beside the tests.
    private static string Folder([CallerFilePath] string here = "")
    {
        var sources = Path.Combine(Path.GetDirectoryName(here)!, "Cases");
        return Directory.Exists(sources) ? sources : Path.Combine(AppContext.BaseDirectory, "Cases");
    }
}
