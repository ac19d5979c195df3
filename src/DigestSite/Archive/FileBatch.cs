namespace DigestSite.Archive;

/// <summary>
/// Files that are written whole or not at all, several at a time so that they wait for the disk together. Each is written under another
/// name, reaches the disk, and only then takes its place.
/// </summary>
internal sealed class FileBatch(IDisk disk)
{
    private readonly Dictionary<string, (string File, string Unfinished)> _pending = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _folders = new(StringComparer.Ordinal);

    /// <summary>Writes it down; it takes its place when the batch is settled.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public void Add(string file, ReadOnlySpan<byte> content)
    {
        // A link stays a link, and the file it stands for is written.
        var info = new FileInfo(file);
        var target = info.LinkTarget is null ? info.FullName : info.ResolveLinkTarget(returnFinalTarget: true)!.FullName;
        var folder = Path.GetDirectoryName(target)!;
        var unfinished = Path.Combine(folder, AtomicFile.UnfinishedNameFor(target));
        NoteFolders(folder);
        disk.CreateFolder(folder);
        try
        {
            disk.Write(unfinished, content);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _pending.Remove(target);
            disk.Delete(unfinished);
            throw;
        }

        _pending[target] = (file, unfinished);
    }

    /// <summary>Puts all of them in their places.</summary>
    /// <param name="failed">Told of each that could not be, and why: what was there before is whole.</param>
    public void Settle(Action<string, Exception> failed)
    {
        var broken = new Dictionary<string, Exception>(StringComparer.Ordinal);
        if (_pending.Count > 0)
            disk.Flush([.. _pending.Values.Select(p => p.Unfinished)], broken.Add);
        foreach (var (target, (file, unfinished)) in _pending)
        {
            if ((broken.GetValueOrDefault(unfinished) ?? Replace(target, unfinished)) is not { } reason)
                continue;

            disk.Delete(unfinished);
            failed(file, reason);
        }

        foreach (var folder in _folders)
            disk.FlushFolder(folder);
        _pending.Clear();
        _folders.Clear();
    }

    private Exception? Replace(string target, string unfinished)
    {
        try
        {
            disk.Replace(target, unfinished);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return e;
        }
    }

    /// <summary>The folder, and where it is yet to be made those above in which its name and theirs will stand.</summary>
    private void NoteFolders(string folder)
    {
        _folders.Add(folder);
        for (var made = folder; !Directory.Exists(made) && Path.GetDirectoryName(made) is { } parent; made = parent)
            _folders.Add(parent);
    }
}
