using System.Runtime.CompilerServices;

namespace DigestSite.Snapshots;

/// <summary>
/// Checks that git and editors leave snapshots alone: git must not convert the line ends of verified files nor keep received ones, and
/// no editor may add a newline at the end or trim lines.
/// </summary>
/// <remarks>
/// <c>.gitignore</c>, <c>.gitattributes</c> and <c>.editorconfig</c> of the repository's root are read as git and editors read them, for
/// every verified file of the project and for one more with the extension <c>.txt</c>. Such files in deeper folders are not read.
/// </remarks>
public static class SnapshotConventions
{
    /// <summary>Checks for the project of the calling test.</summary>
    /// <exception cref="SnapshotException">Something may change a snapshot; the lines to add are listed.</exception>
    public static void Check([CallerFilePath] string sourceFile = "")
    {
        var folder = SourceFile.Find(sourceFile).DirectoryName!;
        Require(SourceFile.RepositoryRoot(folder), SourceFile.ProjectDirectory(folder));
    }

    internal static void Require(string root, string project)
    {
        var files = new RepositoryFiles(
            new(Lines(root, ".gitignore")), new(Lines(root, ".gitattributes")), new(Lines(root, ".editorconfig")));
        var place = Path.GetRelativePath(root, project).Replace('\\', '/');
        var missing = VerifiedFile.Below(project)
            .SelectMany(file => files.Missing(file, place, IsText(Path.Combine(project, file.Path))))
            .Concat(files.Missing(new("", "Class.Method", ".txt"), place, isText: true))
            .DistinctBy(problem => problem.Line)
            .OrderBy(problem => problem.Line, StringComparer.Ordinal)
            .Select(problem => $"  {problem.Line}\n    so that {problem.Reason}")
            .ToList();
        if (missing.Count > 0)
        {
            throw new SnapshotException(
                $"Snapshots are not safe from git and editors. Add, after what is there:\n{string.Join('\n', missing)}");
        }
    }

    // As git tells text from other files.
    private static bool IsText(string path) => !File.ReadAllBytes(path).AsSpan().Contains((byte)0);

    private static IEnumerable<string> Lines(string root, string file)
    {
        var path = Path.Combine(root, file);
        return File.Exists(path)
            ? File.ReadLines(path).Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] is not '#' and not ';')
            : [];
    }
}
