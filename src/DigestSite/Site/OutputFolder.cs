using System.Text;
using DigestSite.Archive;
using DigestSite.Diagnostics;
using DigestSite.Pipelines;

namespace DigestSite.Site;

/// <summary>
/// The folder a site is written to. A list of what the last build wrote tells its files from a person's: what is not
/// on the list is never overwritten and never removed.
/// </summary>
public sealed class OutputFolder(string folder, Func<string, string> nameOf, DiagnosticBag diagnostics)
{
    private const string ListName = ".digest-files";

    /// <summary>Renders every resource over all cores and writes those that changed; memory holds one page per core.</summary>
    public async Task<OutputChanges> WriteAsync(SiteMap map, IPipelineStep step, CancellationToken cancellation)
    {
        var before = ReadList();
        var ours = map.All.Select(FileOf).Where(f => !File.Exists(PathOf(f))).Union(before, StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        var written = 0;
        step.Total = map.Count;
        Directory.CreateDirectory(folder);

        // First, so that a build cut short still knows all it may have written.
        WriteList(ours);
        await WriteAllAsync(map.All.Where(r => r.Kind != ResourceKind.Asset));
        // Once all pages are rendered it is known which of them are needed.
        Resource[] assets = [.. map.All.Where(r => r.Kind == ResourceKind.Asset && r.IsNeeded())];
        step.Total = map.All.Count(r => r.Kind != ResourceKind.Asset) + assets.Length;
        await WriteAllAsync(assets);

        var files = map.All.Where(r => r.Kind != ResourceKind.Asset).Concat(assets).Select(FileOf).ToHashSet(StringComparer.Ordinal);
        var removed = before.Except(files, StringComparer.Ordinal).Count(Remove);
        WriteList(ours.Intersect(files, StringComparer.Ordinal));
        return new OutputChanges(files.Count, written, removed);

        Task WriteAllAsync(IEnumerable<Resource> resources) => Parallel.ForEachAsync(resources, cancellation, async (resource, token) =>
        {
            var content = await resource.Render(token);
            if (Write(FileOf(resource), content, ours))
                Interlocked.Increment(ref written);
            step.Advance();
        });
    }

    private static string FileOf(Resource resource) => Permalink.FileOf(resource.Path);

    private bool Write(string file, byte[] content, HashSet<string> ours)
    {
        var path = PathOf(file);
        if (File.Exists(path))
        {
            if (Same(path, content))
                return false;

            if (!ours.Contains(file))
            {
                diagnostics.Error(DiagnosticCode.ForeignFile, new Place(nameOf(path)), "is not from a build, and the site has a file of this name",
                    "Move it away, or build into another folder with --output DIR.");
                return false;
            }
        }

        AtomicFile.WriteLazily(path, content);
        return true;
    }

    private bool Remove(string file)
    {
        var path = PathOf(file);
        if (!File.Exists(path))
            return false;

        File.Delete(path);
        for (var parent = Path.GetDirectoryName(path); parent is not null && parent != folder && !Directory.EnumerateFileSystemEntries(parent).Any(); parent = Path.GetDirectoryName(parent))
            Directory.Delete(parent);
        return true;
    }

    private static bool Same(string path, byte[] content)
    {
        if (new FileInfo(path).Length != content.Length)
            return false;

        return File.ReadAllBytes(path).AsSpan().SequenceEqual(content);
    }

    private HashSet<string> ReadList()
    {
        var list = Path.Combine(folder, ListName);
        return File.Exists(list)
            ? File.ReadLines(list, Encoding.UTF8).Where(IsInside).ToHashSet(StringComparer.Ordinal)
            : new HashSet<string>(StringComparer.Ordinal);
    }

    private void WriteList(IEnumerable<string> files)
    {
        var content = Encoding.UTF8.GetBytes(string.Concat(files.Order(StringComparer.Ordinal).Select(f => f + "\n")));
        var list = Path.Combine(folder, ListName);
        if (!File.Exists(list) || !Same(list, content))
            AtomicFile.WriteLazily(list, content);
    }

    /// <summary>The list could have been tampered with: nothing outside the folder is ever touched.</summary>
    private bool IsInside(string file) =>
        file.Length > 0 && Path.GetFullPath(PathOf(file)).StartsWith(Path.GetFullPath(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private string PathOf(string file) => Path.Combine(folder, file.Replace('/', Path.DirectorySeparatorChar));
}

/// <param name="Files">The whole site has.</param>
public sealed record OutputChanges(int Files, int Written, int Removed);
