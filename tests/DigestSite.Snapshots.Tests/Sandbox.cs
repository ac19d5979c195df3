using System.Text;

namespace DigestSite.Snapshots.Tests;

/// <summary>A directory with an imagined source file, <c>RoomSpecs.cs</c>, whose test <c>A_test</c> takes snapshots.</summary>
internal sealed class Sandbox : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("snapshots-").FullName;

    private string Source => Path.Combine(Root, "RoomSpecs.cs");

    public Verification Verify(string text, SnapshotMode mode = SnapshotMode.Compare, string extension = "txt") =>
        Verify(SnapshotContent.Single(SnapshotText.Encode(text), extension, isText: true), new(mode));

    public Verification Verify(byte[] bytes, SnapshotMode mode = SnapshotMode.Compare) =>
        Verify(SnapshotContent.Single(bytes, "bin", isText: false), new(mode));

    public Verification VerifyFiles(SnapshotMode mode, params (string Path, string Text)[] files) =>
        Verify(SnapshotContent.Set(files), new(mode));

    public Verification Verify(SnapshotContent content, SnapshotRun run, string test = "A_test") => new(content, Source, test, run);

    public void Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    public void Write(string path, byte[] bytes)
    {
        var full = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, bytes);
    }

    public string Read(string path) => SnapshotText.Decode(File.ReadAllBytes(Path.Combine(Root, path)));

    public IEnumerable<string> Files => Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
        .Order(StringComparer.Ordinal);

    /// <summary>The message, with the sandbox's own place named <c>/room</c>.</summary>
    public async Task<string> FailureOf(Verification verification)
    {
        var failure = await Assert.ThrowsAsync<SnapshotException>(() => verification);
        return failure.Message.Replace(Root, "/room", StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
