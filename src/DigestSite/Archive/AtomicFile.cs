using System.Runtime.ExceptionServices;
using System.Text;

namespace DigestSite.Archive;

/// <summary>Writes a file whole or not at all: under another name first, which takes its place then. When it is done, it lies on the disk.</summary>
public static class AtomicFile
{
    private const string Unfinished = ".digest-unfinished";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static void Write(string file, string text) => Write(file, Utf8.GetBytes(text), Disk.Real);

    public static void Write(string file, ReadOnlySpan<byte> content) => Write(file, content, Disk.Real);

    /// <summary>For what can be made again at any time: whole or not at all while the machine runs, and without waiting for the disk.</summary>
    public static void WriteLazily(string file, ReadOnlySpan<byte> content) => Write(file, content, Disk.Lazy);

    /// <summary>Removes what runs that were killed have left below a folder. Only for who knows that no other run is at work there.</summary>
    public static void RemoveUnfinished(string folder)
    {
        foreach (var left in FolderWalk.Below(folder, (_, _) => { }).OfType<FileInfo>().Where(f => IsUnfinished(f.Name)).ToArray())
            left.Delete();
    }

    internal static void Write(string file, ReadOnlySpan<byte> content, IDisk disk)
    {
        var batch = new FileBatch(disk);
        batch.Add(file, content);
        batch.Settle((_, reason) => ExceptionDispatchInfo.Throw(reason));
    }

    /// <summary>Short for any name, and another one for each.</summary>
    internal static string UnfinishedNameFor(string file) => $".{ImportMark.Fingerprint(Path.GetFileName(file))}{Unfinished}";

    private static bool IsUnfinished(string name) => name.StartsWith('.') && name.EndsWith(Unfinished, StringComparison.Ordinal);
}
