using DigestSite.Snapshots;

namespace DigestSite.Cli.Tests;

public sealed class SnapshotSpecs
{
    [Fact]
    public void Every_verified_file_has_its_test() => DanglingSnapshots.Check(typeof(SnapshotSpecs).Assembly);

    [Fact]
    public void Git_and_editors_leave_verified_files_alone() => SnapshotConventions.Check();
}
