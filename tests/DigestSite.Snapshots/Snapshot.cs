using System.Runtime.CompilerServices;

namespace DigestSite.Snapshots;

/// <summary>
/// Pins what a test produced in files that lie beside the test and are reviewed like code.
/// </summary>
/// <remarks>
/// <para>
/// With <c>using static DigestSite.Snapshots.Snapshot;</c> a test says <c>await Verify(text, "md");</c> and is compared with
/// <c>Class.Method.verified.md</c>, where the class is the name of the test's source file. What differs is written to
/// <c>Class.Method.received.md</c>, which git ignores. Names and rules are those of Verify, so that Verify could take this
/// library's place.
/// </para>
/// <para>
/// To accept: read the received files, then run the tests with <c>DIGEST_ACCEPT=1</c>. Where <c>CI</c> is set nothing is accepted.
/// </para>
/// <para>
/// Text is UTF-8 without a byte order mark, with <c>\n</c> between lines and none added at the end. There is no scrubbing: clock and
/// ids are given to the code under test. A test takes one snapshot; several texts are files of one <see cref="VerifyFiles"/>.
/// A verification does nothing until it is awaited or returned as a task.
/// </para>
/// <para>
/// Every test project with snapshots has two more tests, which call <see cref="DanglingSnapshots.Check"/> and
/// <see cref="SnapshotConventions.Check"/>.
/// </para>
/// </remarks>
public static class Snapshot
{
    private static readonly SnapshotRun Run = new(SnapshotModes.FromEnvironment(Environment.GetEnvironmentVariable));

    /// <summary>Compares <paramref name="text"/> with <c>Class.Method.verified.{extension}</c>.</summary>
    /// <exception cref="ArgumentException">The text holds a carriage return.</exception>
    public static Verification Verify(
        string text,
        string extension = "txt",
        [CallerFilePath] string sourceFile = "",
        [CallerMemberName] string method = "") =>
        new(SnapshotContent.Single(SnapshotText.Encode(text), extension, isText: true), sourceFile, method, Run);

    /// <summary>Compares bytes that are no text, such as an image, with <c>Class.Method.verified.{extension}</c>.</summary>
    public static Verification Verify(
        byte[] bytes,
        string extension = "bin",
        [CallerFilePath] string sourceFile = "",
        [CallerMemberName] string method = "") =>
        new(SnapshotContent.Single(bytes, extension, isText: false), sourceFile, method, Run);

    /// <summary>
    /// Compares a whole set of texts, such as a generated site, with the directory <c>Class.Method.verified</c>, where every file keeps
    /// its own path and name: what is pinned can be opened, linked and compared as it is. A file in the directory that the set lacks is a
    /// difference too.
    /// </summary>
    /// <param name="files">Relative paths with <c>/</c>, and the text of each.</param>
    /// <exception cref="ArgumentException">
    /// The set is empty, a path leaves the directory or comes twice (case does not count), or a text holds a carriage return.
    /// </exception>
    public static Verification VerifyFiles(
        IEnumerable<(string Path, string Text)> files,
        [CallerFilePath] string sourceFile = "",
        [CallerMemberName] string method = "") =>
        new(SnapshotContent.Set(files), sourceFile, method, Run);
}
