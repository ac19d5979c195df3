using System.Text;
using DigestSite.Archive;
using DigestSite.Diagnostics;
using DigestSite.Markdown;
using DigestSite.Markdown.Written;
using DigestSite.Pipelines;

namespace DigestSite.Checks.Sources;

/// <summary>No file of the input holds what git leaves where two changes met. Looks at every text, whatever it is for.</summary>
internal static class MergeConflicts
{
    public static IEnumerable<Diagnostic> In(DigestFolders folders) =>
        FolderWalk.Below(folders.Input, (_, _) => { })
            .OfType<FileInfo>()
            .Select(f => f.FullName)
            .Order(StringComparer.Ordinal)
            .Select(f => In(f, folders))
            .OfType<Diagnostic>();

    private static Diagnostic? In(string file, DigestFolders folders)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Whoever needs the file says so.
            return null;
        }

        // What holds zeros is no text.
        if (!MergeConflict.MayStandIn(bytes) || bytes.AsSpan().Contains((byte)0))
            return null;

        var (text, name) = (FrontMatter.OneKindOfLineEnds(Encoding.UTF8.GetString(bytes)), folders.NameOf(file));
        var isFeed = Path.GetDirectoryName(file) == Path.TrimEndingDirectorySeparator(Path.GetFullPath(folders.Feeds)) && !file.EndsWith(".yml", StringComparison.Ordinal);
        return MergeConflict.In(text, name, isCode: file.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? CodeIn(text) : null, isQuoted: isFeed);
    }

    /// <summary>Articles about git show conflicts.</summary>
    private static Func<int, bool> CodeIn(string text)
    {
        var parts = FrontMatter.Split(text);
        var document = WrittenMarkdown.Read(parts?.Body ?? text);
        var before = (parts?.BodyLine ?? 1) - 1;
        return line => document.IsCode(line - before);
    }
}
