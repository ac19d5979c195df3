using System.Text;
using DigestSite.Configuration;
using DigestSite.Import;
using DigestSite.Site;

namespace DigestSite.Cli.Tests.Preview;

/// <summary>A site of a few resources, without an archive behind it.</summary>
internal static class SampleSite
{
    public static SiteMap Of(params IEnumerable<Resource> resources)
    {
        var settings = new SiteSettings { Title = "Sample", BaseUrl = new Uri("http://localhost:5080/") };
        var digest = new Digest(new DigestConfiguration { Site = settings }, [], [], [], [], [], [], ImportResult.None, DateTimeOffset.UnixEpoch);
        return new SiteMap(digest, resources.ToDictionary(r => r.Path, StringComparer.Ordinal));
    }

    public static Resource Page(string path, string text) =>
        Resource(path, ResourceKind.Page, "text/html", $"<!DOCTYPE html>\n<title>{text}</title>\n<body>\n<p>{text}</p>\n</body>\n");

    public static Resource Resource(string path, ResourceKind kind, string mediaType, string text) =>
        new(path, kind, mediaType, _ => ValueTask.FromResult(Encoding.UTF8.GetBytes(text)));

    public static Resource Broken(string path) =>
        new(path, ResourceKind.Page, "text/html", _ => throw new InvalidOperationException("no such part: <header>"));
}
