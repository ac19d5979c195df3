using System.Text;
using DigestSite.Curation;
using DigestSite.Diagnostics;
using DigestSite.Pipelines;
using DigestSite.Yaml;

namespace DigestSite.Configuration;

/// <summary>Reads <c>input/digest.yml</c>, and what the curator says of tags and authors. The keys asked for here are the keys there are.</summary>
public static class ConfigurationFile
{
    /// <summary>Used until the site has an address; it is where the preview stands.</summary>
    public static readonly Uri LocalAddress = new("http://localhost:5080/");

    /// <param name="baseUrl">From the command line; wins over the file.</param>
    /// <returns><see langword="null"/> when anything is wrong with one of the files: all problems are in <paramref name="diagnostics"/>.</returns>
    public static DigestConfiguration? Read(DigestFolders folders, Uri? baseUrl, DiagnosticBag diagnostics)
    {
        var name = folders.NameOf(folders.Configuration);
        if (!File.Exists(folders.Configuration))
        {
            diagnostics.Error(DiagnosticCode.MissingFile, new Place(name), "not found",
                "Run the command in the folder that holds input/, or say where it is with --input DIR.");
            return null;
        }

        var problems = new DiagnosticBag();
        var configuration = Parse(File.ReadAllText(folders.Configuration, Encoding.UTF8), name, baseUrl, problems);
        var tags = TextOf(folders.Tags) is { } tagText ? TagFile.Parse(tagText, folders.NameOf(folders.Tags), problems) : [];
        var authors = TextOf(folders.Authors) is { } authorText
            ? AuthorFile.Parse(authorText, folders.NameOf(folders.Authors), asset => File.Exists(Path.Combine(folders.Assets, asset)), problems)
            : [];
        foreach (var problem in problems.Sorted.Where(p => p.Severity == Severity.Error || !problems.HasErrors))
            diagnostics.Add(problem);

        return problems.HasErrors || configuration is null ? null : configuration with { Tags = new KnownTerms(tags), Authors = new KnownTerms(authors) };
    }

    private static string? TextOf(string file) => File.Exists(file) ? File.ReadAllText(file, Encoding.UTF8) : null;

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
            Hide = map.PlacedTexts("hide"),
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
            var source = SourceSection.Read(map);
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

    private static FeedSettings Feeds(YamlMap map)
    {
        var defaults = new FeedSettings();
        var feeds = new FeedSettings
        {
            Items = map.Number("items", defaults.Items, 1, 10_000),
            Terms = map.Choice("terms", defaults.Terms),
        };
        map.RefuseUnknown();
        return feeds;
    }

    private static WeeklySettings Weekly(YamlMap map)
    {
        var weekly = new WeeklySettings
        {
            Title = map.Text("title") ?? new WeeklySettings().Title,
            StubsForEmptyWeeks = map.Parse("empty-weeks", text => EmptyWeeks(map, text)) == "stub",
        };
        map.RefuseUnknown();
        return weekly;
    }

    private static HealthSettings Health(YamlMap map)
    {
        var health = new HealthSettings { StaleAfter = TimeSpan.FromDays(map.Number("stale-after", (int)new HealthSettings().StaleAfter.TotalDays, 1, 3650)) };
        map.RefuseUnknown();
        return health;
    }

    private static string? EmptyWeeks(YamlMap map, string text) => text is "skip" or "stub"
        ? text
        : map.Refuse<string>("empty-weeks", $"'{text}' is neither skip nor stub", "skip: a week without articles has no issue; stub: it has one, empty, for you to write.");

    private static Uri WithSlash(Uri address) =>
        address.AbsolutePath.EndsWith('/') ? address : new UriBuilder(address) { Path = address.AbsolutePath + "/" }.Uri;
}
