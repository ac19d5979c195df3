namespace DigestSite.Snapshots;

/// <summary>What is done with a difference.</summary>
internal enum SnapshotMode
{
    /// <summary>It fails the test.</summary>
    Compare,

    /// <summary>It becomes the verified file.</summary>
    Accept,

    /// <summary>It fails the test, whatever was asked for: a build server has nobody who could read what is accepted.</summary>
    BuildServer,
}

internal static class SnapshotModes
{
    public const string AcceptVariable = "DIGEST_ACCEPT";

    public static SnapshotMode FromEnvironment(Func<string, string?> variable) =>
        !string.IsNullOrEmpty(variable("CI")) ? SnapshotMode.BuildServer
        : variable(AcceptVariable) == "1" ? SnapshotMode.Accept
        : SnapshotMode.Compare;
}
