using System.Text;
using DigestSite.Feeds.Html;
using DigestSite.Feeds.Reading.Bytes;
using DigestSite.Feeds.Reading.Xml;

namespace DigestSite.Feeds.Discovery;

/// <param name="Title">What the page calls it; empty when it does not.</param>
/// <param name="MediaType">As the page announces it.</param>
public sealed record AnnouncedFeed(string Url, string Title, string MediaType);

/// <summary>Finds the feeds that a web page announces for readers.</summary>
public static class FeedDiscovery
{
    private const int MostBytes = 8 * 1024 * 1024;

    private static readonly string[] MediaTypes =
        ["application/rss+xml", "application/atom+xml", "application/feed+json", "application/json", "application/rdf+xml", "application/xml", "text/xml"];

    /// <param name="page">A page of HTML as it came.</param>
    /// <param name="address">Where it came from.</param>
    /// <returns>In document order: pages announce their main feed first.</returns>
    public static IReadOnlyList<AnnouncedFeed> Find(ReadOnlyMemory<byte> page, Uri address)
    {
        var html = Encoding.UTF8.GetString(DocumentBytes.Read(page, MostBytes).Utf8.Span);
        var root = address;
        var feeds = new List<AnnouncedFeed>();
        for (var tag = HtmlTag.Next(html, 0); tag is { } found; tag = HtmlTag.Next(html, found.End))
        {
            if (found.IsEnd || found.Name.ToLowerInvariant() is not ("link" or "base" or "a"))
                continue;
            var attributes = HtmlAttribute.Of(html, found).ToList();
            string Value(string name) => CharacterReferences.Decode(attributes.Find(a => a.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value ?? "").Trim();
            if (found.Name.Equals("base", StringComparison.OrdinalIgnoreCase))
                root = Addresses.Combine(address, Value("href")) ?? root;
            else if (Announced(Value("rel"), Value("type").ToLowerInvariant(), Value("href"), Value("title"), root) is { } feed && !feeds.Exists(f => f.Url == feed.Url))
                feeds.Add(feed);
        }
        return feeds;
    }

    private static AnnouncedFeed? Announced(string relation, string type, string address, string title, Uri root)
    {
        var relations = relation.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var isAlternate = relations.Contains("alternate", StringComparer.OrdinalIgnoreCase) && MediaTypes.Contains(type);
        var isFeed = relations.Contains("feed", StringComparer.OrdinalIgnoreCase);
        return (isAlternate || isFeed) && Addresses.Web(root, address) is { } url ? new(url, HtmlText.Line(title), type) : null;
    }
}
