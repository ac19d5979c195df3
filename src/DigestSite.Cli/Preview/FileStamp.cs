namespace DigestSite.Cli.Preview;

/// <summary>Tells cheaply whether a file is still as it was.</summary>
internal readonly record struct FileStamp(string Path, long Length, DateTime Written)
{
    private static readonly EnumerationOptions Recursive = new() { RecurseSubdirectories = true, MaxRecursionDepth = 16 };

    /// <summary>The files below the folders that are there, in a fixed order. What editors leave lying about is no file.</summary>
    public static IReadOnlyList<FileStamp> Below(IEnumerable<string> folders) =>
    [
        .. folders
            .Where(Directory.Exists)
            .SelectMany(folder => new DirectoryInfo(folder).EnumerateFiles("*", Recursive))
            .Where(file => !file.Name.StartsWith('.') && !file.Name.EndsWith('~'))
            .Select(file => new FileStamp(file.FullName, file.Length, file.LastWriteTimeUtc))
            .Distinct()
            .OrderBy(stamp => stamp.Path, StringComparer.Ordinal),
    ];
}
