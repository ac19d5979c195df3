using System.Buffers;

namespace DigestSite.Snapshots;

/// <summary>What one test pins: files with their ends of names, which a <see cref="SnapshotName"/> makes whole.</summary>
/// <param name="Parts">What follows <c>Class.Method.verified</c> (<c>.txt</c> or <c>/path</c>), and the bytes.</param>
internal sealed record SnapshotContent(IReadOnlyList<SnapshotPart> Parts)
{
    // What Windows forbids in file names; there a snapshot taken elsewhere could not even be checked out.
    private static readonly SearchValues<char> Forbidden = SearchValues.Create(
        "<>:\"|?*\\\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000b\f\r\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017"
        + "\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f");

    public static SnapshotContent Single(byte[] bytes, string extension, bool isText)
    {
        var isName = extension.Length > 0 && extension.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-');
        return isName && extension[0] != '.'
            ? new([new($".{extension}", bytes, isText)])
            : throw new ArgumentException($"'{extension}' is no extension: letters and digits without a leading dot.", nameof(extension));
    }

    public static SnapshotContent Set(IEnumerable<(string Path, string Text)> files)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var parts = new List<SnapshotPart>();
        foreach (var (path, text) in files)
        {
            RequireInside(path);
            if (!seen.Add(path))
            {
                throw new ArgumentException($"'{path}' comes twice in the set (case does not count).", nameof(files));
            }

            parts.Add(new($"/{path}", SnapshotText.Encode(text, path), IsText: true));
        }

        return parts.Count > 0
            ? new([.. parts.OrderBy(part => part.End, StringComparer.Ordinal)])
            : throw new ArgumentException("The set is empty: a snapshot of nothing would pass whatever went wrong.", nameof(files));
    }

    /// <summary>Refuses a path that is not relative, leaves its directory, or that not every file system can hold.</summary>
    public static void RequireInside(string path)
    {
        if (path.Split('/').Any(part => part is "" or "." or ".." || part[^1] is '.' or ' ') || path.AsSpan().ContainsAny(Forbidden))
        {
            throw new ArgumentException($"'{path}' is no relative path of plain names with '/' between them.", nameof(path));
        }
    }

    /// <summary>A value as part of a file name, as Verify writes it: what a name cannot hold becomes <c>-</c>.</summary>
    public static string ToName(string value) =>
        string.Create(value.Length, value, static (name, value) =>
        {
            for (var i = 0; i < name.Length; i++)
            {
                name[i] = value[i] == '/' || Forbidden.Contains(value[i]) ? '-' : value[i];
            }
        });
}

internal sealed record SnapshotPart(string End, byte[] Bytes, bool IsText);
