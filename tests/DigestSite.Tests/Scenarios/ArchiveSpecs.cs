using DigestSite.Diagnostics;
using static DigestSite.Snapshots.Snapshot;

namespace DigestSite.Tests.Scenarios;

/// <summary>What import does when feeds and people change the same articles.</summary>
public sealed class ArchiveSpecs : IDisposable
{
    private const string Records = "input/articles/2026/records-and-spans-in-c-sharp.md";
    private const string Templates = "input/articles/2026/templates-without-tears.md";

    private readonly Scenario _scenario = new("small");

    public void Dispose() => _scenario.Dispose();

    [Fact]
    public void Items_seen_in_two_feeds_become_one_article()
    {
        _scenario.Import();

        Assert.Equal((7, 2, 4), (_scenario.Imported!.Summary.Items, _scenario.Imported.Summary.Merged, _scenario.Imported.Summary.Added));
        Assert.Contains("sources: [acme-c-sharp, acme-cpp]", _scenario.Read(Records), StringComparison.Ordinal);
        Assert.Contains("tags: [C#, Compilers, c++]", _scenario.Read(Records), StringComparison.Ordinal);
    }

    [Fact]
    public void The_original_wins_over_a_newer_copy()
    {
        _scenario.Import();

        Assert.Contains("title: Templates without tears\nlink: https://acme.example/templates/\n", _scenario.Read(Templates), StringComparison.Ordinal);
        Assert.Contains("sources: [acme-cpp, notes]", _scenario.Read(Templates), StringComparison.Ordinal);
        Assert.DoesNotContain("A copy.", _scenario.Read(Templates), StringComparison.Ordinal);
    }

    [Fact]
    public void An_unedited_article_follows_its_feed_and_keeps_its_name_and_curation()
    {
        _scenario.Import();
        _scenario.Edit(Templates, "imported:", "note: The best of the week.\nimported:");
        _scenario.Edit("input/feeds/acme-cpp.xml", "Templates without tears", "Templates with joy");
        _scenario.Edit("input/feeds/acme-cpp.xml", "Errors come later.", "Errors come sooner.");

        _scenario.Import();

        var text = _scenario.Read(Templates);
        Assert.Equal(1, _scenario.Imported!.Summary.Updated);
        Assert.Contains("title: Templates with joy", text, StringComparison.Ordinal);
        Assert.Contains("note: The best of the week.\n", text, StringComparison.Ordinal);
        Assert.Contains("Errors come sooner.", text, StringComparison.Ordinal);
        Assert.DoesNotContain(_scenario.Diagnostics.Sorted, d => d.Code == DiagnosticCode.ChangedUpstream);
    }

    [Fact]
    public void An_edited_article_stays_and_the_change_upstream_is_reported()
    {
        _scenario.Import();
        _scenario.Edit(Templates, "A *template* is", "A *template*, says Kim, is");
        var edited = _scenario.Read(Templates);

        _scenario.Import();
        Assert.DoesNotContain(_scenario.Diagnostics.Sorted, d => d.Code == DiagnosticCode.ChangedUpstream);

        _scenario.Edit("input/feeds/acme-cpp.xml", "Errors come later.", "Errors come sooner.");
        _scenario.Import();
        Assert.Equal(edited, _scenario.Read(Templates));
        Assert.Equal(Templates, Assert.Single(_scenario.Diagnostics.Sorted, d => d.Code == DiagnosticCode.ChangedUpstream).Place!.File);
    }

    [Fact]
    public void An_article_that_left_its_feeds_stays()
    {
        _scenario.Import();
        var articles = _scenario.Bytes("input/articles");
        _scenario.Delete("input/feeds/notes.xml");

        _scenario.Import();

        Assert.Equal(articles, _scenario.Bytes("input/articles"));
    }

    [Fact]
    public void A_moved_article_is_found_again()
    {
        _scenario.Import();
        _scenario.Write("input/articles/best/templates-without-tears.md", _scenario.Read(Templates));
        _scenario.Delete(Templates);
        var articles = _scenario.Bytes("input/articles");

        _scenario.Import();

        Assert.Equal(articles, _scenario.Bytes("input/articles"));
    }

    [Fact]
    public async Task A_broken_article_is_named_never_replaced_and_the_rest_is_built()
    {
        await _scenario.BuildAsync();
        _scenario.Edit(Templates, "title: Templates", "title: Templates: more");
        var broken = _scenario.Read(Templates);

        await _scenario.BuildAsync();

        Assert.Equal(broken, _scenario.Read(Templates));
        Assert.Equal(0, _scenario.Imported!.Summary.Added);
        Assert.Equal(4, _scenario.Built!.Articles);
        await Verify(string.Join('\n', _scenario.Diagnostics.Sorted.Where(d => d.Severity > Severity.Info).Select(d => $"{d}\n    {d.Hint}")));
    }

    [Fact]
    public async Task A_feed_cut_in_the_middle_keeps_its_whole_items_and_the_rest_is_built()
    {
        var feed = _scenario.Read("input/feeds/acme-cpp.xml");
        _scenario.Write("input/feeds/acme-cpp.xml", feed[..(feed.IndexOf("c++ ", StringComparison.Ordinal) + 2)]);

        await _scenario.BuildAsync();

        Assert.Equal(5, _scenario.Built!.Articles);
        await Verify(string.Join('\n', _scenario.Diagnostics.Sorted.Where(d => d.Severity > Severity.Info).Select(d => $"{d.Severity} {d}")));
    }

    [Fact]
    public async Task A_missing_feed_and_bytes_that_are_no_feed_never_stop_the_rest()
    {
        _scenario.Delete("input/feeds/notes.xml");
        _scenario.Write("input/feeds/acme-cpp.xml", "<!doctype html><title>404</title><p>Not found");

        await _scenario.BuildAsync();

        Assert.Equal(2, _scenario.Built!.Articles);
        await Verify(string.Join('\n', _scenario.Diagnostics.Sorted.Where(d => d.Severity > Severity.Info).Select(d => $"{d.Severity} {d}\n    {d.Hint}")));
    }

    [Fact]
    public void Two_files_with_one_article_are_named_both()
    {
        _scenario.Import();
        _scenario.Write("input/articles/2026/again.md", _scenario.Read(Templates));

        _scenario.Import();

        var error = Assert.Single(_scenario.Diagnostics.Sorted, d => d.Severity == Severity.Error);
        Assert.Equal(
            "input/articles/2026/templates-without-tears.md: is the same article as input/articles/2026/again.md: both have the id a2",
            error.ToString());
    }

    [Fact]
    public void A_typo_in_the_configuration_writes_nothing()
    {
        _scenario.Edit("input/digest.yml", "curator:", "currator:");
        var input = _scenario.Bytes("input");

        Assert.Null(_scenario.Import());
        Assert.Equal(input, _scenario.Bytes("input"));
        Assert.Equal("input/digest.yml(6,3): unknown key 'currator', did you mean 'curator'?", Assert.Single(_scenario.Diagnostics.Sorted).ToString());
    }

    [Fact]
    public void Two_new_articles_of_one_title_get_names_of_their_own()
    {
        _scenario.Edit("input/feeds/notes.xml", "A lexer in an evening", "Welcome");

        _scenario.Import();

        Assert.Contains("2026/welcome-2.md", _scenario.Bytes("input/articles").Keys);
    }
}
