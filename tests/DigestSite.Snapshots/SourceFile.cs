namespace DigestSite.Snapshots;

/// <summary>Finds the source file of a test on the disk of the machine that runs it.</summary>
internal static class SourceFile
{
    /// <param name="recorded">
    /// The path that the compiler recorded. A deterministic build writes <c>/_/</c> for the root of the repository, and a build may have
    /// been made in another place than it runs in; then the end of the path is looked for in the repository that the tests run in.
    /// </param>
    public static FileInfo Find(string recorded)
    {
        if (Directory.Exists(Path.GetDirectoryName(recorded)))
        {
            return new(recorded);
        }

        var root = RepositoryRoot(AppContext.BaseDirectory);
        var parts = recorded.Split('/', '\\');
        for (var start = 1; start < parts.Length; start++)
        {
            var candidate = Path.Combine([root, .. parts[start..]]);
            if (File.Exists(candidate))
            {
                return new(candidate);
            }
        }

        throw new SnapshotException($"The source file of the test is neither at {recorded} nor below {root}.");
    }

    /// <summary>The nearest directory upwards that holds a solution.</summary>
    public static string RepositoryRoot(string start) =>
        Ancestor(start, "*.sln*") ?? throw new SnapshotException($"No directory from {start} upwards holds a solution.");

    /// <summary>The nearest directory upwards that holds a project.</summary>
    public static string ProjectDirectory(string start) =>
        Ancestor(start, "*.csproj") ?? throw new SnapshotException($"No directory from {start} upwards holds a project.");

    private static string? Ancestor(string start, string pattern)
    {
        for (var directory = new DirectoryInfo(start); directory is not null; directory = directory.Parent)
        {
            if (directory.Exists && directory.EnumerateFiles(pattern).Any())
            {
                return directory.FullName;
            }
        }

        return null;
    }
}
