using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;
using DigestSite.Configuration;

namespace DigestSite.Site.Makers;

/// <summary>What crawlers and hosts look for: sitemap, robots, and the file that keeps Jekyll away.</summary>
public sealed class MachineFiles : IResourceMaker
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true, NewLine = "\n" };

    public IEnumerable<Resource> Make(SiteContext site)
    {
        yield return Text(Permalink.Robots, "text/plain; charset=utf-8", () =>
            $"User-agent: *\nAllow: /\nSitemap: {Permalink.Absolute(site.Digest.Site.BaseUrl, Permalink.Sitemap)}\n");
        yield return Text(Permalink.NoJekyll, "text/plain; charset=utf-8", () => "");
        yield return Text(Permalink.Sitemap, "application/xml; charset=utf-8", () => Sitemap(site.Digest));
        yield return Text(Permalink.Manifest, "application/manifest+json; charset=utf-8", () => Manifest(site.Digest.Site));
    }

    private static Resource Text(string path, string mediaType, Func<string> text) =>
        new(path, ResourceKind.Other, mediaType, _ => ValueTask.FromResult(Encoding.UTF8.GetBytes(text())));

    /// <summary>W3C Web Application Manifest: the site's name and icons for a phone's home screen.</summary>
    private static string Manifest(SiteSettings site)
    {
        var manifest = new JsonObject
        {
            ["name"] = site.Title,
            ["short_name"] = site.Title,
            ["description"] = site.Description,
            ["start_url"] = "./",
            ["display"] = "minimal-ui",
            ["icons"] = new JsonArray(
                new JsonObject { ["src"] = "assets/icon-192.png", ["sizes"] = "192x192", ["type"] = "image/png" },
                new JsonObject { ["src"] = "assets/icon-512.png", ["sizes"] = "512x512", ["type"] = "image/png", ["purpose"] = "any maskable" }),
        };
        return manifest.ToJsonString(Readable) + "\n";
    }

    /// <summary>Sitemap protocol 0.9: indexes, terms, weeks and articles, with the day each last changed.</summary>
    private static string Sitemap(Digest digest)
    {
        var entries = new List<(string Path, DateTimeOffset Changed)>
        {
            (Permalink.Home, digest.Now), (Permalink.Tags, digest.Now), (Permalink.Authors, digest.Now), (Permalink.Sources, digest.Now), (Permalink.Weeks, digest.Now),
        };
        entries.AddRange(digest.Pages.Select(p => (p.Path, digest.Now)));
        entries.AddRange(digest.Articles.Select(a => (a.Path, a.Updated ?? a.Published)));
        entries.AddRange(digest.Issues.Select(i => (i.Path, i.Articles.Select(a => a.Updated ?? a.Published).DefaultIfEmpty(i.Closed).Max())));
        IEnumerable<Term> terms = [.. digest.Tags, .. digest.Authors, .. digest.Sources];
        entries.AddRange(terms.Where(t => t.Articles.Count > 0).Select(t => (t.Path, t.Articles.Max(a => a.Updated ?? a.Published))));

        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true }))
        {
            xml.WriteStartElement("urlset", "http://www.sitemaps.org/schemas/sitemap/0.9");
            foreach (var (path, changed) in entries.OrderBy(e => e.Path, StringComparer.Ordinal))
            {
                xml.WriteStartElement("url");
                xml.WriteElementString("loc", Permalink.Absolute(digest.Site.BaseUrl, path));
                xml.WriteElementString("lastmod", changed.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                xml.WriteEndElement();
            }
        }

        return text.Append('\n').ToString();
    }
}
