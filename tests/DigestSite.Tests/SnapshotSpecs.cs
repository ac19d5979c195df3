using DigestSite.Snapshots;

namespace DigestSite.Tests;

public sealed class SnapshotSpecs
{
    [Fact]
    public void Every_snapshot_belongs_to_a_test() => DanglingSnapshots.Check(typeof(SnapshotSpecs).Assembly);

    [Fact]
    public void Git_and_editors_leave_snapshots_alone() => SnapshotConventions.Check();
}
