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
        var waiting = new Stack<(DirectoryInfo Folder, int Depth)>();
        waiting.Push((new DirectoryInfo(folder), 0));
        while (waiting.TryPop(out var next))
        {
            if (!seen.Add(RealPath(next.Folder)))
                continue;

            foreach (var entry in EntriesOf(next.Folder, unreadable))
            {
                yield return entry;
                if (entry is DirectoryInfo inner && inner.Name[0] != '.' && next.Depth < MaxDepth)
                    waiting.Push((inner, next.Depth + 1));
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

    private static string RealPath(DirectoryInfo folder)
    {
        try
        {
            return folder.LinkTarget is null ? folder.FullName : folder.ResolveLinkTarget(returnFinalTarget: true)!.FullName;
        }
        catch (IOException)
        {
            // A circle of links has no end, and nothing in it.
            return folder.FullName;
        }
    }
}
