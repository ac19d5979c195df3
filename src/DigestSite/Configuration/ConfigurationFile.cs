using System.Text;
using DigestSite.Curation;
using DigestSite.Diagnostics;
using DigestSite.Pipelines;
using DigestSite.Yaml;

namespace DigestSite.Configuration;

/// <summary>Reads <c>input/digest.yml</c>. The keys asked for here are the keys there are.</summary>
public static class ConfigurationFile
{
    /// <summary>Used until the site has an address; it is where the preview stands.</summary>
    public static readonly Uri LocalAddress = new("http://localhost:5080/");

    /// <param name="baseUrl">From the command line; wins over the file.</param>
    /// <returns><see langword="null"/> when anything is wrong with it: all problems are in <paramref name="diagnostics"/>.</returns>
    public static DigestConfiguration? Read(DigestFolders folders, Uri? baseUrl, DiagnosticBag diagnostics)
    {
        var name = folders.NameOf(folders.Configuration);
        if (!File.Exists(folders.Configuration))
        {
            diagnostics.Error(DiagnosticCode.MissingFile, new Place(name), "not found",
                "Run the command in the folder that holds input/, or say where it is with --input DIR.");
            return null;
        }

        return Parse(File.ReadAllText(folders.Configuration, Encoding.UTF8), name, baseUrl, diagnostics);
    }

    /// <param name="file">How messages name it.</param>
    public static DigestConfiguration? Parse(string text, string file, Uri? baseUrl, DiagnosticBag diagnostics)
    {
        var problems = new DiagnosticBag();
        var configuration = YamlText.ParseMap(text, file, problems) is { } map ? Digest(map, baseUrl, problems) : null;
        foreach (var problem in problems.Sorted.Where(p => p.Severity == Severity.Error || !problems.HasErrors))
            diagnostics.Add(problem);

        return problems.HasErrors ? null : configuration;
    }

    private static DigestConfiguration Digest(YamlMap map, Uri? baseUrl, DiagnosticBag diagnostics)
    {
        var configuration = new DigestConfiguration
        {
            Site = Site(map.Map("site"), baseUrl, diagnostics),
            Sources = Sources(map.Maps("sources"), diagnostics),
            Feeds = Feeds(map.Map("feeds")),
            Weekly = Weekly(map.Map("weekly")),
            Health = Health(map.Map("health")),
            Hide = map.Texts("hide"),
        };
        map.RefuseUnknown();
        return configuration;
    }

    private static SiteSettings Site(YamlMap map, Uri? baseUrl, DiagnosticBag diagnostics)
    {
        var defaults = new SiteSettings { Title = "", BaseUrl = LocalAddress };
        var written = map.Address("base-url");
        if (baseUrl is null && written is null)
        {
            diagnostics.Info(DiagnosticCode.UnsetSetting, map.Place, $"base-url is not set: feeds and canonical links say {LocalAddress}",
                "Set base-url, or pass --base-url, before publishing.");
        }

        var site = new SiteSettings
        {
            Title = map.RequiredText("title", "What the digest is called: site: { title: My digest }"),
            Description = map.Text("description") ?? defaults.Description,
            BaseUrl = WithSlash(baseUrl ?? written ?? defaults.BaseUrl),
            Language = map.Text("language") ?? defaults.Language,
            TimeZone = map.Parse("time-zone", text => TimeZone(map, text)) ?? defaults.TimeZone,
            Curator = map.Text("curator"),
            Repository = map.Address("repository"),
            ArticlesPerPage = map.Number("articles-per-page", defaults.ArticlesPerPage, 1, 500),
        };
        map.RefuseUnknown();
        return site;
    }

    private static TimeZoneInfo? TimeZone(YamlMap map, string name) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone)
            ? zone
            : map.Refuse<TimeZoneInfo>("time-zone", $"no time zone is called '{name}'", "Use an IANA name such as Europe/Berlin, or UTC.");

    private static List<SourceSettings> Sources(IReadOnlyList<YamlMap> maps, DiagnosticBag diagnostics)
    {
        var sources = new List<SourceSettings>();
        var taken = new Dictionary<string, Place>(StringComparer.Ordinal);
        foreach (var map in maps)
        {
            var source = Source(map);
            if (source is null)
                continue;

            foreach (var key in source.Feeds.Select(f => f.Key).Append(source.Key).Distinct(StringComparer.Ordinal))
            {
                if (!taken.TryAdd(key, map.Place))
                {
                    diagnostics.Error(DiagnosticCode.InvalidValue, map.Place, $"'{key}' is already the key of another source or feed (line {taken[key].Line})",
                        "Give one of them a key of its own: key: another-name");
                }
            }

            sources.Add(source);
        }

        return sources;
    }

    private static SourceSettings? Source(YamlMap map)
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
            Feeds = template is null ? [] : Addresses(map, key, template, tags),
            FeedPlace = map.PlaceOf("feed"),
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

    private static FeedSettings Feeds(YamlMap map)
    {
        var feeds = new FeedSettings { Items = map.Number("items", new FeedSettings().Items, 1, 10_000) };
        map.RefuseUnknown();
        return feeds;
    }

    private static WeeklySettings Weekly(YamlMap map)
    {
        var weekly = new WeeklySettings { Title = map.Text("title") ?? new WeeklySettings().Title };
        map.RefuseUnknown();
        return weekly;
    }

    private static HealthSettings Health(YamlMap map)
    {
        var health = new HealthSettings { StaleAfter = TimeSpan.FromDays(map.Number("stale-after", (int)new HealthSettings().StaleAfter.TotalDays, 1, 3650)) };
        map.RefuseUnknown();
        return health;
    }

    private static Uri WithSlash(Uri address) =>
        address.AbsolutePath.EndsWith('/') ? address : new UriBuilder(address) { Path = address.AbsolutePath + "/" }.Uri;
}
