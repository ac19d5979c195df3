using DigestSite.Archive;

namespace DigestSite.Tests.Scenarios;

/// <summary>A run may end for good at any moment. The next one goes on as if nothing had happened.</summary>
public sealed class InterruptedImportSpecs : IDisposable
{
    private readonly OneFeed _undisturbed = new("blog", "other");
    private readonly IReadOnlyDictionary<string, string> _expected;

    public InterruptedImportSpecs()
    {
        Play(_undisturbed, import: () => _undisturbed.Scenario.Import());
        _expected = _undisturbed.Scenario.Bytes("input");
    }

    public void Dispose() => _undisturbed.Dispose();

    [Fact]
    public void An_import_that_ends_at_any_of_its_steps_is_taken_up_by_the_next()
    {
        for (var moment = 1; ; moment++)
        {
            using var digest = new OneFeed("blog", "other");
            var disk = new FailingDisk(moment);
            Play(digest, () => RunUntilItEnds(digest, disk));
            Assert.Equal(_expected, digest.Scenario.Bytes("input"));
            if (!disk.HasFailed)
            {
                Assert.True(moment > 20, "it ended at fewer moments than there are files");
                return;
            }
        }
    }

    [Fact]
    public void What_a_run_has_left_unfinished_is_cleared_and_nothing_else()
    {
        using var folder = new TempFolder();
        folder.Write("input/articles/2026/.0123456789ab.digest-unfinished", "half");
        folder.Write("input/articles/.a-persons.unfinished", "theirs");
        folder.Write("input/articles/2026/a.md.tmp", "theirs");

        AtomicFile.RemoveUnfinished(folder.File("input"));

        Assert.Equal(["articles/.a-persons.unfinished", "articles/2026/a.md.tmp"], folder.Snapshot("input").Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_file_that_cannot_be_written_leaves_nothing_behind()
    {
        using var folder = new TempFolder();
        Directory.CreateDirectory(folder.File("a.md"));

        Assert.ThrowsAny<Exception>(() => AtomicFile.Write(folder.File("a.md"), "text"));

        Assert.Empty(folder.Snapshot());
    }

    /// <summary>New articles, two of one name, then changed ones and an edited one.</summary>
    private static void Play(OneFeed digest, Action import)
    {
        FeedEntry[] entries = [.. Enumerable.Range(1, 5).Select(n => new FeedEntry($"a{n}", $"https://blog.example/{n}/", n < 3 ? "One name" : $"Article {n}", $"<p>{FeedEntry.Words(n)}</p>", Day: n))];
        digest.Record("blog", entries);
        digest.Record("other", entries[0] with { Id = "https://other.example/1" });
        import();
        digest.Edit("2026/article-3.md", FeedEntry.Words(3), "Mine.");
        digest.Record("blog", entries.Select(e => e with { Title = e.Title + ", again", Link = e.Link + "new/" }));
        import();
        AtomicFile.RemoveUnfinished(digest.Scenario.Folders.Input);
    }

    private static void RunUntilItEnds(OneFeed digest, FailingDisk disk)
    {
        digest.Scenario.Disk = disk;
        try
        {
            digest.Scenario.Import();
        }
        catch (TheEndException)
        {
            Assert.All(digest.Scenario.Texts("input/articles").Where(f => f.Path.EndsWith(".md", StringComparison.Ordinal)), f => Assert.EndsWith("\n", f.Text, StringComparison.Ordinal));
            digest.Scenario.Disk = Disk.Real;
            digest.Scenario.Import();
        }
    }

    private sealed class TheEndException : Exception;

    /// <summary>Ends the run at its nth step: before it, or, where a step takes a while, in the middle of it. Nothing works afterwards.</summary>
    private sealed class FailingDisk(int moment) : IDisk
    {
        private int _moments;

        public bool HasFailed => _moments >= moment;

        public void CreateFolder(string folder) => Step(() => Disk.Real.CreateFolder(folder));

        public void Write(string file, ReadOnlySpan<byte> content)
        {
            Step(() => File.WriteAllBytes(file, []));
            var half = content[..(content.Length / 2)].ToArray();
            Step(() => File.WriteAllBytes(file, half));
            var whole = content.ToArray();
            Step(() => File.WriteAllBytes(file, whole));
        }

        public void Flush(IReadOnlyList<string> files, Action<string, Exception> failed) => Step(() => Disk.Real.Flush(files, failed));

        public void FlushFolder(string folder) => Step(() => Disk.Real.FlushFolder(folder));

        public void Replace(string file, string by) => Step(() => Disk.Real.Replace(file, by));

        public void Delete(string file) => Step(() => Disk.Real.Delete(file));

        private void Step(Action step)
        {
            if (++_moments >= moment)
                throw new TheEndException();
            step();
        }
    }
}
