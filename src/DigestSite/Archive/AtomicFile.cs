using System.Text;

namespace DigestSite.Archive;

/// <summary>Writes a file whole or not at all: under another name first, which takes its place then.</summary>
public static class AtomicFile
{
    private const string Unfinished = ".digest-unfinished";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static void Write(string file, string text) => Write(file, text, Disk.Real);

    public static void Write(string file, ReadOnlySpan<byte> content) => Write(file, content, Disk.Real);

    internal static void Write(string file, string text, IDisk disk) => Write(file, Utf8.GetBytes(text), disk);

    /// <summary>Removes what runs that were killed have left below a folder. Only for who knows that no other run is at work there.</summary>
    public static void RemoveUnfinished(string folder)
    {
        foreach (var left in FolderWalk.Below(folder, (_, _) => { }).OfType<FileInfo>().Where(f => IsUnfinished(f.Name)).ToArray())
            left.Delete();
    }

    private static void Write(string file, ReadOnlySpan<byte> content, IDisk disk)
    {
        // A link stays a link, and the file it stands for is written.
        var info = new FileInfo(file);
        var target = info.LinkTarget is null ? info.FullName : info.ResolveLinkTarget(returnFinalTarget: true)!.FullName;
        var folder = Path.GetDirectoryName(target)!;
        var unfinished = Path.Combine(folder, NameFor(target));
        disk.CreateFolder(folder);
        try
        {
            disk.Write(unfinished, content);
            disk.Replace(target, unfinished);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            disk.Delete(unfinished);
            throw;
        }
    }

    /// <summary>Short for any name, and another one for each.</summary>
    private static string NameFor(string file) => $".{ImportMark.Fingerprint(Path.GetFileName(file))}{Unfinished}";

    private static bool IsUnfinished(string name) => name.StartsWith('.') && name.EndsWith(Unfinished, StringComparison.Ordinal);
}
