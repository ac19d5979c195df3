namespace DigestSite.Snapshots;

/// <summary>A snapshot differs or cannot be taken; the message says what to do.</summary>
public sealed class SnapshotException(string message) : Exception(message)
{
    internal static SnapshotException CarriageReturn(SnapshotName name, ComparedFile file)
    {
        var path = name.FullPath(file.Verified);
        var pattern = file.Verified.Contains($"{SnapshotName.Verified}/", StringComparison.Ordinal)
            ? $"**/*{SnapshotName.Verified}/** text=auto eol=lf"
            : $"*{SnapshotName.Verified}{Path.GetExtension(file.Verified)} text eol=lf";
        return new(
            $"""
            A verified file has \n between its lines, but this one holds a \r (carriage return).
            Path: {path}
            The usual cause is git, which checked it out with \r\n. Add to .gitattributes:
              {pattern}
            then check the file out again:
              git add --renormalize .
              rm "{path}"
              git checkout -- "{path}"
            """);
    }
}
