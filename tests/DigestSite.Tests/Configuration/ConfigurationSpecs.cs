using System.Runtime.CompilerServices;
using System.Text.Json;
using DigestSite.Configuration;
using DigestSite.Diagnostics;
using static DigestSite.Snapshots.Snapshot;

namespace DigestSite.Tests.Configuration;

public sealed class ConfigurationSpecs
{
    private readonly DiagnosticBag _diagnostics = new();

    [Fact]
    public void A_source_with_tags_has_a_feed_for_each()
    {
        var configuration = Parse("""
            site:
              title: Digest
            sources:
              - name: freeCodeCamp
                feed: https://example.org/tag/{tag}/rss.xml
                tags: [llm, c#]
            """);

        Assert.Equal(
            [
                new FeedAddress("freecodecamp-llm", new Uri("https://example.org/tag/llm/rss.xml"), "llm"),
                new FeedAddress("freecodecamp-c-sharp", new Uri("https://example.org/tag/c%23/rss.xml"), "c#"),
            ],
            configuration!.Sources[0].Feeds);
    }

    [Fact]
    public void A_base_url_always_ends_in_a_slash()
    {
        var configuration = ConfigurationFile.Parse("site: { title: D }", "input/digest.yml", new Uri("https://x.github.io/repo"), _diagnostics);

        Assert.Equal("https://x.github.io/repo/", configuration!.Site.BaseUrl.AbsoluteUri);
    }

    [Fact]
    public void A_missing_base_url_is_only_a_note()
    {
        Assert.NotNull(Parse("site: { title: D }"));
        Assert.Equal(Severity.Info, Assert.Single(_diagnostics.Sorted).Severity);
    }

    [Fact]
    public Task Every_problem_is_reported_at_once_with_its_place_and_a_hint() => Invalid("""
        site:
          titel: My digest
          base_url: https://example.org/
          language: en
          time-zone: Mars/Olympus
          articles-per-page: many
        source:
          - name: A
        sources:
          - name: One
            feeds: https://example.org/feed.xml
          - feed: https://example.org/{tag}.xml
            name: Two
          - name: Three
            feed: example.org/feed.xml
            tags: [a]
          - name: Four
            key: Four!
            feed: https://example.org/four.xml
          - just text
          - name: One
            feed: ftp://example.org/one.xml
        feeds: everything
        weekly:
          title: [a, b]
          titel: A
          titel: B
        """);

    [Fact]
    public Task Yaml_that_does_not_parse_is_named_with_its_line() => Invalid("""
        site:
          title: A digest: of tutorials
        """);

    [Fact]
    public Task A_tab_for_indentation_is_named_with_its_line() => Invalid("site:\n\ttitle: Digest\n");

    [Fact]
    public Task A_file_that_is_no_mapping_is_refused() => Invalid("- a\n- b\n");

    [Fact]
    public Task An_empty_file_says_what_is_missing() => Invalid("");

    [Fact]
    public void Deep_nesting_and_anchors_that_multiply_are_harmless()
    {
        Assert.Null(Parse(string.Concat(Enumerable.Repeat("[", 5000))));
        Assert.Null(Parse("a: &a [x]\nb: &b [*a, *a]\nc: [*b, *b, *missing]\n"));
    }

    /// <summary>The schema beside the file is for editors; what it knows is what is read.</summary>
    [Fact]
    public void The_schema_knows_the_keys_that_are_read()
    {
        // A fork that replaces its whole input may do without.
        if (!File.Exists(SchemaFile()))
            return;

        using var schema = JsonDocument.Parse(File.ReadAllText(SchemaFile()));
        var properties = schema.RootElement.GetProperty("properties");

        Assert.Equal(KnownKeys("x: 1"), Names(properties));
        Assert.Equal(KnownKeys("site: { title: D, x: 1 }"), Names(properties.GetProperty("site").GetProperty("properties")));
        Assert.Equal(KnownKeys("sources: [{ x: 1 }]"), Names(properties.GetProperty("sources").GetProperty("items").GetProperty("properties")));
        var filter = schema.RootElement.GetProperty("$defs").GetProperty("filter").GetProperty("properties");
        Assert.Equal(KnownKeys("sources: [{ include: { x: 1 } }]"), Names(filter));
        Assert.Equal(KnownKeys("sources: [{ exclude: { x: 1 } }]"), Names(filter));
        Assert.Equal(KnownKeys("feeds: { x: 1 }"), Names(properties.GetProperty("feeds").GetProperty("properties")));
        Assert.Equal(KnownKeys("weekly: { x: 1 }"), Names(properties.GetProperty("weekly").GetProperty("properties")));
    }

    private static string[] KnownKeys(string yaml)
    {
        var diagnostics = new DiagnosticBag();
        ConfigurationFile.Parse(yaml, "digest.yml", null, diagnostics);
        var hint = diagnostics.Sorted.Single(d => d.Message.StartsWith("unknown key 'x'", StringComparison.Ordinal)).Hint!;
        return [.. hint["Known here: ".Length..].TrimEnd('.').Split(", ").Order(StringComparer.Ordinal)];
    }

    private static string[] Names(JsonElement properties) =>
        [.. properties.EnumerateObject().Select(p => p.Name).Order(StringComparer.Ordinal)];

    private static string SchemaFile([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "input", "digest.schema.json");

    private DigestConfiguration? Parse(string yaml) => ConfigurationFile.Parse(yaml, "input/digest.yml", null, _diagnostics);

    private async Task Invalid(string yaml, [CallerMemberName] string method = "")
    {
        Assert.Null(Parse(yaml));
        await Verify(_diagnostics.Printed(), method: method);
    }
}
