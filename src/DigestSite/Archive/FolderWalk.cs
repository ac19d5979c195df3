namespace DigestSite.Archive;

/// <summary>Everything below a folder. Follows links between folders, but never twice to the same place.</summary>
internal static class FolderWalk
{
    /// <summary>Folders that link in circles under ever new names still end somewhere.</summary>
    private const int MaxDepth = 16;

    /// <summary>Files and folders, in no particular order. What begins with a dot is a file only, never a folder to look into.</summary>
    /// <param name="unreadable">Called for each folder that cannot be looked into.</param>
    public static IEnumerable<FileSystemInfo> Below(string folder, Action<string, string> unreadable)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Stack<(DirectoryInfo Folder, string Place, int Depth)>();
        var root = new DirectoryInfo(Path.TrimEndingDirectorySeparator(folder));
        waiting.Push((root, PlaceOf(root, root.FullName), 0));
        while (waiting.TryPop(out var next))
        {
            if (!seen.Add(next.Place))
                continue;

            foreach (var entry in EntriesOf(next.Folder, unreadable))
            {
                yield return entry;
                if (entry is DirectoryInfo inner && inner.Name[0] != '.' && next.Depth < MaxDepth)
                    waiting.Push((inner, PlaceOf(inner, Path.Combine(next.Place, inner.Name)), next.Depth + 1));
            }
        }
    }

    private static FileSystemInfo[] EntriesOf(DirectoryInfo folder, Action<string, string> unreadable)
    {
        try
        {
            return folder.GetFileSystemInfos();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            unreadable(folder.FullName, e.Message);
            return [];
        }
    }

    /// <summary>Where a folder really is.</summary>
    /// <param name="otherwise">If it is no link.</param>
    private static string PlaceOf(DirectoryInfo folder, string otherwise)
    {
        try
        {
            return folder.LinkTarget is null ? otherwise : Path.TrimEndingDirectorySeparator(folder.ResolveLinkTarget(returnFinalTarget: true)!.FullName);
        }
        catch (IOException)
        {
            // A circle of links has no end, and nothing in it.
            return otherwise;
        }
    }
}
