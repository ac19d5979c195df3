namespace DigestSite.Snapshots.Tests;

public sealed class NamingSpecs : IDisposable
{
    private readonly Sandbox _room = new();

    public void Dispose() => _room.Dispose();

    [Theory]
    [InlineData("hexo", 1.5)]
    [InlineData("a/b: c?", -2)]
    [InlineData(null, 0)]
    public async Task Parameters_of_a_theory_are_in_the_name(string? dialect, double level)
    {
        var verification = NamedAfterThisClass(nameof(Parameters_of_a_theory_are_in_the_name)).UseParameters(dialect, level);

        await verification;

        var values = dialect switch
        {
            "hexo" => "dialect=hexo_level=1.5",
            null => "dialect=null_level=0",
            _ => "dialect=a-b- c-_level=-2",
        };
        Assert.Equal([$"NamingSpecs.Parameters_of_a_theory_are_in_the_name_{values}.verified.txt"], _room.Files);
    }

    [Theory]
    [InlineData("hexo", 1)]
    [InlineData("ghost", 2)]
    public Task Each_case_of_a_theory_has_its_snapshot(string dialect, int level) =>
        Snapshot.Verify($"{dialect} at level {level}").UseParameters(dialect, level);

    [Fact]
    public void Parameters_are_those_of_the_test()
    {
        var failure = Assert.Throws<SnapshotException>(
            () => { _ = NamedAfterThisClass(nameof(Parameters_are_those_of_the_test)).UseParameters(1); });

        Assert.Contains("There is no test NamingSpecs.Parameters_are_those_of_the_test with 1 parameters.", failure.Message);
    }

    [Fact]
    public async Task A_snapshot_may_lie_in_a_folder_below_its_test()
    {
        await _room.Verify("one", SnapshotMode.Accept).UseDirectory("Snapshots/Room");

        Assert.Equal(["Snapshots/Room/RoomSpecs.A_test.verified.txt"], _room.Files);
    }

    [Theory]
    [InlineData("..")]
    [InlineData("/tmp")]
    [InlineData("")]
    public void A_folder_stays_below_its_test(string folder) =>
        Assert.Throws<ArgumentException>(() => { _ = _room.Verify("one").UseDirectory(folder); });

    [Fact]
    public void A_source_file_whose_root_the_compiler_replaced_is_found_in_the_repository()
    {
        var found = SourceFile.Find("/_/tests/DigestSite.Snapshots.Tests/NamingSpecs.cs");

        Assert.True(found.Exists);
        Assert.Equal("NamingSpecs.cs", found.Name);
    }

    [Fact]
    public void A_source_file_that_is_nowhere_is_an_error()
    {
        var failure = Assert.Throws<SnapshotException>(() => SourceFile.Find("/nowhere/at/all/RoomSpecs.cs"));

        Assert.StartsWith("The source file of the test is neither at /nowhere/at/all/RoomSpecs.cs nor below ", failure.Message);
    }

    private Verification NamedAfterThisClass(string test) =>
        new(
            SnapshotContent.Single("one"u8.ToArray(), "txt", isText: true),
            Path.Combine(_room.Root, "NamingSpecs.cs"),
            test,
            new(SnapshotMode.Accept));
}
