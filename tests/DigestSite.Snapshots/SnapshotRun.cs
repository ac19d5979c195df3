using System.Collections.Concurrent;

namespace DigestSite.Snapshots;

/// <summary>One run of the tests: what it does with differences, and which names its tests have taken. Safe for parallel tests.</summary>
internal sealed class SnapshotRun(SnapshotMode mode)
{
    // Case does not count, as it does not on every file system.
    private readonly ConcurrentDictionary<string, bool> _taken = new(StringComparer.OrdinalIgnoreCase);

    public SnapshotMode Mode => mode;

    /// <summary>Two snapshots of one name would overwrite each other.</summary>
    public void Take(SnapshotName name)
    {
        if (!_taken.TryAdd(name.FullPath(name.Prefix), true))
        {
            throw new SnapshotException(
                $"{name.Prefix} is taken twice in one run. A theory names its cases with UseParameters; "
                + "a test with several texts verifies them as one set with VerifyFiles.");
        }
    }
}
