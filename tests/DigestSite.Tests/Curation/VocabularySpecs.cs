using DigestSite.Curation;
using DigestSite.Diagnostics;

namespace DigestSite.Tests.Curation;

public sealed class VocabularySpecs
{
    [Fact]
    public void Spellings_that_differ_in_case_space_hyphen_or_stray_punctuation_are_one_term()
    {
        var vocabulary = Of(
        [
            "Python", "python", "Python", "Open Source", "open source", "open-source", "trading,", "trading",
            "academic writing", "academic-writing", "Node.js", "NodeJS", "#linux", "Linux", "Linux",
        ]);

        Assert.Equal(
            ["academic writing", "Linux", "Node.js", "Open Source", "Python", "trading"],
            vocabulary.Terms.Select(t => t.Name));
    }

    [Fact]
    public void The_most_used_spelling_wins() =>
        Assert.Equal("llm", Assert.Single(Of(["LLM", "llm", "llm"]).Terms).Name);

    [Fact]
    public void Signs_that_tell_names_apart_count()
    {
        var vocabulary = Of(["C", "C++", "C#", "F#", ".NET", "NET", "R", "C/C++"]);

        Assert.Equal(8, vocabulary.Terms.Count);
        Assert.Equal(8, vocabulary.Terms.Select(t => t.Slug).Distinct().Count());
    }

    [Fact]
    public void Where_slugs_clash_the_name_spelled_like_its_slug_keeps_it()
    {
        var vocabulary = Of(["C#", "C Sharp"]);

        Assert.Equal([("C Sharp", "c-sharp"), ("C#", "c-sharp-2")], vocabulary.Terms.Select(t => (t.Name, t.Slug)));
    }

    [Fact]
    public void Names_in_any_script_are_kept_apart()
    {
        var vocabulary = Of(["机器学习", "深度学习", "🎉", "🚀", "Über", "uber"]);

        Assert.Equal(6, vocabulary.Terms.Count);
        Assert.Equal(6, vocabulary.Terms.Select(t => t.Slug).Distinct().Count());
    }

    [Fact]
    public void Terms_are_found_by_any_spelling_once_each()
    {
        var vocabulary = Of(["AI", "Python"]);

        Assert.Equal(["Python", "AI"], vocabulary.Find(["python", "ai", "A.I.", "PYTHON", "unheard of"]).Select(t => t.Name));
    }

    [Fact]
    public void A_listed_term_takes_in_its_aliases_under_its_own_name()
    {
        var vocabulary = Of(["ML", "ml", "ML", "machine learning", "Artificial-Intelligence"], """
            - { name: Machine Learning, aliases: [ML] }
            - { name: AI, aliases: [Artificial Intelligence] }
            """);

        Assert.Equal([("AI", "ai"), ("Machine Learning", "machine-learning")], vocabulary.Terms.Select(t => (t.Name, t.Slug)));
        Assert.Equal(["Machine Learning", "AI"], vocabulary.Find(["ML", "machine-learning", "ai"]).Select(t => t.Name));
    }

    [Fact]
    public void The_addresses_of_aliases_and_of_the_name_lead_to_the_slug()
    {
        var vocabulary = Of(["C#"], "- { name: C#, slug: csharp, aliases: [C Sharp, CSharp Language] }");

        var term = Assert.Single(vocabulary.Terms);
        Assert.Equal(["c-sharp", "csharp-language"], term.FormerSlugs);
    }

    [Fact]
    public void An_unlisted_spelling_that_would_get_a_listed_address_is_that_term()
    {
        var vocabulary = Of(["C-Sharp", "dotnet", "🎉"], """
            - name: C#
            - name: .NET
            - { name: 🚀, slug: untitled }
            """);

        Assert.Equal(["C#", ".NET", "🎉"], vocabulary.Find(["C-Sharp", "dotnet", "🎉"]).Select(t => t.Name));
    }

    [Fact]
    public void An_address_that_another_spelling_would_give_leads_on_unless_it_is_taken()
    {
        var vocabulary = Of(["NodeJS", "NodeJS", "Node.js", "C#", "C Sharp"]);

        Assert.Equal(["node-js"], vocabulary.Find(["nodejs"])[0].FormerSlugs);
        Assert.All(vocabulary.Find(["C#", "C Sharp"]), t => Assert.Empty(t.FormerSlugs));
    }

    private static Vocabulary Of(IEnumerable<string> spellings, string entries = "") =>
        Vocabulary.From(spellings, new KnownTerms(TagFile.Parse(entries, "tags.yml", new DiagnosticBag())));
}
