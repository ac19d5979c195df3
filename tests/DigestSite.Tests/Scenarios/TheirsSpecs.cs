using DigestSite.Diagnostics;

namespace DigestSite.Tests.Scenarios;

/// <summary>A person's edit, and the publisher's version when it is asked for.</summary>
public sealed class TheirsSpecs : IDisposable
{
    private const string File = "2026/the-first-article.md";

    private static readonly FeedEntry Entry = new("1", "https://blog.example/first/", "The first article", $"<p>{FeedEntry.Words(1)}</p><p>Second.</p>", Summary: "About.");

    private readonly OneFeed _digest = new();

    public void Dispose() => _digest.Dispose();

    [Fact]
    public void What_changed_upstream_of_an_edited_article_is_told_with_the_command_that_takes_it()
    {
        _digest.Gives(Entry);
        _digest.Edit(File, "title: The first article", "title: My title");
        _digest.Gives(Entry with { Title = "Their new title", Content = $"<p>{FeedEntry.Words(1)}</p><p>Second, mended.</p><p>Third.</p>" });

        var warning = Assert.Single(_digest.Problems);
        Assert.Equal($"input/articles/{File}: was edited here, and its publisher has changed it since; the edited text stays. Theirs differs in title, body (3 lines new, 1 gone)", warning.ToString());
        Assert.Equal("Take theirs: digest import --theirs the-first-article. Keep yours for good: delete its imported line.", warning.Hint);
    }

    [Theory]
    [InlineData("the-first-article")]
    [InlineData("The-First-Article.md")]
    [InlineData("input/articles/2026/the-first-article.md")]
    public void Theirs_takes_the_publishers_version_and_keeps_curation(string slug)
    {
        const string Curation = "pin: true\nnote: >\n  Read\n\n  this.\nhide: false\n";
        _digest.Gives(Entry);
        var imported = _digest.Read(File);
        _digest.Edit(File, "title: The first article", Curation + "title: My title");
        _digest.Edit(File, "Second.", "Mine.");
        _digest.Import();

        _digest.Import(slug);

        Assert.Equal(imported.Replace("imported:", Curation + "imported:", StringComparison.Ordinal), _digest.Read(File));
        Assert.Equal("title, body (1 line new, 1 gone)", Assert.Single(_digest.Scenario.Imported!.Taken).Difference.ToString());
        Assert.Empty(_digest.Problems);
    }

    [Fact]
    public void Theirs_is_taken_also_where_it_is_less()
    {
        _digest.Gives(Entry);
        _digest.Gives(Entry with { Content = null });
        Assert.NotEmpty(_digest.Problems);

        _digest.Import("the-first-article");

        Assert.DoesNotContain("Second.", _digest.Read(File), StringComparison.Ordinal);
        Assert.Empty(_digest.Problems);
    }

    [Fact]
    public void Theirs_makes_an_article_of_ones_own_an_imported_one_again()
    {
        _digest.Gives(Entry);
        var imported = _digest.Read(File);
        _digest.Write(File, string.Join('\n', imported.Split('\n').Where(l => !l.StartsWith("imported:", StringComparison.Ordinal))).Replace("Second.", "Mine.", StringComparison.Ordinal));
        _digest.Import();
        Assert.Contains("Mine.", _digest.Read(File), StringComparison.Ordinal);

        _digest.Import("the-first-article");

        Assert.Equal(imported, _digest.Read(File));
    }

    [Fact]
    public void Theirs_without_anything_to_change_says_so()
    {
        _digest.Gives(Entry);
        _digest.Import("the-first-article");

        Assert.True(Assert.Single(_digest.Scenario.Imported!.Taken).Difference.IsNone);
    }

    [Fact]
    public void Theirs_of_an_article_that_no_feed_holds_leaves_it_and_says_so()
    {
        _digest.Gives(Entry);
        _digest.Edit(File, "Second.", "Mine.");
        var edited = _digest.Read(File);
        _digest.Record("blog");

        _digest.Import("the-first-article");

        Assert.Equal(edited, _digest.Read(File));
        Assert.Equal($"input/articles/{File}: no recorded feed holds it, or it is listed under hide: the file stays as it is", Assert.Single(_digest.Problems, p => p.Code != DiagnosticCode.LenientFeed).ToString());
    }

    [Fact]
    public void Theirs_of_a_name_that_no_article_has_is_an_error_with_the_nearest()
    {
        _digest.Gives(Entry);
        _digest.Import("the-frist-article");

        var error = Assert.Single(_digest.Problems);
        Assert.Equal(DiagnosticCode.UnknownArticle, error.Code);
        Assert.Equal("--theirs the-frist-article: no article in the archive is called so, did you mean the-first-article?", error.ToString());
    }

    [Fact]
    public void A_title_and_tags_of_ones_own_stay()
    {
        _digest.Gives(Entry);
        _digest.Edit(File, "title: The first article", "title: My title\ntags: [Mine]");
        _digest.Gives(Entry);

        Assert.Contains("title: My title\ntags: [Mine]\n", _digest.Read(File), StringComparison.Ordinal);
        Assert.Empty(_digest.Problems);
    }
}
