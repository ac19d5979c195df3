using System.Text;
using DigestSite.Archive;
using DigestSite.Diagnostics;
using DigestSite.Pipelines;

namespace DigestSite.Import;

/// <summary>Writes files of the archive, whole or not at all, several at a time. What stands in the way is reported.</summary>
internal sealed class ArticleFiles(DigestFolders folders, IDisk disk, DiagnosticBag diagnostics)
{
    private readonly FileBatch _batch = new(disk);

    /// <summary>Writes it down; it takes its place when what was written is settled.</summary>
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

            _batch.Add(file, Encoding.UTF8.GetBytes(text));
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            ReportUnwritten(file, e);
            return false;
        }
    }

    /// <summary>Puts what was written so far in its place, all at once: waiting for the disk with each file would take minutes for a large archive.</summary>
    /// <returns>The files that have not come to be what they should, which is then reported.</returns>
    public IReadOnlySet<string> Settle()
    {
        var failed = new HashSet<string>(StringComparer.Ordinal);
        _batch.Settle((file, reason) =>
        {
            ReportUnwritten(file, reason);
            failed.Add(file);
        });
        return failed;
    }

    private void ReportUnwritten(string file, Exception reason) =>
        diagnostics.Error(DiagnosticCode.UnreadableFile, new Place(folders.NameOf(file)), $"could not be written: {reason.Message}",
            "What was there before is whole. Run import again when the cause is mended.");
}
