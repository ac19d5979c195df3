namespace DigestSite.Archive;

/// <summary>The few steps that change what lies on disk. A run may end for good before, in and after each of them.</summary>
internal interface IDisk
{
    void CreateFolder(string folder);

    void Write(string file, ReadOnlySpan<byte> content);

    /// <summary>Puts a file in another's place at once: whoever looks sees one or the other.</summary>
    void Replace(string file, string by);

    void Delete(string file);
}

internal sealed class Disk : IDisk
{
    public static readonly Disk Real = new();

    public void CreateFolder(string folder) => Directory.CreateDirectory(folder);

    public void Write(string file, ReadOnlySpan<byte> content) => File.WriteAllBytes(file, content);

    public void Replace(string file, string by) => File.Move(by, file, overwrite: true);

    public void Delete(string file) => File.Delete(file);
}
