namespace DigestSite.Snapshots.Tests;

public sealed class AcceptingSpecs : IDisposable
{
    private readonly Sandbox _room = new();

    public void Dispose() => _room.Dispose();

    [Theory]
    [InlineData(null, null, SnapshotMode.Compare)]
    [InlineData("0", "", SnapshotMode.Compare)]
    [InlineData("1", null, SnapshotMode.Accept)]
    [InlineData("1", "true", SnapshotMode.BuildServer)]
    [InlineData(null, "1", SnapshotMode.BuildServer)]
    internal void Accepting_is_a_local_act_by_one_variable(string? accept, string? ci, SnapshotMode expected) =>
        Assert.Equal(expected, SnapshotModes.FromEnvironment(name => name == "CI" ? ci : name == "DIGEST_ACCEPT" ? accept : null));

    [Fact]
    public async Task Accepting_writes_the_verified_file_and_nothing_else()
    {
        await _room.FailureOf(_room.Verify("größer"));

        await _room.Verify("größer", SnapshotMode.Accept);

        Assert.Equal(["RoomSpecs.A_test.verified.txt"], _room.Files);
        Assert.Equal("gr\u00F6\u00DFer"u8.ToArray(), File.ReadAllBytes(Path.Combine(_room.Root, "RoomSpecs.A_test.verified.txt")));
    }

    [Fact]
    public async Task Accepting_takes_out_what_is_no_longer_produced()
    {
        _room.Write("RoomSpecs.A_test.verified/a/gone.md", "gone");
        _room.Write("RoomSpecs.A_test.verified/changed.md", "before");

        await _room.VerifyFiles(SnapshotMode.Accept, ("changed.md", "after"), ("b/new.md", "new"));

        Assert.Equal(["RoomSpecs.A_test.verified/b/new.md", "RoomSpecs.A_test.verified/changed.md"], _room.Files);
        Assert.False(Directory.Exists(Path.Combine(_room.Root, "RoomSpecs.A_test.verified/a")));
    }

    [Fact]
    public async Task Accepting_mends_line_ends()
    {
        _room.Write("RoomSpecs.A_test.verified.txt", "one\r\ntwo");

        await _room.Verify("one\ntwo", SnapshotMode.Accept);

        Assert.Equal("one\ntwo", _room.Read("RoomSpecs.A_test.verified.txt"));
    }

    [Fact]
    public async Task A_build_server_writes_received_files_only_and_says_where_to_accept()
    {
        _room.Write("RoomSpecs.A_test.verified.txt", "one");
        _room.Write("RoomSpecs.A_test.verified.md", "stale");

        var message = await _room.FailureOf(_room.Verify("two", SnapshotMode.BuildServer));

        Assert.EndsWith("\nTo accept, on your own machine and not where CI is set: DIGEST_ACCEPT=1 dotnet test", message);
        Assert.Equal(
            ["RoomSpecs.A_test.received.txt", "RoomSpecs.A_test.verified.md", "RoomSpecs.A_test.verified.txt"], _room.Files);
        Assert.Equal("one", _room.Read("RoomSpecs.A_test.verified.txt"));
    }
}
