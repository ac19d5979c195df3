namespace DigestSite.Snapshots.Tests;

public sealed class DanglingSnapshotsSpecs : IDisposable
{
    public static TheoryData<string, int> Rows { get; } = new() { { "a/b", 1 }, { "c", 2 } };

    private readonly Sandbox _room = new();

    public void Dispose() => _room.Dispose();

    [Fact]
    public void The_snapshots_of_this_project_are_all_in_use() => DanglingSnapshots.Check(typeof(DanglingSnapshotsSpecs).Assembly);

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_snapshot_named_after_a_test_and_its_case_is_in_use(string name, int number)
    {
        const string Test = $"DanglingSnapshotsSpecs.{nameof(A_snapshot_named_after_a_test_and_its_case_is_in_use)}";
        var value = SnapshotContent.ToName(name);
        _room.Write("DanglingSnapshotsSpecs.cs", "");
        _room.Write($"{Test}.verified.txt", "");
        _room.Write($"{Test}_name={value}.verified.txt", "");
        _room.Write($"{Test}_name={value}_number={number}.verified/a/b.html", "");
        _room.Write($"A/Folder/{Test}.verified/a.verified.md", "");

        Check();
    }

    [Theory]
    [InlineData("DanglingSnapshotsSpecs.Removed.verified.txt")]
    [InlineData("RemovedSpecs.A_test.verified.txt")]
    [InlineData("DanglingSnapshotsSpecs.Dispose.verified.txt")]
    [InlineData("DanglingSnapshotsSpecs.A_snapshot_named_after_a_test_and_its_case_is_in_use_name=removed.verified.txt")]
    [InlineData("DanglingSnapshotsSpecs.A_snapshot_named_after_a_test_and_its_case_is_in_use_number=1.verified.txt")]
    [InlineData("DanglingSnapshotsSpecs.A_snapshot_named_after_a_test_and_its_case_is_in_use_name=c_number=1.verified.txt")]
    [InlineData("DanglingSnapshotsSpecs.A_snapshot_without_its_test_is_dangling.verified.old.verified.txt")]
    [InlineData("nothing.verified.txt")]
    public void A_snapshot_without_its_test_is_dangling(string path)
    {
        _room.Write("DanglingSnapshotsSpecs.cs", "");
        _room.Write(path, "");

        Assert.Equal(
            $"Directory: {_room.Root}\nWithout a test, or without that case in the theory's data:\n  - {path}",
            Assert.Throws<SnapshotException>(Check).Message);
    }

    [Fact]
    public async Task Every_kind_of_dangling_snapshot_is_listed_once()
    {
        _room.Write("DanglingSnapshotsSpecs.cs", "");
        _room.Write("DanglingSnapshotsSpecs.Removed.verified/a.html", "");
        _room.Write("DanglingSnapshotsSpecs.Removed.verified/b/c.html", "");
        _room.Write("DanglingSnapshotsSpecs.every_kind_of_dangling_snapshot_is_listed_once.verified.txt", "");
        _room.Write("Moved/NamingSpecs.cs", "");
        _room.Write("NamingSpecs.Parameters_are_those_of_the_test.verified.txt", "");

        await Snapshot.Verify(Assert.Throws<SnapshotException>(Check).Message.Replace(_room.Root, "/room", StringComparison.Ordinal));
    }

    [Fact]
    public void What_was_built_and_what_was_received_is_not_looked_at()
    {
        _room.Write("bin/Debug/RemovedSpecs.A_test.verified.txt", "");
        _room.Write("obj/RemovedSpecs.A_test.verified.txt", "");
        _room.Write("RemovedSpecs.A_test.received.txt", "");

        Check();
    }

    private void Check() => DanglingSnapshots.Require(new([typeof(DanglingSnapshotsSpecs).Assembly]), _room.Root);
}
