using System.Reflection;
using System.Runtime.CompilerServices;

namespace DigestSite.Snapshots;

/// <summary>
/// Finds verified files whose test was removed, renamed or moved: nobody compares them any more, but people read them as true.
/// </summary>
/// <remarks>
/// They are found by their names, not by what a run has used, so that a filtered run finds no less and no more. What that cannot see
/// is a test that still exists and no longer takes a snapshot.
/// </remarks>
public static class DanglingSnapshots
{
    /// <summary>
    /// Requires of every verified file in the project of the calling test that its class and method are a test, in the same case, that
    /// its parameters are a case of that theory, and that it lies beside or below the class's source file.
    /// </summary>
    /// <exception cref="SnapshotException">Some are dangling; all are listed.</exception>
    public static void Check(Assembly tests, [CallerFilePath] string sourceFile = "") =>
        Require(new([tests]), SourceFile.ProjectDirectory(SourceFile.Find(sourceFile).DirectoryName!));

    internal static void Require(TestMethods tests, string project)
    {
        var problems = VerifiedFile.Below(project)
            .DistinctBy(file => file.Snapshot)
            .ToLookup(file => Problem(file, tests, project), file => $"  - {file.Snapshot}");
        var lists = problems.Where(list => list.Key is not null).Select(list => $"{list.Key}:\n{string.Join('\n', list)}").ToList();
        if (lists.Count > 0)
        {
            throw new SnapshotException($"Directory: {project}\n{string.Join('\n', lists)}");
        }
    }

    private static string? Problem(VerifiedFile file, TestMethods tests, string project) =>
        !tests.Owns(file.Stem, StringComparison.OrdinalIgnoreCase) ? "Without a test, or without that case in the theory's data"
        : !tests.Owns(file.Stem, StringComparison.Ordinal) ? "In another case than the test"
        : !IsBesideOrBelow(file, project) ? "Neither beside nor below the test's source file"
        : null;

    private static bool IsBesideOrBelow(VerifiedFile file, string project)
    {
        var source = $"{file.Stem.Split('.')[0]}.cs";
        for (var folder = file.Folder; ; folder = Path.GetDirectoryName(folder)!)
        {
            if (File.Exists(Path.Combine(project, folder, source)))
            {
                return true;
            }

            if (folder.Length == 0)
            {
                return false;
            }
        }
    }
}
