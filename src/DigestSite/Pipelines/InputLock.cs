using System.Globalization;
using DigestSite.Diagnostics;

namespace DigestSite.Pipelines;

/// <summary>
/// The right to write into an input folder: one run has it at a time. It is an open file that nobody else can open, so the
/// system takes it back from a run that is killed, and there is nothing stale to clean up.
/// </summary>
/// <remarks>Held on file systems that know locks; on a network share that does not, two machines do not see each other.</remarks>
public sealed class InputLock : IDisposable
{
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(100);

    private readonly FileStream? _file;
    private readonly string _owner;

    private InputLock(FileStream? file, string owner) => (_file, _owner) = (file, owner);

    /// <summary>Takes the input for a run, and clears what a run that was killed has left unfinished in it.</summary>
    /// <returns><see langword="null"/> when another run has it, which is then reported.</returns>
    public static InputLock? Take(DigestFolders folders, DiagnosticBag diagnostics)
    {
        if (TryTake(folders) is { } taken)
            return taken;

        diagnostics.Error(DiagnosticCode.InputInUse, null, $"{Owner(folders)} is at work in {folders.NameOf(folders.Input)}/: two at once would get in each other's way",
            "Wait until it is done, or end it, and run the command again.");
        return null;
    }

    /// <summary>Takes the input as soon as no other run has it.</summary>
    public static InputLock Wait(DigestFolders folders, IPipelineReporter reporter, CancellationToken cancellation)
    {
        if (TryTake(folders) is { } free)
            return free;

        using var step = reporter.Begin($"Wait for {Owner(folders)}");
        while (true)
        {
            if (TryTake(folders) is { } taken)
                return taken;
            cancellation.WaitHandle.WaitOne(BetweenTries);
            cancellation.ThrowIfCancellationRequested();
        }
    }

    public void Dispose()
    {
        if (_file is null)
            return;

        File.Delete(_owner);
        _file.Dispose();
    }

    private static InputLock? TryTake(DigestFolders folders)
    {
        var (file, isFree) = Open(folders);
        if (!isFree)
            return null;

        var taken = new InputLock(file, OwnerFile(folders));
        if (file is not null)
        {
            File.WriteAllText(taken._owner, Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
            Archive.AtomicFile.RemoveUnfinished(folders.Input);
        }

        return taken;
    }

    /// <returns>No file, and free, where nothing can be written at all: there is nothing to keep apart.</returns>
    private static (FileStream? File, bool IsFree) Open(DigestFolders folders)
    {
        var path = Path.Combine(Folder(folders), ".lock");
        try
        {
            // git sees nothing of the folder, in any repository.
            if (!File.Exists(Path.Combine(Folder(folders), ".gitignore")))
            {
                Directory.CreateDirectory(Folder(folders)).Attributes |= FileAttributes.Hidden;
                File.WriteAllText(Path.Combine(Folder(folders), ".gitignore"), "*\n");
            }

            return (new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None), true);
        }
        catch (UnauthorizedAccessException)
        {
            return (null, true);
        }
        catch (IOException)
        {
            return (null, !File.Exists(path));
        }
    }

    /// <summary>The other run by its number. A locked file cannot be read, so the number stands beside it.</summary>
    private static string Owner(DigestFolders folders)
    {
        try
        {
            return int.TryParse(File.ReadAllText(OwnerFile(folders)), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
                ? string.Create(CultureInfo.InvariantCulture, $"another run (process {id})")
                : "another run";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "another run";
        }
    }

    private static string OwnerFile(DigestFolders folders) => Path.Combine(Folder(folders), ".owner");

    private static string Folder(DigestFolders folders) => Path.Combine(folders.Input, ".digest");
}
