using System.Threading.Channels;

namespace DigestSite.Cli.Preview;

/// <summary>Says when something below some folders may have changed, once per burst of changes.</summary>
internal sealed class ChangeWatcher : IDisposable
{
    /// <summary>Editors write in several steps, and git writes many files: wait until nothing came for so long,</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(120);

    /// <summary>but not for ever.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan PollingInterval = TimeSpan.FromSeconds(1);

    private readonly Channel<bool> _changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly List<IDisposable> _sources = [];
    private readonly TimeProvider _time;

    public ChangeWatcher(IEnumerable<string> folders, TimeProvider time)
    {
        _time = time;
        foreach (var folder in folders.Where(Directory.Exists))
            _sources.Add(Watch(folder));
    }

    /// <summary>Completes when there was a change since the last time, and then a moment of quiet.</summary>
    public async Task ChangedAsync(CancellationToken cancellation)
    {
        await _changes.Reader.ReadAsync(cancellation);

        var begun = _time.GetTimestamp();
        do
            await Task.Delay(Quiet, _time, cancellation);
        while (_changes.Reader.TryRead(out _) && _time.GetElapsedTime(begun) < Longest);
    }

    public void Dispose()
    {
        foreach (var source in _sources)
            source.Dispose();
    }

    private IDisposable Watch(string folder)
    {
        var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true };
        watcher.Changed += (_, _) => Signal();
        watcher.Created += (_, _) => Signal();
        watcher.Deleted += (_, _) => Signal();
        watcher.Renamed += (_, _) => Signal();
        watcher.Error += (_, _) => Signal();
        try
        {
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (IOException)
        {
            // The system watches no more folders: look for ourselves.
            watcher.Dispose();
            return _time.CreateTimer(_ => Signal(), null, PollingInterval, PollingInterval);
        }
    }

    private void Signal() => _changes.Writer.TryWrite(true);
}
