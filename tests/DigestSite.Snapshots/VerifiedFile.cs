using System.IO.Enumeration;

namespace DigestSite.Snapshots;

/// <summary>A verified file that lies in a test project.</summary>
/// <param name="Folder">Its folder, or that of the directory it is part of, relative to the project; empty for the project itself.</param>
/// <param name="Stem"><c>Class.Method</c> and parameters.</param>
/// <param name="End">What follows <c>.verified</c>: <c>.txt</c>, or <c>/path</c>.</param>
internal sealed record VerifiedFile(string Folder, string Stem, string End)
{
    public string Path => Named(SnapshotName.Verified);

    public string ReceivedPath => Named(SnapshotName.Received);

    public bool IsInSet => End[0] == '/';

    /// <summary>The file, or the whole directory for one of a set.</summary>
    public string Snapshot => IsInSet ? Path[..(Path.Length - End.Length + 1)] : Path;

    /// <summary>Every verified file below a project, in ordinal order; what was built is left out.</summary>
    public static IEnumerable<VerifiedFile> Below(string project) =>
        new FileSystemEnumerable<string>(
            project,
            (ref FileSystemEntry entry) => System.IO.Path.GetRelativePath(project, entry.ToFullPath()).Replace('\\', '/'),
            new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None })
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory,
            ShouldRecursePredicate = IsSource,
        }
            .Order(StringComparer.Ordinal)
            .Select(Parse)
            .OfType<VerifiedFile>();

    // A directory of received files may vanish under the eyes of a test that runs beside its own.
    private static bool IsSource(ref FileSystemEntry directory) =>
        !directory.FileName.EndsWith(SnapshotName.Received, StringComparison.Ordinal)
        && !(directory.FileName is "bin" or "obj" && directory.Directory.SequenceEqual(directory.RootDirectory));

    private static VerifiedFile? Parse(string path)
    {
        var start = 0;
        for (var end = path.IndexOf('/', StringComparison.Ordinal); end >= 0; end = path.IndexOf('/', start))
        {
            if (path.AsSpan(start, end - start).EndsWith(SnapshotName.Verified, StringComparison.Ordinal))
            {
                return Of(end - SnapshotName.Verified.Length);
            }

            start = end + 1;
        }

        var marker = path.LastIndexOf($"{SnapshotName.Verified}.", StringComparison.Ordinal);
        return marker >= start ? Of(marker) : null;

        VerifiedFile Of(int marker) =>
            new(path[..Math.Max(0, start - 1)], path[start..marker], path[(marker + SnapshotName.Verified.Length)..]);
    }

    private string Named(string marker) => $"{Folder}{(Folder.Length > 0 ? "/" : "")}{Stem}{marker}{End}";
}
