namespace DigestSite.Snapshots.Tests;

public sealed class VerifyFilesSpecs : IDisposable
{
    private readonly Sandbox _room = new();

    public void Dispose() => _room.Dispose();

    [Fact]
    public async Task A_set_equal_to_its_directory_passes()
    {
        _room.Write("RoomSpecs.A_test.verified/index.html", "home");
        _room.Write("RoomSpecs.A_test.verified/tags/c-sharp/index.html", "tag");
        _room.Write("RoomSpecs.A_test.verified/.nojekyll", "");

        await _room.VerifyFiles(
            SnapshotMode.Compare, ("tags/c-sharp/index.html", "tag"), ("index.html", "home"), (".nojekyll", ""));
    }

    [Fact]
    public async Task One_failure_lists_all_that_differs()
    {
        _room.Write("RoomSpecs.A_test.verified/a/same.md", "same");
        _room.Write("RoomSpecs.A_test.verified/a/changed.md", "before");
        _room.Write("RoomSpecs.A_test.verified/gone.md", "gone");

        var message = await _room.FailureOf(_room.VerifyFiles(
            SnapshotMode.Compare, ("new.md", "new"), ("a/same.md", "same"), ("a/changed.md", "after")));

        Assert.Equal(
            [
                "RoomSpecs.A_test.received/a/changed.md",
                "RoomSpecs.A_test.received/new.md",
                "RoomSpecs.A_test.verified/a/changed.md",
                "RoomSpecs.A_test.verified/a/same.md",
                "RoomSpecs.A_test.verified/gone.md",
            ],
            _room.Files);
        await Snapshot.Verify(message);
    }

    [Fact]
    public async Task A_failure_of_a_large_set_is_shown_in_part()
    {
        var text = string.Join('\n', Enumerable.Range(1, 100).Select(number => $"line {number}"));
        var files = Enumerable.Range(1, 100).Select(number => ($"{number}.md", text)).ToArray();

        var message = await _room.FailureOf(_room.VerifyFiles(SnapshotMode.Compare, files));

        Assert.Contains("\n  - and 70 more\n\nFileContent:\n", message);
        Assert.Contains("\nline 59\n…\n\nReceived: ", message);
        Assert.Contains("\n…\n\nand 94 more\n\nTo accept:", message);
    }

    [Fact]
    public async Task A_file_may_become_a_directory_and_back()
    {
        (string, string)[] first = [("a", "file"), ("b/c", "file")];
        (string, string)[] second = [("a/d", "file"), ("b", "file")];

        await _room.VerifyFiles(SnapshotMode.Accept, first);
        await _room.VerifyFiles(SnapshotMode.Accept, second);
        await _room.VerifyFiles(SnapshotMode.Compare, second);

        Assert.Equal(["RoomSpecs.A_test.verified/a/d", "RoomSpecs.A_test.verified/b"], _room.Files);
    }

    [Fact]
    public async Task A_test_that_goes_from_one_text_to_a_set_leaves_nothing_behind()
    {
        await _room.Verify("one", SnapshotMode.Accept);
        await _room.VerifyFiles(SnapshotMode.Accept, ("one.md", "one"));
        Assert.Equal(["RoomSpecs.A_test.verified/one.md"], _room.Files);

        await _room.Verify("one", SnapshotMode.Accept);
        Assert.Equal(["RoomSpecs.A_test.verified.txt"], _room.Files);
    }

    [Fact]
    public async Task A_carriage_return_in_one_verified_file_names_it()
    {
        _room.Write("RoomSpecs.A_test.verified/a.md", "one");
        _room.Write("RoomSpecs.A_test.verified/b.md", "one\r\n");

        var message = await _room.FailureOf(_room.VerifyFiles(SnapshotMode.Compare, ("a.md", "one"), ("b.md", "one\n")));

        Assert.Contains("RoomSpecs.A_test.verified/b.md", message);
        Assert.Contains("**/*.verified/** text=auto eol=lf", message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/rooted")]
    [InlineData("a//b")]
    [InlineData("../outside")]
    [InlineData("a/../../outside")]
    [InlineData("./a")]
    [InlineData("a\\b")]
    [InlineData("C:/a")]
    [InlineData("what?")]
    [InlineData("ends with a dot.")]
    [InlineData("ends with a space ")]
    [InlineData("a\0b")]
    public void A_path_stays_inside_and_is_one_that_every_file_system_holds(string path) =>
        Assert.Throws<ArgumentException>(() => { _ = _room.VerifyFiles(SnapshotMode.Compare, (path, "")); });

    [Fact]
    public void A_path_comes_once_whatever_its_case()
    {
        var refusal = Assert.Throws<ArgumentException>(
            () => { _ = _room.VerifyFiles(SnapshotMode.Compare, ("a/One.md", ""), ("A/one.md", "")); });

        Assert.Contains("'A/one.md' comes twice", refusal.Message);
    }

    [Fact]
    public void A_set_of_nothing_is_refused() =>
        Assert.Throws<ArgumentException>(() => { _ = _room.VerifyFiles(SnapshotMode.Compare); });
}
