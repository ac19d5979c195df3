using System.Text;
using DigestSite.Diagnostics;

namespace DigestSite.Tests.Scenarios;

/// <summary>What people, editors and file systems do to the files of an archive.</summary>
public sealed class StrangeFilesSpecs : IDisposable
{
    private const string File = "2026/the-first-article.md";

    private static readonly FeedEntry Entry = new("a1", "https://blog.example/first/", "The first article", $"<p>{FeedEntry.Words(1)}</p><p>Second.</p>");

    private readonly OneFeed _digest = new();

    public void Dispose() => _digest.Dispose();

    [Fact]
    public void A_file_whose_line_ends_alone_changed_follows_its_feed()
    {
        _digest.Gives(Entry);
        WriteBytes(File, [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(_digest.Read(File).ReplaceLineEndings("\r\n"))]);
        var windows = _digest.Scenario.Bytes("input/articles");
        _digest.Gives(Entry);
        Assert.Equal(windows, _digest.Scenario.Bytes("input/articles"));

        _digest.Gives(Entry with { Title = "A better title" });

        Assert.Contains("title: A better title\n", _digest.Read(File), StringComparison.Ordinal);
        Assert.Empty(_digest.Problems);
    }

    [Fact]
    public void Signs_that_some_editors_take_for_line_ends_do_not_make_a_file_an_edited_one()
    {
        _digest.Gives(Entry with { Content = "<pre><code>a\u2028b\u0085c\fd\u2029e</code></pre>" });
        _digest.Gives(Entry with { Content = "<pre><code>a\u2028b\u0085c\fd\u2029e</code></pre><p>More.</p>" });

        Assert.Contains("More.", _digest.Read(File), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_text_is_named_with_its_line_and_left_to_the_byte()
    {
        _digest.Gives(Entry);
        var bytes = Encoding.Latin1.GetBytes(_digest.Read(File).Replace("Second.", "Caf\u00e9.", StringComparison.Ordinal));
        WriteBytes(File, bytes);

        _digest.Gives(Entry with { Title = "A better title" });

        Assert.Equal(bytes, System.IO.File.ReadAllBytes(PathOf(File)));
        Assert.Single(_digest.Files);
        Assert.Equal($"input/articles/{File}(13): is not UTF-8 text", Assert.Single(_digest.Problems).ToString());
    }

    [Fact]
    public void No_second_file_comes_when_a_file_that_tells_nothing_has_the_name_of_an_item()
    {
        _digest.Gives(Entry);
        WriteBytes(File, [0, 1, 2, 0xFF]);

        _digest.Gives(Entry, Entry with { Id = "a2", Link = "https://blog.example/2/", Title = "Another", Content = $"<p>{FeedEntry.Words(2)}</p>", Day = 2 });

        Assert.Equal(["2026/another.md", File], _digest.Files);
        Assert.Equal([0, 1, 2, 0xFF], System.IO.File.ReadAllBytes(PathOf(File)));
    }

    [Theory]
    [InlineData("week: 2026-w30\n")]
    [InlineData("pin: true\nhide: false\n")]
    [InlineData("draft: true\n")]
    [InlineData("note: >\n  Two\n  lines.\n")]
    public void Curation_makes_no_file_an_edited_one_and_survives(string lines)
    {
        _digest.Gives(Entry);
        _digest.Edit(File, "imported:", lines + "imported:");
        var curated = _digest.Read(File);
        _digest.Gives(Entry);
        Assert.Equal(curated, _digest.Read(File));

        _digest.Gives(Entry with { Title = "A better title", Content = $"<p>{FeedEntry.Words(1)} And more.</p>" });

        Assert.Contains(lines, _digest.Read(File), StringComparison.Ordinal);
        Assert.Contains("title: A better title\n", _digest.Read(File), StringComparison.Ordinal);
        Assert.Contains("And more.", _digest.Read(File), StringComparison.Ordinal);
        Assert.Empty(_digest.Problems);
    }

    [Fact]
    public void Text_that_says_it_is_UTF_16_is_read()
    {
        _digest.Gives(Entry);
        WriteBytes(File, [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(_digest.Read(File))]);

        _digest.Gives(Entry with { Title = "A better title" });

        Assert.Contains("title: A better title\n", _digest.Read(File), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_called_like_an_article_is_not_in_its_way()
    {
        Directory.CreateDirectory(PathOf(File));

        _digest.Gives(Entry);

        Assert.Equal(["2026/the-first-article-2.md"], _digest.Files);
    }

    [Fact]
    public void A_file_where_the_years_folder_should_be_is_named_and_the_rest_is_imported()
    {
        _digest.Write("2026", "");
        _digest.Scenario.Write("input/digest.yml", _digest.Scenario.Read("input/digest.yml"));
        _digest.Record("blog", Entry, Entry with { Id = "a0", Link = "https://blog.example/0/", Title = "Old", Content = $"<p>{FeedEntry.Words(7)}</p>", Day = -365 });

        _digest.Scenario.Import();

        Assert.Equal(["2025/old.md", "2026"], _digest.Files);
        Assert.StartsWith($"input/articles/{File}: could not be written: ", Assert.Single(_digest.Problems).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_read_only_file_stays_as_it_is()
    {
        _digest.Gives(Entry);
        var before = _digest.Read(File);
        System.IO.File.SetAttributes(PathOf(File), FileAttributes.ReadOnly);

        _digest.Record("blog", Entry with { Title = "A better title" });
        _digest.Scenario.Import();

        Assert.Equal(before, _digest.Read(File));
        Assert.Equal($"input/articles/{File}: is read-only: it stays as it is, though its feed has changed it", Assert.Single(_digest.Problems).ToString());
        System.IO.File.SetAttributes(PathOf(File), FileAttributes.Normal);
    }

    [LinksFact]
    public void A_file_that_is_a_link_stays_one()
    {
        _digest.Gives(Entry);
        var elsewhere = _digest.Scenario.PathOf("elsewhere.md");
        System.IO.File.Move(PathOf(File), elsewhere);
        System.IO.File.CreateSymbolicLink(PathOf(File), elsewhere);

        _digest.Gives(Entry with { Title = "A better title" });

        Assert.NotNull(new FileInfo(PathOf(File)).LinkTarget);
        Assert.Contains("title: A better title\n", System.IO.File.ReadAllText(elsewhere), StringComparison.Ordinal);
    }

    [LinksFact]
    public void Folders_that_link_in_circles_are_read_once()
    {
        _digest.Gives(Entry);
        Directory.CreateSymbolicLink(PathOf("loop"), PathOf(""));
        Directory.CreateSymbolicLink(PathOf("2026/up"), "..");
        Directory.CreateSymbolicLink(PathOf("2026/nowhere"), "nowhere");
        System.IO.File.CreateSymbolicLink(PathOf("2026/broken.md"), "missing.md");

        _digest.Scenario.Import();

        Assert.Equal("input/articles/2026/broken.md", Assert.Single(_digest.Problems).Place!.File);
        Assert.Equal(1, _digest.Scenario.Imported!.Summary.Unchanged);
    }

    [Theory]
    [InlineData("best/The First Article.md")]
    [InlineData("2026/THE-FIRST-ARTICLE.MD")]
    [InlineData("a/b/c/\u00fcber.md")]
    public void A_file_may_be_moved_and_renamed(string name)
    {
        _digest.Gives(Entry);
        _digest.Write(name, _digest.Read(File));
        _digest.Scenario.Delete("input/articles/" + File);

        _digest.Gives(Entry with { Title = "A better title" });

        Assert.Equal([name], _digest.Files);
        Assert.Contains("/articles/the-first-article/", _digest.Read(name), StringComparison.Ordinal);
        Assert.Contains("title: A better title\n", _digest.Read(name), StringComparison.Ordinal);
    }

    [Fact]
    public void A_copy_of_a_file_is_an_error_that_names_both()
    {
        _digest.Gives(Entry);
        _digest.Write("best/the-first-article.md", _digest.Read(File));

        _digest.Import();

        var error = Assert.Single(_digest.Problems);
        Assert.Equal(DiagnosticCode.DuplicateArticle, error.Code);
        Assert.Equal($"input/articles/best/the-first-article.md: is the same article as input/articles/{File}: both have the id a1", error.ToString());
    }

    [Fact]
    public void An_article_of_ones_own_with_the_link_of_another_is_an_error_that_names_both()
    {
        _digest.Gives(Entry);
        _digest.Write("2026/mine.md", "---\ntitle: Mine\nlink: http://www.blog.example/first\npublished: 2026-01-01\n---\nText.\n");

        _digest.Import();

        Assert.Equal($"input/articles/{File}: is the same article as input/articles/2026/mine.md: both link to https://blog.example/first/", Assert.Single(_digest.Problems).ToString());
    }

    [Theory]
    [InlineData("CON", "con-1")]
    [InlineData("nul", "nul-1")]
    [InlineData("Com1", "com1-1")]
    [InlineData("../../etc/passwd", "etc-passwd")]
    [InlineData("...", "untitled")]
    public void A_title_never_becomes_a_name_that_a_system_minds(string title, string slug)
    {
        _digest.Gives(Entry with { Title = title });

        Assert.Equal([$"2026/{slug}.md"], _digest.Files);
    }

    [Fact]
    public void Titles_that_differ_in_case_only_get_names_that_differ()
    {
        _digest.Gives(Entry, Entry with { Id = "a2", Link = "https://blog.example/2/", Title = "THE FIRST ARTICLE", Content = $"<p>{FeedEntry.Words(2)}</p>", Day = 2 });

        Assert.Equal(["2026/the-first-article-2.md", "2026/the-first-article.md"], _digest.Files);
    }

    [Fact]
    public void Nearly_the_same_text_from_two_sources_is_reported_with_both_names()
    {
        using var digest = new OneFeed("one", "two");
        digest.Record("one", Entry);
        digest.Record("two", Entry with { Id = "https://two.example/1", Link = "https://two.example/1", Day = 3, Content = $"<p>{FeedEntry.Words(1)}</p><p>Second, copied.</p>" });

        digest.Import();

        Assert.Equal(2, digest.Files.Count);
        var warning = Assert.Single(digest.Problems);
        Assert.Matches("^input/articles/2026/the-first-article\\.md: is nearly the same as input/articles/2026/the-first-article-2\\.md: the title, an author and 9[0-9] % of the text$", warning.ToString());

        digest.Edit("2026/the-first-article-2.md", "link:", "hide: true\nlink:");
        digest.Import();
        Assert.Empty(digest.Problems);
    }

    [Fact]
    public void The_same_title_alone_makes_no_near_copy()
    {
        _digest.Gives(Enumerable.Range(0, 200).Select(n => Entry with { Id = $"n{n}", Link = $"https://blog.example/{n}/", Content = $"<p>{FeedEntry.Words(n)}</p>", Day = n }));

        Assert.Equal(200, _digest.Files.Count);
        Assert.Empty(_digest.Problems);
    }

    private string PathOf(string file) => _digest.Scenario.PathOf("input/articles/" + file);

    private void WriteBytes(string file, byte[] bytes) => System.IO.File.WriteAllBytes(PathOf(file), bytes);

    /// <summary>Windows lets only some people make links.</summary>
    private sealed class LinksFactAttribute : FactAttribute
    {
        public LinksFactAttribute() => Skip = OperatingSystem.IsWindows() ? "Links are made on Unix." : null;
    }
}
