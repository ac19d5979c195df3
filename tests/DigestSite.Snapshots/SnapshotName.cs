using System.Globalization;

namespace DigestSite.Snapshots;

/// <summary>Where the snapshot of a test lies: <c>Class.Method</c> or <c>Class.Method_name=value</c> in a directory.</summary>
internal sealed record SnapshotName(string Directory, string Prefix)
{
    public const string Verified = ".verified";
    public const string Received = ".received";

    public static string ParameterText(string name, object? value)
    {
        var text = value switch
        {
            null => "null",
            string s => s,
            IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        };
        return SnapshotContent.ToName($"{name}={text}");
    }

    /// <summary>
    /// The files on disk that carry this name with <paramref name="marker"/>, relative to the directory, with <c>/</c>, in ordinal order.
    /// </summary>
    public IReadOnlyList<string> FilesOnDisk(string marker)
    {
        if (!System.IO.Directory.Exists(Directory))
        {
            return [];
        }

        var root = Path.Combine(Directory, Prefix + marker);
        var inside = System.IO.Directory.Exists(root)
            ? System.IO.Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            : [];
        return System.IO.Directory.EnumerateFiles(Directory, $"{Prefix}{marker}.*")
            .Concat(inside)
            .Select(file => Path.GetRelativePath(Directory, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)
            .ToList();
    }

    public string FullPath(string relative) => Path.Combine(Directory, relative);

    /// <summary>Removes a file, and the directories that it leaves empty below the one of the snapshot.</summary>
    public void Remove(string relative)
    {
        var path = FullPath(relative);
        File.Delete(path);
        var parent = Path.GetDirectoryName(path)!;
        while (parent.Length > Directory.Length && !System.IO.Directory.EnumerateFileSystemEntries(parent).Any())
        {
            System.IO.Directory.Delete(parent);
            parent = Path.GetDirectoryName(parent)!;
        }
    }

    public void Write(string relative, byte[] bytes)
    {
        var path = FullPath(relative);
        System.IO.Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
    }
}
