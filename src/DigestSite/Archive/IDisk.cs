namespace DigestSite.Archive;

/// <summary>The few steps that change what lies on disk. A run, or the machine's power, may end before, in and after each of them.</summary>
internal interface IDisk
{
    void CreateFolder(string folder);

    void Write(string file, ReadOnlySpan<byte> content);

    /// <summary>Waits until what was written lies on the disk itself, and no longer in memory only.</summary>
    /// <param name="failed">Told of each file that does not get there.</param>
    void Flush(IReadOnlyList<string> files, Action<string, Exception> failed);

    /// <summary>Waits until the names in a folder lie on the disk itself.</summary>
    void FlushFolder(string folder);

    /// <summary>Puts a file in another's place at once: whoever looks sees one or the other.</summary>
    void Replace(string file, string by);

    void Delete(string file);
}
