namespace DigestSite.Snapshots.Tests;

public sealed class VerifySpecs : IDisposable
{
    private readonly Sandbox _room = new();

    public void Dispose() => _room.Dispose();

    [Fact]
    public async Task A_text_equal_to_its_verified_file_passes()
    {
        _room.Write("RoomSpecs.A_test.verified.txt", "one\ntwo");

        await _room.Verify("one\ntwo");

        Assert.Equal(["RoomSpecs.A_test.verified.txt"], _room.Files);
    }

    [Fact]
    public async Task A_first_snapshot_fails_and_is_written_as_received()
    {
        var message = await _room.FailureOf(_room.Verify("one", extension: "md"));

        Assert.Contains("New:\n  - Received: RoomSpecs.A_test.received.md\n    Verified: RoomSpecs.A_test.verified.md", message);
        Assert.Equal(["RoomSpecs.A_test.received.md"], _room.Files);
        Assert.Equal("one", _room.Read("RoomSpecs.A_test.received.md"));
    }

    [Fact]
    public async Task A_different_text_fails_and_leaves_the_verified_file_alone()
    {
        _room.Write("RoomSpecs.A_test.verified.txt", "one");

        var message = await _room.FailureOf(_room.Verify("two"));

        Assert.Contains("NotEqual:", message);
        Assert.Equal("one", _room.Read("RoomSpecs.A_test.verified.txt"));
        Assert.Equal("two", _room.Read("RoomSpecs.A_test.received.txt"));
    }

    [Theory]
    [InlineData("one\n")]
    [InlineData("\uFEFFone")]
    [InlineData("one ")]
    [InlineData("One")]
    [InlineData("")]
    public async Task Every_byte_counts(string verified)
    {
        _room.Write("RoomSpecs.A_test.verified.txt", verified);

        await _room.FailureOf(_room.Verify("one"));
    }

    [Fact]
    public async Task What_an_earlier_run_received_goes_when_the_test_passes()
    {
        _room.Write("RoomSpecs.A_test.verified.txt", "one");
        _room.Write("RoomSpecs.A_test.received.txt", "two");
        _room.Write("RoomSpecs.A_test.received.md", "of an extension no longer used");
        _room.Write("RoomSpecs.A_test.received/a/b.md", "of a set");
        _room.Write("RoomSpecs.Another_test.received.txt", "not ours");

        await _room.Verify("one");

        Assert.Equal(["RoomSpecs.A_test.verified.txt", "RoomSpecs.Another_test.received.txt"], _room.Files);
        Assert.False(Directory.Exists(Path.Combine(_room.Root, "RoomSpecs.A_test.received")));
    }

    [Fact]
    public async Task A_verified_file_of_the_same_test_that_is_not_produced_any_more_is_to_be_deleted()
    {
        _room.Write("RoomSpecs.A_test.verified.txt", "one");
        _room.Write("RoomSpecs.A_test.verified.md", "one");

        var message = await _room.FailureOf(_room.Verify("one"));

        Assert.Contains("Delete:\n  - RoomSpecs.A_test.verified.md\nEqual:\n", message);
    }

    [Fact]
    public async Task Bytes_are_compared_as_they_are()
    {
        byte[] bytes = [0, 13, 10, 255];
        _room.Write("RoomSpecs.A_test.verified.bin", bytes);

        await _room.Verify(bytes);

        var message = await _room.FailureOf(_room.Verify([0, 13, 7]));
        Assert.Contains("4 bytes verified, 3 received, the first difference at byte 2", message);
    }

    [Fact]
    public async Task A_carriage_return_in_a_verified_file_is_an_error_that_says_how_to_mend_it()
    {
        _room.Write("RoomSpecs.A_test.verified.md", "one\r\ntwo");

        var message = await _room.FailureOf(_room.Verify("one\ntwo", extension: "md"));

        await Snapshot.Verify(message);
    }

    [Fact]
    public async Task A_verified_file_that_is_no_text_fails_and_is_named_so()
    {
        _room.Write("RoomSpecs.A_test.verified.txt", [0xFF]);

        Assert.Contains("The verified file is not valid UTF-8.", await _room.FailureOf(_room.Verify("\uFFFD")));
    }

    [Fact]
    public void A_carriage_return_in_what_is_verified_is_refused()
    {
        var refusal = Assert.Throws<ArgumentException>(() => { _ = _room.Verify("one\ntwo\r\nthree"); });

        Assert.Contains("carriage return in line 2", refusal.Message);
    }

    [Fact]
    public void Text_that_is_no_Unicode_is_refused() =>
        Assert.ThrowsAny<ArgumentException>(() => { _ = _room.Verify("half a pair: \uD83D"); });

    [Theory]
    [InlineData("")]
    [InlineData(".txt")]
    [InlineData("a/b")]
    public void An_extension_is_letters_without_a_dot(string extension) =>
        Assert.Throws<ArgumentException>(() => { _ = _room.Verify("one", extension: extension); });

    [Fact]
    public async Task A_name_serves_one_snapshot_in_a_run()
    {
        var run = new SnapshotRun(SnapshotMode.Accept);
        var content = SnapshotContent.Single([1], "bin", isText: false);
        await _room.Verify(content, run);

        Assert.Contains("taken twice", await _room.FailureOf(_room.Verify(content, run)));
        Assert.Contains("taken twice", await _room.FailureOf(_room.Verify(content, run, test: "A_TEST")));
    }

    [Fact]
    public async Task Tests_that_run_at_once_do_not_disturb_each_other()
    {
        var run = new SnapshotRun(SnapshotMode.Accept);

        await Task.WhenAll(Enumerable.Range(0, 50).Select(number =>
            _room.Verify(SnapshotContent.Set([("a/b.txt", $"{number}")]), run, test: $"Test_{number}").ToTask()));

        Assert.Equal(50, _room.Files.Count());
        Assert.Equal("7", _room.Read("RoomSpecs.Test_7.verified/a/b.txt"));
    }

    [Fact]
    public async Task Awaiting_twice_compares_once()
    {
        var verification = _room.Verify("one", SnapshotMode.Accept);

        await verification;
        await verification;
    }
}
