namespace DigestSite.Snapshots.Tests;

public sealed class SnapshotConventionsSpecs : IDisposable
{
    private readonly Sandbox _room = new();

    public void Dispose() => _room.Dispose();

    [Fact]
    public void This_repository_keeps_them() => SnapshotConventions.Check();

    [Fact]
    public void Plain_lines_for_files_and_directories_are_enough()
    {
        _room.Write(".gitignore", "*.received.*\n*.received/\n");
        _room.Write(".gitattributes", "* text=auto eol=lf\n");
        _room.Write(
            ".editorconfig",
            """
            root = true
            [*]
            insert_final_newline = true
            trim_trailing_whitespace = true
            [*.verified.*]
            insert_final_newline = false
            trim_trailing_whitespace = false
            [**.verified/**]
            insert_final_newline = false
            trim_trailing_whitespace = false
            """);
        _room.Write("tests/Room/A/RoomSpecs.A_test.verified.txt", "");
        _room.Write("tests/Room/A/RoomSpecs.A_set.verified/tags/index.html", "");

        Check();
    }

    [Fact]
    public async Task What_is_missing_is_listed_once_each()
    {
        _room.Write("tests/Room/RoomSpecs.A_test.verified.md", "");
        _room.Write("tests/Room/RoomSpecs.A_set.verified/index.html", "");
        _room.Write("tests/Room/RoomSpecs.A_set.verified/tags/index.html", "");
        _room.Write("tests/Room/RoomSpecs.A_picture.verified.png", [0, 1]);

        await Snapshot.Verify(Assert.Throws<SnapshotException>(Check).Message);
    }

    [Theory]
    [InlineData("*.received.*", "a/b/C.M.received.txt", true)]
    [InlineData("*.received.*\n!*.txt", "a/b/C.M.received.txt", false)]
    [InlineData("*.received/", "a/C.M.received/b/c.html", true)]
    [InlineData("*.received/", "a/C.M.received", false)]
    [InlineData("/a", "a/b.txt", true)]
    [InlineData("/b", "a/b", false)]
    [InlineData("a/*.txt", "a/b/c.txt", false)]
    [InlineData("a/**/*.txt", "a/c.txt", true)]
    [InlineData("[!a-c]?.txt", "a/d1.txt", true)]
    [InlineData("[!a-c]?.txt", "a/b1.txt", false)]
    [InlineData("{a,b}.txt", "a.txt", false)]
    [InlineData("a+(b.txt", "a+(b.txt", true)]
    public void Ignored_is_what_git_ignores(string lines, string path, bool expected) =>
        Assert.Equal(expected, new GitIgnore(lines.Split('\n')).Ignores(path));

    [Theory]
    [InlineData("", false)]
    [InlineData("* text=auto", false)]
    [InlineData("* text=auto eol=lf", true)]
    [InlineData("* text=auto eol=lf\n*.txt eol=crlf", false)]
    [InlineData("*.verified.*\ttext  eol=lf", true)]
    [InlineData("tests/** -text", true)]
    [InlineData("tests/** -text\n*.txt text", false)]
    [InlineData("other/** text eol=lf", false)]
    public void Line_ends_are_kept_where_git_keeps_them(string lines, bool expected)
    {
        var attributes = new GitAttributes(lines.Split('\n', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(expected, attributes.KeepsLineFeeds("tests/A/C.M.verified.txt"));
    }

    [Theory]
    [InlineData("*.verified.*", true)]
    [InlineData("*.{md,verified.*,received.*}", true)]
    [InlineData("tests/**", true)]
    [InlineData("/tests/**.txt", true)]
    [InlineData("*.txt]\ninsert_final_newline = true\n[*.md", false)]
    [InlineData("*.{md,html}", false)]
    [InlineData("other/**", false)]
    public void Editors_leave_alone_what_a_section_says(string section, bool expected)
    {
        var lines = $"[*]\ninsert_final_newline = true\ntrim_trailing_whitespace = false\n[{section}]\ninsert_final_newline=False";

        Assert.Equal(expected, new EditorConfig(lines.Split('\n')).LeavesAlone("tests/A/C.M.verified.txt"));
    }

    private void Check() => SnapshotConventions.Require(_room.Root, Path.Combine(_room.Root, "tests/Room"));
}
