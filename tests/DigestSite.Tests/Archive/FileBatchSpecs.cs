using DigestSite.Archive;

namespace DigestSite.Tests.Archive;

/// <summary>What is written lasts: it lies on the disk before its name does, and the name before anybody says that it is done.</summary>
public sealed class FileBatchSpecs : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly NotingDisk _disk = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_reaches_the_disk_before_it_takes_its_place_and_its_folder_after()
    {
        _folder.Write("a.md", "old");

        AtomicFile.Write(_folder.File("a.md"), "new"u8, _disk);

        Assert.Equal(["folder", "write .", "flush 1", "replace a.md", "flush folder"], _disk.Steps.Select(s => s.Replace(Path.GetFileName(_folder.Path), "folder", StringComparison.Ordinal)));
        Assert.Equal("new", File.ReadAllText(_folder.File("a.md")));
    }

    [Fact]
    public void Several_files_wait_for_the_disk_together_and_new_folders_are_named_in_those_above()
    {
        var batch = new FileBatch(_disk);
        foreach (var file in new[] { "articles/2026/a.md", "articles/2026/b.md", "articles/2025/c.md" })
            batch.Add(_folder.File(file), "text"u8);
        Assert.DoesNotContain(_folder.Snapshot().Keys, f => f.EndsWith(".md", StringComparison.Ordinal));

        batch.Settle((file, _) => Assert.Fail(file));

        Assert.Equal(["articles/2025/c.md", "articles/2026/a.md", "articles/2026/b.md"], _folder.Snapshot().Keys.Order(StringComparer.Ordinal));
        var settling = _disk.Steps.SkipWhile(s => s != "flush 3").ToArray();
        Assert.Equal(["flush 3", "replace a.md", "replace b.md", "replace c.md"], settling[..4]);
        Assert.Equal(["flush 2025", "flush 2026", "flush articles", $"flush {Path.GetFileName(_folder.Path)}"], settling[4..].Order(StringComparer.Ordinal));
    }

    [Fact]
    public void One_that_cannot_take_its_place_stops_no_other()
    {
        Directory.CreateDirectory(_folder.File("a.md"));
        var failed = new List<string>();
        var batch = new FileBatch(Disk.Real);
        batch.Add(_folder.File("a.md"), "text"u8);
        batch.Add(_folder.File("b.md"), "text"u8);

        batch.Settle((file, _) => failed.Add(file));

        Assert.Equal([_folder.File("a.md")], failed);
        Assert.Equal(["b.md"], _folder.Snapshot().Keys);
    }

    [Fact]
    public void One_that_does_not_reach_the_disk_does_not_take_its_place()
    {
        _folder.Write("a.md", "old");
        _disk.Unreachable = true;

        Assert.Throws<IOException>(() => AtomicFile.Write(_folder.File("a.md"), "new"u8, _disk));

        Assert.Equal("old", File.ReadAllText(_folder.File("a.md")));
        Assert.Equal(["a.md"], _folder.Snapshot().Keys);
    }

    [Fact]
    public void What_is_written_twice_is_there_as_it_was_written_last()
    {
        var batch = new FileBatch(Disk.Real);
        batch.Add(_folder.File("a.md"), "one"u8);
        batch.Add(_folder.File("a.md"), "two"u8);

        batch.Settle((file, _) => Assert.Fail(file));

        Assert.Equal("two", File.ReadAllText(_folder.File("a.md")));
    }

    [Fact]
    public void What_is_no_file_is_told_and_the_rest_is_flushed()
    {
        var files = Enumerable.Range(0, 100).Select(i => _folder.Write($"{i}.md", "text")).ToList();
        File.Delete(files[40]);
        var failed = new List<string>();

        Disk.Real.Flush(files, (file, _) => failed.Add(file));
        Disk.Real.FlushFolder(_folder.Path);
        Disk.Real.FlushFolder(_folder.File("not-there"));

        Assert.Equal([files[40]], failed);
    }

    private sealed class NotingDisk : IDisk
    {
        public List<string> Steps { get; } = [];

        public bool Unreachable { get; set; }

        public void CreateFolder(string folder)
        {
            Steps.Add(Path.GetFileName(folder));
            Disk.Real.CreateFolder(folder);
        }

        public void Write(string file, ReadOnlySpan<byte> content)
        {
            Steps.Add("write " + Path.GetFileName(file)[0]);
            Disk.Real.Write(file, content);
        }

        public void Flush(IReadOnlyList<string> files, Action<string, Exception> failed)
        {
            Steps.Add($"flush {files.Count}");
            foreach (var file in files.Where(_ => Unreachable))
                failed(file, new IOException("no space left"));
        }

        public void FlushFolder(string folder) => Steps.Add("flush " + Path.GetFileName(folder));

        public void Replace(string file, string by)
        {
            Steps.Add("replace " + Path.GetFileName(file));
            Disk.Real.Replace(file, by);
        }

        public void Delete(string file) => Disk.Real.Delete(file);
    }
}
