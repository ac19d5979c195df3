using System.Runtime.CompilerServices;
using System.Text.Json;
using DigestSite.Curation;
using DigestSite.Diagnostics;
using static DigestSite.Snapshots.Snapshot;

namespace DigestSite.Tests.Curation;

/// <summary>What <c>tags.yml</c> and <c>authors.yml</c> may say.</summary>
public sealed class TermFileSpecs
{
    private readonly DiagnosticBag _diagnostics = new();

    [Fact]
    public void An_entry_needs_no_more_than_a_name()
    {
        var tag = Assert.Single(Tags("- name: C#"));

        Assert.Equal(("C#", "c-sharp", "", 0, null), (tag.Name, tag.Slug, tag.Description, tag.Aliases.Count, tag.Parent));
        Assert.Empty(_diagnostics.Sorted);
    }

    [Fact]
    public void An_author_has_a_page_a_picture_and_a_few_words()
    {
        var author = Assert.Single(Authors("""
            - name: Jane Example
              aliases: J. Example
              link: https://jane.example
              avatar: people/jane.png
              bio: Writes about compilers.
            """));

        Assert.Equal(("https://jane.example/", "/assets/people/jane.png", "Writes about compilers.", "J. Example"),
            (author.Link!.AbsoluteUri, author.Avatar, author.Description, author.Aliases[0].Text));
        Assert.Empty(_diagnostics.Sorted);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing yet\n")]
    [InlineData("[]")]
    public void An_empty_file_lists_nothing(string text)
    {
        Assert.Empty(Tags(text));
        Assert.Empty(_diagnostics.Sorted);
    }

    [Fact]
    public void Other_spellings_of_the_name_itself_are_harmless_aliases()
    {
        Tags("- { name: Machine Learning, aliases: [machine-learning, machinelearning, ML, ml] }");

        Assert.Empty(_diagnostics.Sorted);
    }

    [Fact]
    public Task Every_problem_of_tags_is_named_at_once() => InvalidTags("""
        - name: AI
          aliases: [ML, Artificial Intelligence]
        - name: Machine Learning
          aliases: [ml, ai]
        - name: machine-learning
        - nmae: Typo
        - name: ""
          description: nameless
        - name: 🎉
        - name: C#
        - name: C Sharp
        - name: Go
          aliases: [C-sharp!, golang]
          slug: Go Lang
        - name: Golang tools
          slug: golang
        - just text
        """);

    [Fact]
    public Task Parents_must_be_there_and_above() => InvalidTags("""
        - name: Python
          parent: Pyhton
        - name: A
          parent: B
        - name: B
          parent: c
        - name: C
          parent: A
        - name: D
          parent: A
        - name: Self
          parent: self
        - name: Lost
          parent: Nowhere
        """);

    [Fact]
    public async Task Every_problem_of_authors_is_named_at_once()
    {
        Authors("""
            - name: Jane
              link: jane.example
              avatar: ../secret.png
            - name: Joe
              avatar: gone.png
              website: https://joe.example
            - name: Kim
              avatar: notes.txt
            - name: Lee
              avatar: javascript://alert(1)
            """);

        await Verify(_diagnostics.Printed());
    }

    [Theory]
    [InlineData("mapping", "AI:\n  aliases: [ML]\n")]
    [InlineData("broken", "- name: A\n- name: B: C\n")]
    public Task A_file_of_another_shape_is_refused_with_a_hint(string name, string text) => InvalidTags(text, name);

    /// <summary>The schemas beside the files are for editors; what they know is what is read.</summary>
    [Fact]
    public void The_schemas_know_the_keys_that_are_read()
    {
        // A fork that replaces its whole input may do without.
        if (!File.Exists(SchemaFile("tags")))
            return;

        Tags("- { name: A, x: 1 }");
        Assert.Equal(KnownKeys("input/tags.yml"), KeysOf("tags"));
        Authors("- { name: A, x: 1 }");
        Assert.Equal(KnownKeys("input/authors.yml"), KeysOf("authors"));
    }

    private string[] KnownKeys(string file)
    {
        var hint = _diagnostics.Sorted.Single(d => d.Place!.File == file && d.Message.StartsWith("unknown key 'x'", StringComparison.Ordinal)).Hint!;
        return [.. hint["Known here: ".Length..].TrimEnd('.').Split(", ").Order(StringComparer.Ordinal)];
    }

    private static string[] KeysOf(string schema)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(SchemaFile(schema)));
        return [.. json.RootElement.GetProperty("items").GetProperty("properties").EnumerateObject().Select(p => p.Name).Order(StringComparer.Ordinal)];
    }

    private static string SchemaFile(string name, [CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "input", name + ".schema.json");

    private IReadOnlyList<TagEntry> Tags(string text) => TagFile.Parse(text, "input/tags.yml", _diagnostics);

    private IReadOnlyList<AuthorEntry> Authors(string text) => AuthorFile.Parse(text, "input/authors.yml", f => f == "people/jane.png", _diagnostics);

    private async Task InvalidTags(string text, string? name = null, [CallerMemberName] string method = "")
    {
        Tags(text);
        await (name is null ? Verify(_diagnostics.Printed(), method: method) : Verify(_diagnostics.Printed(), method: method).UseParameters(name));
    }
}
