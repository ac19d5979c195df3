using System.Runtime.InteropServices;

namespace DigestSite.Archive;

internal sealed partial class Disk : IDisk
{
    /// <summary>Each flush waits for the disk; many at once take hardly longer than one.</summary>
    private const int FlushesAtOnce = 16;

    public static readonly Disk Real = new(isLasting: true);

    /// <summary>For what can be made again at any time: the system may write it down when it likes.</summary>
    public static readonly Disk Lazy = new(isLasting: false);

    private readonly bool _isLasting;

    private Disk(bool isLasting) => _isLasting = isLasting;

    public void CreateFolder(string folder) => Directory.CreateDirectory(folder);

    public void Write(string file, ReadOnlySpan<byte> content) => File.WriteAllBytes(file, content);

    public void Flush(IReadOnlyList<string> files, Action<string, Exception> failed)
    {
        if (!_isLasting)
            return;

        var reasons = new Exception?[files.Count];
        if (files.Count == 1)
            reasons[0] = Flush(files[0]);
        else
            FlushTogether(files, reasons);
        for (var i = 0; i < files.Count; i++)
        {
            if (reasons[i] is { } reason)
                failed(files[i], reason);
        }
    }

    public void FlushFolder(string folder)
    {
        // Windows writes names down with the files themselves. A file system that cannot flush a folder cannot be helped either.
        if (!_isLasting || OperatingSystem.IsWindows() || Open(folder, 0) is not (>= 0 and var handle))
            return;

        _ = Synchronise(handle);
        _ = Close(handle);
    }

    public void Replace(string file, string by) => File.Move(by, file, overwrite: true);

    public void Delete(string file) => File.Delete(file);

    /// <summary>On threads of its own: they only wait, and the pool would be slow to lend that many.</summary>
    private static void FlushTogether(IReadOnlyList<string> files, Exception?[] reasons)
    {
        var next = -1;
        var threads = Enumerable.Range(0, Math.Min(FlushesAtOnce, files.Count)).Select(_ => new Thread(() =>
        {
            for (var i = Interlocked.Increment(ref next); i < files.Count; i = Interlocked.Increment(ref next))
                reasons[i] = Flush(files[i]);
        })).ToArray();
        foreach (var thread in threads)
            thread.Start();
        foreach (var thread in threads)
            thread.Join();
    }

    private static Exception? Flush(string file)
    {
        try
        {
            using var handle = File.OpenHandle(file, FileMode.Open, FileAccess.ReadWrite);
            RandomAccess.FlushToDisk(handle);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return e;
        }
    }

    // .NET opens no folders.
    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync")]
    private static partial int Synchronise(int handle);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int handle);
}
