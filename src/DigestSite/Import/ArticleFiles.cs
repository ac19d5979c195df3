using DigestSite.Archive;
using DigestSite.Diagnostics;
using DigestSite.Pipelines;

namespace DigestSite.Import;

/// <summary>Writes files of the archive, whole or not at all. What stands in the way is reported.</summary>
internal sealed class ArticleFiles(DigestFolders folders, IDisk disk, DiagnosticBag diagnostics)
{
    /// <returns>Whether it is written.</returns>
    public bool Write(string file, string text)
    {
        try
        {
            if (new FileInfo(file) is { Exists: true, IsReadOnly: true })
            {
                diagnostics.Warning(DiagnosticCode.UnreadableFile, new Place(folders.NameOf(file)), "is read-only: it stays as it is, though its feed has changed it",
                    "Make it writable to let it follow its feed, or delete its imported line to keep it for good.");
                return false;
            }

            AtomicFile.Write(file, text, disk);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            diagnostics.Error(DiagnosticCode.UnreadableFile, new Place(folders.NameOf(file)), $"could not be written: {e.Message}",
                "What was there before is whole. Run import again when the cause is mended.");
            return false;
        }
    }
}
