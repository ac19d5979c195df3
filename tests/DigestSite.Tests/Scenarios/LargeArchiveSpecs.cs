using DigestSite.Archive;
using DigestSite.Pipelines;

namespace DigestSite.Tests.Scenarios;

/// <summary>What an import costs, counted: the feeds set the price, not the archive, and a quiet run writes nothing at all.</summary>
public sealed class LargeArchiveSpecs : IDisposable
{
    private const int Archived = 400;

    private readonly OneFeed _digest = new();
    private readonly CountingDisk _disk = new();

    public LargeArchiveSpecs()
    {
        _digest.Record("blog", Entries(0, Archived));
        _digest.Scenario.Import();
        _digest.Scenario.Disk = _disk;
    }

    public void Dispose() => _digest.Dispose();

    [Fact]
    public void A_quiet_run_does_not_touch_the_disk()
    {
        _digest.Scenario.Import();

        Assert.Equal(0, _disk.Steps);
        Assert.Equal(Archived, _digest.Scenario.Imported!.Summary.Unchanged);
    }

    [Fact]
    public void Only_what_the_feeds_hold_is_converted()
    {
        _digest.Record("blog", Entries(Archived - 10, 12));
        _digest.Scenario.Import();

        Assert.Equal(12, _digest.Scenario.Imported!.Articles.Count);
        // The two, and the list of addresses.
        Assert.Equal(3, _disk.Files);
        Assert.Equal(Archived + 2, _digest.Files.Count);
    }

    [Fact]
    public void A_changed_article_is_one_file_written()
    {
        _digest.Record("blog", Entries(0, Archived).Select((e, n) => n == 7 ? e with { Title = "Another title" } : e));
        _digest.Scenario.Import();

        Assert.Equal(1, _disk.Files);
    }

    [Fact]
    public void No_more_articles_are_held_as_Markdown_than_are_written_next()
    {
        var steps = new Steps();
        _digest.Record("blog", Entries(Archived, 200));
        _disk.BeforeEachFile = () => steps.Held = Math.Max(steps.Held, steps.Converted - _disk.Files);

        _digest.Scenario.Import(steps);

        Assert.Equal(200, steps.Converted);
        Assert.InRange(steps.Held, 1, 64);
    }

    private static IEnumerable<FeedEntry> Entries(int from, int count) =>
        Enumerable.Range(from, count).Select(n => new FeedEntry($"a{n}", $"https://blog.example/{n}/", $"Article {n}", $"<p>{FeedEntry.Words(n)}</p>", Day: n));

    private sealed class Steps : IPipelineReporter, IPipelineStep
    {
        private int _converted;
        private bool _counts;

        public int Converted => _converted;

        public int Held { get; set; }

        public int Total { set { } }

        public string Result { set { } }

        public IPipelineStep Begin(string name)
        {
            _counts = name == "Convert and write";
            return this;
        }

        public void Advance()
        {
            if (_counts)
                Interlocked.Increment(ref _converted);
        }

        public void Dispose() => _counts = false;
    }

    private sealed class CountingDisk : IDisk
    {
        public int Steps { get; private set; }

        public int Files { get; private set; }

        public Action BeforeEachFile { get; set; } = () => { };

        public void CreateFolder(string folder)
        {
            Steps++;
            Disk.Real.CreateFolder(folder);
        }

        public void Write(string file, ReadOnlySpan<byte> content)
        {
            Steps++;
            BeforeEachFile();
            Disk.Real.Write(file, content);
        }

        public void Flush(IReadOnlyList<string> files, Action<string, Exception> failed) => Disk.Lazy.Flush(files, failed);

        public void FlushFolder(string folder) => Disk.Lazy.FlushFolder(folder);

        public void Replace(string file, string by)
        {
            Steps++;
            Files++;
            Disk.Real.Replace(file, by);
        }

        public void Delete(string file)
        {
            Steps++;
            Disk.Real.Delete(file);
        }
    }
}
