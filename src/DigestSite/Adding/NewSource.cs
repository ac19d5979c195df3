using System.Globalization;
using DigestSite.Archive;
using DigestSite.Configuration;
using DigestSite.Curation;
using DigestSite.Feeds;
using DigestSite.Yaml;

namespace DigestSite.Adding;

/// <summary>A source as it will stand in <c>digest.yml</c>, drawn from its feed.</summary>
/// <param name="Key">Only where its name would give a key that is taken.</param>
public sealed record NewSource(string Name, string? Key, Uri Site, string? Description, Uri Feed)
{
    private const int LongestName = 80;
    private const int LongestDescription = 200;

    public static NewSource Of(Uri address, Feed feed, DigestConfiguration configuration)
    {
        var taken = configuration.Sources.SelectMany(s => s.Feeds.Select(f => f.Key).Append(s.Key)).ToHashSet(StringComparer.Ordinal);
        var host = NormalisedLink.Host(address);
        var name = Line(feed.Title, LongestName) ?? host;
        var description = Line(feed.Description, LongestDescription);
        var site = Uri.TryCreate(feed.Link, UriKind.Absolute, out var link) && link.Scheme is "http" or "https" ? link : new Uri(address, "/");
        return new NewSource(name, taken.Contains(Slug.From(name)) ? FreeKey(Slug.From(host), taken) : null, site, description == name ? null : description, address);
    }

    /// <summary>The lines of its entry, without indentation.</summary>
    public IReadOnlyList<string> Lines()
    {
        var entry = new YamlHeadWriter();
        entry.Text("name", Name);
        entry.Text("key", Key);
        entry.Text("site", Site.AbsoluteUri);
        entry.Text("description", Description);
        entry.Text("feed", Feed.AbsoluteUri);
        return entry.ToString().TrimEnd('\n').Split('\n');
    }

    private static string FreeKey(string key, HashSet<string> taken) =>
        Enumerable.Range(1, taken.Count + 1)
            .Select(n => n == 1 ? key : string.Create(CultureInfo.InvariantCulture, $"{key}-{n}"))
            .First(k => !taken.Contains(k));

    /// <summary>On one line and of a bearable length; <see langword="null"/> when nothing is left.</summary>
    private static string? Line(string? text, int limit)
    {
        var words = string.Concat((text ?? "").Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c)).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var line = string.Join(' ', words);
        if (line.Length > limit)
            line = line[..(line.LastIndexOf(' ', limit) is > 0 and var end ? end : limit)].TrimEnd() + "…";
        return line.Length == 0 ? null : line;
    }
}
