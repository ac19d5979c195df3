using System.Globalization;
using DigestSite.Curation;
using DigestSite.Feeds;
using DigestSite.Yaml;

namespace DigestSite.Configuration;

/// <summary>Reads one entry of <c>sources</c>.</summary>
internal static class SourceSection
{
    private const int MostItems = 10_000;
    private const int MostDays = 100 * 365;

    /// <returns><see langword="null"/> when it has no feed, which is then reported.</returns>
    public static SourceSettings? Read(YamlMap map)
    {
        var name = map.RequiredText("name");
        var key = map.Parse("key", text => Key(map, text)) ?? Slug.From(name);
        var template = map.Text("feed");
        map.Require("feed", "The address of its feed; {tag} in it stands for each of tags.");
        var tags = map.Texts("tags");
        var source = new SourceSettings
        {
            Key = key,
            Name = name,
            Site = map.Address("site"),
            Description = map.Text("description") ?? "",
            TagScheme = map.Text("tag-scheme"),
            Include = Filter(map.Map("include")),
            Exclude = Filter(map.Map("exclude")),
            MaxAge = map.Parse("max-age", text => Age(map, text)),
            Cap = map.Text("cap") is null ? null : map.Number("cap", MostItems, 1, MostItems),
            Content = map.Choice("content", ContentMode.Full),
            Format = map.Text("format") is null ? null : map.Choice("format", BodyFormat.Html),
            FeedPlace = map.PlaceOf("feed"),
            Feeds = template is null ? [] : Addresses(map, key, template, tags),
        };
        map.RefuseUnknown();
        return template is null ? null : source;
    }

    private static string? Key(YamlMap map, string text) =>
        Slug.From(text) == text
            ? text
            : map.Refuse<string>("key", $"'{text}' cannot name files and pages", $"Use small letters, digits and hyphens: {Slug.From(text)}");

    private static List<FeedAddress> Addresses(YamlMap map, string key, string template, IReadOnlyList<string> tags)
    {
        const string Placeholder = "{tag}";
        if (template.Contains(Placeholder, StringComparison.Ordinal) != tags.Count > 0)
        {
            map.Refuse<string>("feed", tags.Count > 0 ? "tags are listed, but the address holds no {tag}" : "the address holds {tag}, but no tags are listed",
                "An address with {tag} is asked for once per entry of tags.");
            return [];
        }

        var feeds = new List<FeedAddress>();
        foreach (var tag in tags.Count > 0 ? tags : [""])
        {
            var address = template.Replace(Placeholder, Uri.EscapeDataString(tag), StringComparison.Ordinal);
            if (Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")
                feeds.Add(tag.Length == 0 ? new FeedAddress(key, uri) : new FeedAddress($"{key}-{Slug.From(tag)}", uri, tag));
            else
                map.Refuse<string>("feed", $"'{address}' is not an address", "Write it whole: https://example.org/feed.xml");
        }

        return feeds;
    }

    private static ItemFilter Filter(YamlMap map)
    {
        var filter = new ItemFilter
        {
            Tags = map.PlacedTexts("tags"),
            Authors = map.PlacedTexts("authors"),
            Title = map.PlacedTexts("title"),
            Text = map.PlacedTexts("text"),
            Place = map.Place,
        };
        map.RefuseUnknown();
        return filter;
    }

    private static AgeLimit? Age(YamlMap map, string text)
    {
        var days = text.Length == 0 ? 0 : text[^1] switch
        {
            'd' => 1,
            'w' => 7,
            'y' => 365,
            _ => 0,
        };
        return days > 0 && int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 && number <= MostDays / days
            ? new AgeLimit(TimeSpan.FromDays(number * days), text, map.PlaceOf("max-age"))
            : map.Refuse<AgeLimit>("max-age", $"'{text}' is no age", "Write days, weeks or years: 90d, 12w, 1y.");
    }
}
